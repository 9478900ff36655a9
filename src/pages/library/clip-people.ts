import type { Clip } from "../../core/clips/clip.ts";
import type { Figures, Mention } from "../../core/figures/figure.ts";
import { receiveMentions } from "../../core/figures/sent-mentions.ts";
import type { Variant } from "../../core/script/script.ts";
import { cardContent, figureName } from "../../platform/card-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { figureNotes, notThisFigure, writeFigureNote } from "../../store/figure-notes.ts";
import { createArticlePeople, type ArticlePeople } from "../../ui/article-people.ts";
import { goTo } from "./use-route.ts";

interface ClipPeopleOptions {
  article: HTMLElement;
  clip: Clip;
  figures: Figures;
  shown: () => Variant | undefined;
  failed: (error: unknown) => void;
  signal: AbortSignal;
}

/** The figures whom a clip names, with their cards: as in the reader, but that a card leads to the list in this page, and what it is told is kept for the clip's address. */
export function createClipPeople({ article, clip: { row, content }, figures, shown, failed, signal }: ClipPeopleOptions): ArticlePeople {
  const dismissing = async (id: string, everywhere: boolean): Promise<void> => (everywhere ? writeFigureNote(id, { hidden: true }) : notThisFigure(id, row.url));
  return createArticlePeople({
    article, parent: document.body, label: t("card_label"), signal, changed: () => undefined,
    nameOf: (id) => figureName(figures.get(id), shown()),
    contentOf(id, dismissed) {
      const variant = shown();
      const card = cardContent(figures.get(id), { ...(content.published ? { date: content.published } : {}), ...(variant ? { shown: variant } : {}) });
      return card && {
        ...card,
        actions: {
          ...card.actions,
          openClips: () => goTo({ list: { kind: "figure", value: id } }),
          dismiss: (everywhere) => { dismissing(id, everywhere).then(() => dismissed(id), failed); },
        },
      };
    },
  });
}

/** The figures named in texts of the article at `url`, without those whom the user said are not in it. */
export async function mentionsAt(url: string, texts: string[]): Promise<Mention[][]> {
  const [sent, notes] = await Promise.all([background.mentions({ texts }), figureNotes()]);
  const others = new Set(notes.filter(({ notAt }) => notAt.includes(url)).map(({ figureId }) => figureId));
  return receiveMentions(sent, texts).map((found) => found.filter(({ figureId }) => !others.has(figureId)));
}
