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
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const text: "hans" | "hant" | "en" = ui === undefined ? "en" : (shown ?? ui) === "cn" ? "hans" : "hant";
  return {
    text,
    regions: { cn: say("region_cn"), tw: say("region_tw"), hk: say("region_hk") },
    roleThen: say("card_role_then"),
    roleNow: say("card_role_now"),
    reviewed: (day: string): string => say("card_reviewed", dateIn(language, day)),
    uncertain: say("card_uncertain"),
    close: say("card_close"),
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    born: (year: number): string => say("card_born", year),
    pin: say("card_pin"),
    clips: (count: number): string => say("card_clips", count),
    note: say("card_note"),
    lookUp: say("card_look_up"),
    notHere: say("card_not_here"),
    hide: say("card_hide"),
  };
}
