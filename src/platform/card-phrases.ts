import type { RoleLine } from "../core/figures/role-lines.ts";
import type { Variant } from "../core/script/script.ts";
import { dateIn } from "../core/text/date-words.ts";
import type { t } from "./i18n.ts";

interface Speech {
  /** Gives the words of a key: `t`, or the same over one locale's file. */
  say: typeof t;
  /** The interface's language, a BCP 47 tag. */
  language: string;
  /** The variant in which that language writes Chinese; undefined for other languages. */
  ui: Variant | undefined;
  /** The variant that the article is read in. */
  shown: Variant | undefined;
}

/** The words of a card. A reader of English gets offices in English, others in the script they read. */
export function cardPhrases({ say, language, ui, shown }: Speech) {
  const variant = shown ?? ui ?? "tw";
  const script: "hans" | "hant" = variant === "cn" ? "hans" : "hant";
  const text: "hans" | "hant" | "en" = ui === undefined ? "en" : script;
  const countryIn = (tag: string) => {
    const names = new Intl.DisplayNames(tag, { type: "region" });
    return (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  };
  const day = (iso: string): string => dateIn(language, iso);
  const month = (iso: string): string => new Intl.DateTimeFormat(language, { year: "numeric", month: "short", timeZone: "UTC" }).format(new Date(iso));
  return {
    text,
    script,
    variant,
    regions: { cn: say("region_cn"), tw: say("region_tw"), hk: say("region_hk") },
    when: (when: RoleLine["when"]): string => (typeof when === "string" ? say(`card_role_${when}`) : say("card_role_seen", month(when.seen))),
    term: (from: string, to: string | undefined): string => (to === undefined ? say("card_since", day(from)) : `${day(from)}–${day(to)}`),
    reviewed: (iso: string): string => say("card_reviewed", day(iso)),
    uncertain: say("card_uncertain"),
    close: say("card_close"),
    country: countryIn(language),
    countryInScript: countryIn(script === "hans" ? "zh-Hans" : "zh-Hant"),
    born: (year: number): string => say("card_born", year),
    pin: say("card_pin"),
    clips: (count: number): string => say("card_clips", count),
    note: say("card_note"),
    writeNote: say("card_write_note"),
    encyclopedia: say("card_encyclopedia"),
    lookUp: {
      lookUp: say("card_wiki_look_up"),
      asking: say("card_wiki_asking"),
      outcome: {
        asked: say("card_wiki_asked"),
        "not-allowed": say("card_wiki_not_allowed"),
        "not-found": say("card_wiki_not_found"),
        unreachable: say("card_wiki_unreachable"),
        busy: say("card_wiki_busy"),
        failed: say("card_wiki_failed"),
      },
      source: (title: string, at: number): string => say("card_wiki_source", title, day(new Date(at).toISOString().slice(0, 10))),
      picture: say("card_wiki_picture"),
    },
    notHere: say("card_not_here"),
    hide: say("card_hide"),
  };
}
