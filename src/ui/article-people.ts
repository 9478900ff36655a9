import type { Mention } from "../core/figures/figure.ts";
import type { Settings } from "../core/settings.ts";
import { markArticle, namedBy, showMarks, shownName, type MentionButton } from "./article-marks.ts";
import { byTouch, createCardLayer, type CardContent, type Named } from "./card-layer.tsx";

/** A figure whom an article names. */
export interface NamedPerson {
  figureId: string;
  /** As the shown variant writes it; as the text does, where it is shown as written. */
  name: string;
  count: number;
}

interface PeopleOptions {
  article: HTMLElement;
  /** Holds the cards, and hears the pointer and the Escape key: the reader's dialog, the library's page. */
  parent: HTMLElement;
  /** What screen readers call a card. */
  label: string;
  /** What the card of a figure says; undefined for a figure that we don't know. `dismissed` is to be called once it is to be marked no more. */
  contentOf: (figureId: string, dismissed: (figureId: string) => void) => CardContent | undefined;
  /** A figure's name in the variant that is shown. */
  nameOf: (figureId: string) => string | undefined;
  /** A figure was dismissed from its card: the list is shorter. */
  changed: () => void;
  signal: AbortSignal;
}

/** The figures whom an article of ours names: their marks, their cards, and the list of them. */
export interface ArticlePeople {
  /** Find and mark them. Before the text is converted. */
  mark: (which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>) => Promise<void>;
  showMarks: (which: Settings["marks"]) => void;
  /** The same for blocks that are about to be put into the article. */
  adopt: (blocks: readonly Element[], which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>) => Promise<void>;
  /** Most named first, as the shown variant writes them. */
  list: () => NamedPerson[];
  /** Go to the first mention of a figure and open its card. */
  goTo: (figureId: string) => void;
}

export function createArticlePeople({ article, parent, label, contentOf, nameOf, changed, signal }: PeopleOptions): ArticlePeople {
  let buttons: MentionButton[] = [];
  const dismissed = (figureId: string): void => {
    cards.close();
    for (const { element } of buttons.filter(({ mention }) => mention.figureId === figureId)) element.replaceWith(...element.childNodes);
    buttons = buttons.filter(({ mention }) => mention.figureId !== figureId);
    changed();
  };
  const cards = createCardLayer({ parent, keys: parent, label, contentOf: (id) => contentOf(id, dismissed), signal });
  /** Inline markup may split a name into several buttons. */
  const named = (button: MentionButton): Named => namedBy(button, buttons.filter(({ mention }) => mention === button.mention).map(shownName).join(""));
  const buttonAt = (target: EventTarget | null): MentionButton | undefined => {
    const at = target instanceof Element ? target.closest(".mention") : null;
    return buttons.find(({ element }) => element === at);
  };
  parent.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const button = buttonAt(event.target);
    cards.point(button && named(button), event);
  }, { signal });
  article.addEventListener("click", (event) => {
    const button = buttonAt(event.target);
    if (button) cards.open(named(button), { focus: event.detail === 0, touch: byTouch(event) });
  });
  article.addEventListener("keydown", (event) => {
    const button = event.key === "Enter" || event.key === " " ? buttonAt(event.target) : undefined;
    if (!button) return;
    event.preventDefault();
    cards.open(named(button), { focus: true });
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
      return [...Map.groupBy(buttons.filter(({ element }) => element.isConnected), ({ mention }) => mention.figureId)]
        .map(([figureId, its]) => {
          const mentions = [...new Set(its.map(({ mention }) => mention))];
          // As the text writes the name: its longest form says most.
          const surface = mentions.reduce((longest, mention) => (mention.surface.length > longest.length ? mention.surface : longest), "");
          return { figureId, name: nameOf(figureId) ?? surface, count: mentions.length };
        })
        .sort((one, other) => other.count - one.count);
    },
    goTo(figureId) {
      const button = buttons.find(({ mention, element }) => mention.figureId === figureId && element.isConnected);
      if (!button) return;
      button.element.scrollIntoView({ block: "center", behavior: "instant" });
      button.element.focus({ preventScroll: true });
      cards.open(named(button), { focus: true });
    },
  };
}
