import type { Article, Paging } from "./article.ts";
import { absolute } from "./canonical.ts";
import type { PageElement } from "./block.ts";
import type { Page } from "./page.ts";

/*
 * Articles in pages: where the next page is, how many there are, and how they are put together. Fetching is the
 * caller's, on request only.
 */

const NEXT = /^[^\p{L}\p{N}]*(?:下一?[页頁]|[余餘]下全文|[阅閱][读讀]全文|next(?: page)?)[^\p{L}\p{N}]*$/iu;
const NUMBER = /^[^\p{L}\p{N}]*(\d{1,2})[^\p{L}\p{N}]*$/u;
/** Number of a page at the end of a path: c1_2.html, story-2, story/2, index_3.shtml. */
const PAGE_OF_PATH = /(?:[_-]|\/(?:p|page)?\/?)\d{1,2}(?=(?:\.\w{2,5})?\/?$)/i;

/** What the pages of one article have in common: address without the number of the page. */
function family(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name, value]) => !(/^(?:p|pg|page|pageno|paged)$/i.test(name) && /^\d{1,2}$/.test(value))).map((pair) => pair.join("="));
  return `${origin}${pathname.replace(PAGE_OF_PATH, "").replace(/\/(?=$)|\.\w{2,5}$/g, "").replace(/\/index$/, "")}?${kept.join("&")}`;
}

/** The pager's links: their text and absolute address, those alone that lead to pages of the same article. */
function pagerLinks(page: Page, url: string): { text: string; address: string }[] {
  const own = absolute(url, url);
  if (!own) return [];
  const links: { text: string; address: string }[] = [];
  for (const block of page.blocks) {
    if (block.kind !== "text" || block.linked === 0 || block.text.length > 80) continue;
    for (const { text, parent } of block.leaves) {
      const address = absolute(page.dom.attribute(linkAt(parent)?.node ?? parent.node, "href"), url);
      if (address && address !== own && family(address) === family(own)) links.push({ text, address });
    }
  }
  return links;
}

function linkAt(element: PageElement): PageElement | undefined {
  for (let e: PageElement | undefined = element, steps = 0; e && steps < 4; e = e.parent, steps++) if (e.link) return e;
  return undefined;
}

/** Where the article goes on, undefined where it is whole. `url` is the page's own address. */
export function pagingOf(page: Page, url: string): Paging | undefined {
  const links = pagerLinks(page, url);
  const relNext = absolute(page.head.links.get("next"), url);
  const stated = relNext && absolute(url, url) && family(relNext) === family(url) ? relNext : undefined;
  const next = links.find(({ text }) => NEXT.test(text))?.address ?? stated;
  if (!next) return undefined;
  const numbers = links.map(({ text }) => Number(NUMBER.exec(text)?.[1] ?? 0));
  const count = Math.max(0, ...numbers);
  return { next, ...(count > 1 && { count }) };
}

/** One article of its pages, in order. What the pages after the first say of themselves is not taken. */
export function joinPages(first: Article, rest: readonly Article[]): Article {
  const all = [first, ...rest];
  const last = all.at(-1)?.paging;
  const images = new Map(all.flatMap((article) => article.images).map((image) => [image.src, image]));
  return {
    ...first,
    html: all.map((article) => article.html).join(""),
    text: all.map((article) => article.text).join("\n"),
    images: [...images.values()],
    removed: all.flatMap((article) => article.removed),
    paging: last,
  };
}
