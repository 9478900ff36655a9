import type { Passage } from "../core/clips/anchor.ts";
import { clipWords } from "../platform/clip-words.ts";
import { t } from "../platform/i18n.ts";
import { background } from "../platform/messaging.ts";
import { unawaited } from "../platform/unawaited.ts";
import type { ArticlePlaces } from "../ui/article-places.ts";
import { createHighlighter, type Highlighter, type KeptPassage } from "../ui/highlighter.ts";

interface ReaderHighlightsOptions {
  /** Address of the article, by which its clip is known. */
  url: string;
  body: HTMLElement;
  dialog: HTMLDialogElement;
  places: () => ArticlePlaces | undefined;
  say: (words: string) => void;
  /** The article is in the library now, if it was not. */
  clipped: () => void;
  signal: AbortSignal;
}

/** Highlights in the reader. They are kept with the article's clip, which the first of them makes. */
export function createReaderHighlights({ url, body, dialog, places, say, clipped, signal }: ReaderHighlightsOptions): Highlighter {
  let kept: KeptPassage[] = [];
  /** Keeping and taking away wait for one another: a highlight can be taken away before its clip is on the disk. */
  let work: Promise<unknown> = Promise.resolve();
  let made = 0;
  const set = (next: KeptPassage[]): void => {
    if (signal.aborted) return;
    kept = next;
    highlighter.set(kept);
  };
  const doing = (step: () => Promise<void>): void => {
    work = work.then(step).catch((error: unknown) => {
      console.info("Qingdu: the highlight was not changed.", error);
      say(t("popup_failed"));
    });
  };
  const ids = new Map<string, string>();
  const stored = ({ id }: KeptPassage): string => ids.get(id) ?? id;
  const forget = async (gone: KeptPassage): Promise<void> => background.unhighlight({ url, id: stored(gone) });
  const keep = async (passage: Passage, id: string, instead: readonly KeptPassage[]): Promise<void> => {
    const { outcome, highlight } = await background.highlight({ passage, instead: instead.map(stored) });
    if (!highlight) {
      set([...kept.filter((each) => each.id !== id), ...instead]);
      return say(clipWords(outcome));
    }
    ids.set(id, highlight.id);
    clipped();
    say(t(outcome.kind === "unchanged" ? "highlight_kept" : "highlight_clipped"));
  };
  const highlighter = createHighlighter({
    body, parent: dialog, root: body.getRootNode() as ShadowRoot, places, words: { highlight: t("library_highlight"), remove: t("library_remove_highlight") }, signal,
    add(passage, instead) {
      made += 1;
      const id = `made here ${made}`;
      set([...kept.filter((each) => !instead.includes(each)), { ...passage, id }]);
      doing(() => keep(passage, id, instead));
    },
    remove(gone) {
      set(kept.filter(({ id }) => id !== gone.id));
      doing(() => forget(gone));
    },
  });
  unawaited(background.highlights({ url }).then(({ highlights }) => set([...highlights, ...kept])), "asking for the article's highlights");
  return highlighter;
}
