import type { Article, Removal } from "./article.ts";
import { imagesIn } from "./edition.ts";
import { textOf } from "./paragraphs.ts";
import { fold } from "./prose.ts";
import { sanitizeHtml, sanitizeToBlocks, sanitizeToFragment } from "./sanitize.ts";

/*
 * The pages of one article as one. Each page repeats what stands about the text: headline, lead, byline, a picture at the
 * head, a notice at the foot. Each of these comes once: at the head as the first page has it, at the foot as the last has it.
 */

interface Block {
  html: string;
  /** What it says, or the picture it shows: two blocks with the same are one. */
  said: string;
}

interface PageBlocks {
  blocks: Block[];
  removed: Removal[];
}

/**
 * One article from those of its pages, in order. Title, address and metadata are the first page's; text, pictures, tags
 * and what was left out are those of all. `document` lends its parser.
 */
export function joinPages(pages: readonly [Article, ...Article[]], document: Document): Article {
  const [first, ...others] = pages;
  if (others.length === 0) return first;
  const joined = others.reduce((sum, page) => append(sum, blocksOf(page, document), fold(first.title)), blocksOf(first, document));
  const html = sanitizeHtml(joined.blocks.map((block) => block.html).join(""), document);
  const shown = sanitizeToFragment(html, document);
  return { ...first, html, text: textOf(shown), images: imagesIn(shown), tags: [...new Set(pages.flatMap(({ tags }) => tags))], removed: joined.removed };
}

/** Whether a page that was fetched goes on with this article: it has its headline, with or without a page number, or begins with its text. */
export function goesOn(article: Article, page: Article): boolean {
  const [title, other] = [plainTitle(article.title), plainTitle(page.title)];
  const [shorter, longer] = title.length < other.length ? [title, other] : [other, title];
  return (shorter.length >= 4 && longer.includes(shorter)) || page.text.startsWith(article.text.slice(0, 100));
}

/** A headline without the page number that some sites put after it: 標題（2）, 標題 第2頁. */
function plainTitle(title: string): string {
  return fold(title.normalize("NFKC").replace(/\s*[([【第_-]*\s*\d{1,2}\s*(?:\/\s*\d{1,2}\s*)?[页頁)\]】]*\s*$/u, "")) || fold(title);
}

function blocksOf(article: Article, document: Document): PageBlocks {
  const blocks = sanitizeToBlocks(article.html, document).map(({ element, html }) => ({ html, said: fold(element.textContent ?? "") || (element.querySelector("img")?.getAttribute("src") ?? "") }));
  return { blocks, removed: article.removed };
}

/** The next page after those before it, without what it repeats. */
function append(before: PageBlocks, page: PageBlocks, title: string): PageBlocks {
  const seen = new Set([title, ...before.blocks.map(({ said }) => said)]);
  const repeated = page.blocks.findIndex(({ said }) => said !== "" && !seen.has(said));
  const head = repeated === -1 ? page.blocks.length : repeated;
  const fresh = page.blocks.slice(head);
  const foot = sharedEnd(before.blocks, fresh);
  const kept = before.blocks.length - foot;
  return {
    blocks: [...before.blocks.slice(0, kept), ...fresh],
    removed: [
      ...before.removed.map((removal) => ({ ...removal, before: Math.min(removal.before, kept) })),
      ...page.removed.map((removal) => ({ ...removal, before: kept + Math.max(0, removal.before - head) })),
    ],
  };
}

/** Blocks that both end with. All of the later page is never its foot. */
function sharedEnd(before: readonly Block[], page: readonly Block[]): number {
  let shared = 0;
  while (shared < page.length - 1 && before.at(-1 - shared)?.said === page.at(-1 - shared)?.said) shared += 1;
  return shared;
}
