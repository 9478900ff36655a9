import type { Article } from "../core/article/article.ts";
import { detectArticle } from "../core/article/detect.ts";
import { extractArticle, extractFrom } from "../core/article/extract.ts";
import { isTooLarge } from "../core/article/limits.ts";
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
  const started = performance.now();
  const ms = { detect: 0, extract: 0 };
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || !document.body) return { kind: "not-html", ms };
  if (isTooLarge(document)) return { kind: "too-large", ms };
  const detected = detectArticle(document).article;
  ms.detect = performance.now() - started;
  const article = extractArticle(document, { url: location.href }) ?? extractFrom(document.body, { url: location.href });
  ms.extract = performance.now() - started - ms.detect;
  if (!article) return { kind: "nothing", ms };
  return { kind: detected ? "article" : "text", article, ms };
}

/** What the popup says about an article. */
export function summaryOf({ url, title, byline, site, published, script, text }: Article): ArticleSummary {
  return { url, title, byline: byline ?? [], script, minutes: hanMinutes(text), ...(site ? { site } : {}), ...(published ? { published } : {}) };
}
