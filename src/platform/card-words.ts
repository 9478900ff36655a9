import type { Figure } from "../core/figures/figure.ts";
import { allNames, nameFor } from "../core/figures/names.ts";
import { articleAddress } from "../core/figures/wikipedia.ts";
import { roleLines } from "../core/figures/role-lines.ts";
import type { Variant } from "../core/script/script.ts";
import { cardPhrases } from "./card-phrases.ts";
import { t, uiLanguage } from "./i18n.ts";
import { background } from "./messaging.ts";
import { unawaited } from "./unawaited.ts";

/** A figure's usual name in a variant (in the interface's own where none is shown), else any that it has. Undefined where the figure is unknown. */
export function figureName(figure: Figure | undefined, shown: Variant | undefined): string | undefined {
  if (!figure) return undefined;
  return nameFor(figure, shown ?? uiVariant() ?? "cn") ?? allNames(figure)[0];
}

/** The variant in which the interface's language writes Chinese; undefined for other languages. */
export function uiVariant(): Variant | undefined {
  const { language, script, region } = new Intl.Locale(uiLanguage()).maximize();
  if (language !== "zh") return undefined;
  if (script === "Hans") return "cn";
  return region === "HK" || region === "MO" ? "hk" : "tw";
}

interface CardContext {
  /** The article's day. */
  date?: string;
  /** The variant it is read in. */
  shown?: Variant;
  /** After the user said that this is not the figure, or hid it; without it the card offers neither. */
  dismissed?: (figureId: string) => void;
}

/** What a card says of a figure and does for it, with words in the interface's language. Undefined for an unknown figure. */
export function cardContent(figure: Figure | undefined, { date, shown, dismissed }: CardContext) {
  if (!figure) return undefined;
  const { id } = figure;
  const words = cardPhrases({ say: t, language: uiLanguage(), ui: uiVariant(), shown });
  const { variant } = words;
  const actions = {
    facts: () => background.figureFacts({ id, variant }),
    lookUp: (ask: boolean) => background.lookUp({ id, variant, ask }),
    openClips: () => unawaited(background.open({ page: "library", figureId: id }), "opening the library"),
    ...(dismissed && { dismiss: (everywhere: boolean) => unawaited(background.dismissFigure({ id, everywhere }).then(() => dismissed(id)), "dismissing a figure") }),
  };
  return { figure, roles: roleLines(figure, date, new Date().toISOString()), words, actions, link: encyclopediaLink(figure, shown) };
}

function encyclopediaLink(figure: Figure, shown: Variant | undefined): string {
  const variant = shown ?? uiVariant();
  const name = figureName(figure, variant) ?? figure.id;
  return variant ? articleAddress(variant, name) : `https://en.wikipedia.org/wiki/${encodeURIComponent(figure.names.en[0] ?? name)}`;
}
