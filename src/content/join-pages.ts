import type { Article } from "../core/article/article.ts";
import { readArticle } from "../core/article/extract.ts";
import { goesOn } from "../core/article/join.ts";
import { pagesOf, type ArticlePages } from "../core/article/next-page.ts";
import type { PageTroubleKind } from "../platform/pages-words.ts";
import { fetchPage, PageTrouble } from "./fetch-page.ts";

/** Most pages of an article: what is longer is a book, or a site that leads in a circle. */
export const MOST_PAGES = 20;

/** The pages of an article about the one that is here, in order, and what kept the others away. */
export interface Joined {
  before: Article[];
  after: Article[];
  /** The page that could not be had; what came before it is kept. */
  trouble?: { page: number; kind: PageTroubleKind };
}

interface JoinOptions {
  article: Article;
  pages: ArticlePages;
  /** Told the number of the page that is being fetched. */
  fetching: (page: number) => void;
  signal: AbortSignal;
}

/** Fetches an article's other pages one after the other. Once the signal aborts, it resolves with what is there. */
export async function fetchPages({ article, pages, fetching, signal }: JoinOptions): Promise<Joined> {
  const seen = new Set([pages.here]);
  const follow = async (from: string | undefined, start: number, most: number): Promise<Chain> => {
    const chain: Chain = { articles: [] };
    for (let address = from, page = start; address && !seen.has(address) && !signal.aborted; page += 1) {
      if (chain.articles.length >= most) return { ...chain, trouble: { page, kind: "too-many" } };
      seen.add(address);
      fetching(page);
      const found = await pageAt(address, article, signal);
      if (signal.aborted) break;
      if ("trouble" in found) return { ...chain, trouble: { page, kind: found.trouble } };
      chain.articles.push(found.article);
      address = found.next;
    }
    return chain;
  };
  const number = pages.number ?? 1;
  const before = await follow(pages.first, 1, number - 1);
  // A gap in the text would not be seen: without all that comes before, nothing is put there.
  if (before.trouble || before.articles.length < number - 1) return { before: [], after: [], ...(before.trouble ? { trouble: before.trouble } : {}) };
  const after = await follow(pages.next, number + 1, MOST_PAGES - number);
  return { before: before.articles, after: after.articles, ...(after.trouble ? { trouble: after.trouble } : {}) };
}

interface Chain {
  articles: Article[];
  trouble?: NonNullable<Joined["trouble"]>;
}

type Found = { article: Article; next: string | undefined } | { trouble: PageTroubleKind };

async function pageAt(address: string, article: Article, signal: AbortSignal): Promise<Found> {
  try {
    const page = await fetchPage(address, signal);
    const read = readArticle(page, { url: address });
    if (read.kind !== "article" || !goesOn(article, read.article)) return { trouble: "no-article" };
    return { article: read.article, next: pagesOf(page, address)?.next };
  } catch (error) {
    if (!(error instanceof PageTrouble)) return { trouble: "network" };
    return { trouble: error.kind };
  }
}
