import type { Article } from "../core/article/article.ts";
import { detectArticle } from "../core/article/detect.ts";
import { extractFrom, readArticle } from "../core/article/extract.ts";
import { hanMinutes } from "../core/article/reading-time.ts";
import type { ArticleSummary, PageKind, PageState } from "../messages.ts";

/** What the page holds, as one look at it found. */
export interface Look {
  kind: PageKind;
  article?: Article;
  ms: PageState["ms"];
}

/** Looks at the page as it is written now. The document is left as it was. */
export function lookAt(document: Document): Look {
  const ms = { detect: 0, extract: 0 };
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || !document.body) return { kind: "not-html", ms };
  const url = location.href;
  const started = performance.now();
  const detected = detectArticle(document).article;
  ms.detect = performance.now() - started;
  const extraction = readArticle(document, { url });
  ms.extract = performance.now() - started - ms.detect;
  if (extraction.kind === "too large") return { kind: "too-large", ms };
  // "Read anyway": what text the page has.
  const article = extraction.kind === "article" ? extraction.article : extractFrom(document.body, { url });
  if (!article) return { kind: "nothing", ms };
  return { kind: detected && extraction.kind === "article" ? "article" : "text", article, ms };
}

/** What the popup says about an article. */
export function summaryOf({ url, title, byline, site, published, script, text }: Article): ArticleSummary {
  return { url, title, byline: byline ?? [], script, minutes: hanMinutes(text), ...(site ? { site } : {}), ...(published ? { published } : {}) };
}
