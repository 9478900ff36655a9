import type { Figure, Mention } from "../core/figures/figure.ts";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { cardContent, figureName } from "../platform/card-words.ts";
import { t } from "../platform/i18n.ts";
import { markArticle, namedBy, showMarks, type MentionButton } from "../ui/article-marks.ts";
import { byTouch, createCardLayer } from "../ui/card-layer.tsx";
import type { ReaderPerson } from "../ui/reader-bar.tsx";

interface PeopleOptions {
  article: HTMLElement;
  dialog: HTMLDialogElement;
  /** ISO date of the article. */
  date: string | undefined;
  figures: ReadonlyMap<string, Figure>;
  shown: () => Variant | undefined;
  /** A figure was dismissed from its card: the list is shorter. */
  changed: () => void;
  signal: AbortSignal;
}

/** The figures whom the reader's article names: their marks, their cards, and the list of them. */
export interface ReaderPeople {
  /** Find and mark them. Before the text is converted. */
  mark: (which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>) => Promise<void>;
  showMarks: (which: Settings["marks"]) => void;
  /** The same for blocks that are about to be put into the article. */
  adopt: (blocks: readonly Element[], which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>) => Promise<void>;
  /** Most named first, as the shown variant writes them. */
  list: () => ReaderPerson[];
  /** Go to the first mention of a figure and open its card. */
  goTo: (figureId: string) => void;
}

export function createReaderPeople({ article, dialog, date, figures, shown, changed, signal }: PeopleOptions): ReaderPeople {
  let buttons: MentionButton[] = [];
  const dismissed = (figureId: string): void => {
    cards.close();
    for (const { element } of buttons.filter(({ mention }) => mention.figureId === figureId)) element.replaceWith(...element.childNodes);
    buttons = buttons.filter(({ mention }) => mention.figureId !== figureId);
    changed();
  };
  const contentOf = (id: string) => {
    const variant = shown();
    return cardContent(figures.get(id), { dismissed, ...(date ? { date } : {}), ...(variant ? { shown: variant } : {}) });
  };
  const cards = createCardLayer({ parent: dialog, keys: dialog, label: t("card_label"), contentOf, signal });
  const buttonAt = (target: EventTarget | null): MentionButton | undefined => {
    const at = target instanceof Element ? target.closest(".mention") : null;
    return buttons.find(({ element }) => element === at);
  };
  dialog.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const button = buttonAt(event.target);
    cards.point(button && namedBy(button), event);
  });
  article.addEventListener("click", (event) => {
    const button = buttonAt(event.target);
    if (button) cards.open(namedBy(button), { focus: event.detail === 0, touch: byTouch(event) });
  });
  article.addEventListener("keydown", (event) => {
    const button = event.key === "Enter" || event.key === " " ? buttonAt(event.target) : undefined;
    if (!button) return;
    event.preventDefault();
    cards.open(namedBy(button), { focus: true });
  });
  return {
    async mark(which, mentionsOf) {
      buttons = await markArticle(article, which, mentionsOf);
    },
    async adopt(blocks, which, mentionsOf) {
      for (const block of blocks) buttons.push(...(await markArticle(block, which, mentionsOf)));
    },
    showMarks: (which) => showMarks(article, buttons, which),
    list() {
      const variant = shown();
      return [...Map.groupBy(buttons.filter(({ element }) => element.isConnected), ({ mention }) => mention.figureId)]
        .map(([figureId, its]) => {
          const mentions = [...new Set(its.map(({ mention }) => mention))];
          // As the text writes the name: its longest form says most.
          const surface = mentions.reduce((longest, mention) => (mention.surface.length > longest.length ? mention.surface : longest), "");
          return { figureId, name: (variant && figureName(figures.get(figureId), variant)) ?? surface, count: mentions.length };
        })
        .sort((one, other) => other.count - one.count);
    },
    goTo(figureId) {
      const button = buttons.find(({ mention, element }) => mention.figureId === figureId && element.isConnected);
      if (!button) return;
      button.element.scrollIntoView({ block: "center", behavior: "instant" });
      button.element.focus({ preventScroll: true });
      cards.open(namedBy(button), { focus: true });
    },
  };
}
