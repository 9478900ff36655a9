import type { ArticlePages } from "../core/article/next-page.ts";
import { t } from "../platform/i18n.ts";
import { pageWords, troubleWords } from "../platform/pages-words.ts";
import type { PagesShown } from "../ui/pages-line.tsx";
import type { Edition } from "./editions.ts";
import { fetchPages, MOST_PAGES } from "./join-pages.ts";

/** The other pages of the reader's article. */
export interface ReaderPages {
  /** Undefined where the article is all on this page. */
  readonly shown: PagesShown | undefined;
  /** Fetch them and join them to the article. Resolves when they are there, or are not to be had, or the user stops it. */
  join: () => Promise<void>;
  stop: () => void;
}

interface ReaderPagesOptions {
  edition: Edition;
  pages: ArticlePages | undefined;
  changed: () => void;
  signal: AbortSignal;
}

/** Follows the other pages of an article, from the words about them to all of them. */
export function createReaderPages({ edition, pages, changed, signal }: ReaderPagesOptions): ReaderPages {
  const joinedWords = () => ({ kind: "joined", words: t("pages_joined", edition.pageCount) }) as const;
  let shown: PagesShown | undefined = edition.pageCount > 1 ? joinedWords() : pages && { kind: "here", words: pageWords(pages) };
  let fetching: AbortController | undefined;
  const show = (next: PagesShown): void => {
    shown = next;
    changed();
  };
  const stop = (): void => fetching?.abort();
  signal.addEventListener("abort", stop);
  return {
    get shown() {
      return shown;
    },
    stop,
    async join() {
      if (!pages || fetching) return;
      fetching = new AbortController();
      const fetched = await fetchPages({
        article: edition.extracted, pages, signal: fetching.signal,
        fetching: (page) => show({ kind: "fetching", words: pages.count ? t("pages_fetching_of", page, pages.count) : t("pages_fetching", page) }),
      });
      fetching = undefined;
      edition.join(fetched.before, fetched.after);
      const trouble = fetched.trouble ? { trouble: troubleWords(fetched.trouble, MOST_PAGES) } : {};
      show(edition.pageCount > 1 ? { ...joinedWords(), ...trouble } : { kind: "here", words: pageWords(pages), ...trouble });
    },
  };
}
