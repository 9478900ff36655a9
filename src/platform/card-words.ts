import type { Figure, Role } from "../core/figures/figure.ts";
import { nameFor } from "../core/figures/names.ts";
import { roleAt } from "../core/figures/role-at.ts";
import type { Variant } from "../core/script/script.ts";
import { dateWords } from "./date-words.ts";
import { t, uiLanguage } from "./i18n.ts";

/** A figure's usual name in a variant; in the interface's own where none is shown. Undefined where the figure is unknown. */
export function figureName(figure: Figure | undefined, shown: Variant | undefined): string | undefined {
  if (!figure) return undefined;
  return nameFor(figure, shown ?? uiVariant() ?? "cn") ?? figure.names.en[0];
}

/** The variant in which the interface's language writes Chinese; undefined for other languages. */
export function uiVariant(): Variant | undefined {
  const { language, script, region } = new Intl.Locale(uiLanguage()).maximize();
  if (language !== "zh") return undefined;
  if (script === "Hans") return "cn";
  return region === "HK" || region === "MO" ? "hk" : "tw";
}

/** What a card says of a figure: facts, and words in the interface's language. `date` is the article's day, `shown` the variant it is read in. */
export function cardContent(figure: Figure | undefined, { date, shown }: { date?: string; shown?: Variant }) {
  if (!figure) return undefined;
  const then = date === undefined ? undefined : roleAt(figure, date);
  return { figure, ...(then ? { roleThen: then satisfies Role } : {}), words: cardWords(shown) };
}

function cardWords(shown: Variant | undefined) {
  const ui = uiVariant();
  const countries = new Intl.DisplayNames(uiLanguage(), { type: "region" });
  const text: "hans" | "hant" | "en" = ui === undefined ? "en" : (shown ?? ui) === "cn" ? "hans" : "hant";
  return {
    text,
    regions: { cn: t("region_cn"), tw: t("region_tw"), hk: t("region_hk") },
    roleThen: t("card_role_then"),
    roleNow: t("card_role_now"),
    reviewed: (day: string): string => t("card_reviewed", dateWords(day)),
    uncertain: t("card_uncertain"),
    close: t("card_close"),
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    born: (year: number): string => t("card_born", year),
  };
}
