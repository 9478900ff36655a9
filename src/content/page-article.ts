import type { Article } from "../core/article/article.ts";
import { detectArticle } from "../core/article/detect.ts";
import { extractFrom, readArticle } from "../core/article/extract.ts";
import { hanMinutes } from "../core/article/reading-time.ts";
import type { ArticleSummary, PageKind } from "../messages.ts";

/** What the page holds, as one look at it found. */
export interface Look {
  /** `article`: a text that an extractor takes for one. Whether the page is an article, the detector says. */
  kind: PageKind;
  article?: Article;
  /** Milliseconds that the look took. */
  ms: number;
}

/** Looks at the page as it is written now. The document is left as it was. */
export function lookAt(document: Document): Look {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || !document.body) return { kind: "not-html", ms: 0 };
  const url = location.href;
  const { result: extraction, ms } = timed(() => readArticle(document, { url }));
  if (extraction.kind === "too large") return { kind: "too-large", ms };
  if (extraction.kind === "article") return { kind: "article", article: extraction.article, ms };
  // "Read anyway": what text the page has.
  const article = extractFrom(document.body, { url });
  return article ? { kind: "text", article, ms } : { kind: "nothing", ms };
}

/** What the page is, where a look found an article on it: asked only where somebody is told, for the reader opens either. */
export function detectOn(document: Document): { kind: "article" | "text"; ms: number } {
  const { result, ms } = timed(() => detectArticle(document).article);
  return { kind: result ? "article" : "text", ms };
}

function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}

/** What the popup says about an article. */
export function summaryOf({ url, title, byline, site, published, script, text }: Article): ArticleSummary {
  return { url, title, byline: byline ?? [], script, minutes: hanMinutes(text), ...(site ? { site } : {}), ...(published ? { published } : {}) };
}
