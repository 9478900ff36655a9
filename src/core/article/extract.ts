import type { Article } from "./article.ts";
import { chooseBody, type Body } from "./body.ts";
import { canonicalOf } from "./canonical.ts";
import { illustrate, picturesOf } from "./captions.ts";
import { clean } from "./clean.ts";
import { findHeadline, titleOf } from "./headline.ts";
import { metadataOf } from "./metadata.ts";
import { readPage, type Page } from "./page.ts";
import { textOf } from "./paragraphs.ts";
import { hasHan } from "./prose.ts";
import { outside, removals } from "./removals.ts";
import { render } from "./render.ts";
import { sanitize } from "./sanitize.ts";
import { tablesOf } from "./tables.ts";
import type { PageLimits } from "./walk.ts";
import { weigh, type Weight } from "./weigh.ts";
import { scriptOf } from "../script/detect-script.ts";

/** A page over these is refused rather than made to hang: the longest reports have a tenth of either. */
export const EXTRACTION_LIMITS: PageLimits = { nodes: 250_000, text: 4_000_000 };

/** Least Han characters in the text of an article: the shortest briefs have about seventy. */
const SHORTEST = 30;

/** What became of a page. */
export type Extraction = { kind: "article"; article: Article } | { kind: "nothing" } | { kind: "too large" };

export interface ExtractOptions {
  /** Address that the page was read from; relative addresses are resolved against it. */
  url: string;
}

/**
 * The article of a page, undefined where none is found or the page is too large. The document is left as it was.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | undefined {
  const extraction = readArticle(document, options);
  return extraction.kind === "article" ? extraction.article : undefined;
}

/** As `extractArticle`, but says why there is no article. */
export function readArticle(document: Document, options: ExtractOptions): Extraction {
  const page = readPage(document, EXTRACTION_LIMITS);
  if (!page) return { kind: "nothing" };
  if (!page.complete) return { kind: "too large" };
  const headline = findHeadline(page);
  const weights = weigh(page, headline?.block.index ?? -1);
  const body = chooseBody(page, weights, headline?.block.index ?? -1);
  if (!body) return { kind: "nothing" };
  const title = titleOf(page, headline);
  const article = assemble({ document, page, body, title, options, cleaned: clean(page, body, weights, title), headline, weights });
  return article ? { kind: "article", article } : { kind: "nothing" };
}

/**
 * An article whose text is what one element holds, all of it: the user pointed at it. Undefined where it holds no text, or
 * the page is too large. The document is left as it was.
 */
export function extractFrom(element: Element, options: ExtractOptions): Article | undefined {
  const document = element.ownerDocument;
  const page = readPage(document, EXTRACTION_LIMITS);
  const root = page?.elements.find(({ node }) => node === element);
  if (!page || !root || !page.complete) return undefined;
  const headline = findHeadline(page);
  const cleaned = { kept: page.blocks.slice(root.first, root.end), removed: [], notices: [] };
  const body = { root, lead: [], first: root.first, end: root.end };
  return assemble({ document, page, body, title: titleOf(page, headline), options, cleaned, headline, weights: weigh(page, headline?.block.index ?? -1) }, 1);
}

interface Assembly {
  document: Document;
  page: Page;
  body: Body;
  title: string;
  options: ExtractOptions;
  cleaned: ReturnType<typeof clean>;
  headline: ReturnType<typeof findHeadline>;
  weights: Weight[];
}

function assemble({ document, page, body, title, options, cleaned, headline, weights }: Assembly, shortest = SHORTEST): Article | undefined {
  const { parts, removed } = illustrate(cleaned.kept, page.dom, options.url);
  const context = { dom: page.dom, root: body.root, tables: tablesOf(page), base: options.url };
  const { html, body: shown } = sanitize(render(parts, context), document);
  const text = textOf(shown);
  if (!hasHan(text, shortest)) return undefined;
  // The headline is not left out: it stands above the text.
  const taken = [...cleaned.removed, ...removed, ...outside(page, body, headline?.block.index ?? -1)].filter(({ block }) => block.index !== headline?.block.index);
  const metadata = metadataOf({ page, headline: headline?.block, first: body.first, end: body.end, weights });
  return {
    url: canonicalOf(page.head, options.url),
    title,
    ...metadata,
    script: scriptOf(`${title}\n${text}`),
    html,
    text,
    images: picturesOf(parts),
    removed: removals(taken, parts, context),
    ...(cleaned.notices.length > 0 && { notices: cleaned.notices }),
  };
}
