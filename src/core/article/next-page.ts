import { absolute } from "./canonical.ts";
import { getterOf, methodOf, openDom, type Dom } from "./dom.ts";
import { wordsOf } from "./hints.ts";
import { pageNumbers, sameArticle } from "./page-address.ts";

/*
 * Articles in pages. The next page is found by what links say (下一頁, 2, 余下全文), what they are (rel=next), and where
 * they lead: to an address that differs from this one in nothing but its page number. The last condition holds for all
 * but links to the rest of the text, for 下一頁 is also said of the next article, and numbers of pages of comments.
 */

/** Where an article goes on. Addresses are absolute, of the page's own origin. */
export interface ArticlePages {
  /** This page's own address, without a fragment. */
  here: string;
  /** This page, from 1, where that is known. */
  number?: number;
  /** All pages, where the pager tells. */
  count?: number;
  /** The next page; undefined on the last. */
  next?: string;
  /** The first page, where this is another. */
  first?: string;
}

/** Links that are looked at: a page over this is no article. */
const MOST_LINKS = 5_000;
/** UTF-16 units: longer words are a headline. */
const LONGEST_LABEL = 24;
const NEXT = /^[^\p{L}\p{N}]*(?:下[一1]?[页頁]|次[页頁]|[后後][一1]?[页頁]|[阅閱][读讀]下[一1]?[页頁]|next(?: page)?|[翻轉]至?下[一1]?[页頁])[^\p{L}\p{N}]*$/iu;
const ARROW = /^\s*(?:›|»|>|>>|→|▶|＞|＞＞)\s*$/u;
/** The rest of the text: on the next page, or all of it on one. */
const REST = /^[^\p{L}\p{N}]*(?:[点點][击擊按]?)?(?:(?:余下|餘下|剩余|剩餘|其余|其餘)全文|(?:[阅閱][读讀]|[查察]看|[显顯]示|[观觀]看|[浏瀏][览覽]|[继繼][续續][阅閱][读讀])(?:余下|餘下|剩余|剩餘)?全文|全文[阅閱][读讀]|(?:在?本[页頁]|[单單][页頁])(?:[阅閱][读讀]|[显顯]示|[浏瀏][览覽])(?:全文)?|view all|single page|read (?:the )?(?:full (?:article|story)|rest))[^\p{L}\p{N}]*$/iu;
const NUMBERED = /^[^\p{L}\p{N}]*第?\s*(\d{1,2})\s*[页頁]?[^\p{L}\p{N}]*$/u;
/** What a pager says of itself: 第1/5頁, 共5頁, 1 / 5, Page 1 of 5. The first group is this page, the second the count. */
const TELLS: readonly RegExp[] = [
  /第?\s*(\d{1,2})\s*[页頁]?\s*[/／,，、(（]*\s*共\s*(\d{1,2})\s*[页頁]/u,
  /第?\s*(\d{1,2})\s*[/／]\s*(\d{1,2})\s*[页頁]/u,
  /page\s*(\d{1,2})\s*(?:of|\/)\s*(\d{1,2})/iu,
];
/** Words of class and id about a pager that turns other pages than the article's. */
const FOREIGN = new Set(["comment", "comments", "commentlist", "pinglun", "reply", "replies", "related", "recommend", "gallery", "slider", "carousel", "swiper"]);
/** Elements about a link that are looked at: its pager and what that stands in. */
const ABOUT = 6;

interface Link {
  node: Element;
  text: string;
  label: string;
  rel: string;
  address: string;
}

/** Where the article on this page goes on; undefined where it is all here. `url`: the page's address. The document is left as it was. */
export function pagesOf(document: Document, url: string): ArticlePages | undefined {
  const dom = openDom(document);
  const here = absolute(url, url)?.replace(/#.*$/, "");
  if (!dom || !here) return undefined;
  const links = linksOf(dom, here);
  const pager = pagerOf(dom, links, here);
  const number = pager.number ?? pageNumber(links, here);
  const next = nextOf(links, here, number, pager.addresses);
  const first = number !== undefined && number > 1 ? pager.addresses.get(1) : undefined;
  if (!next && !first) return undefined;
  const count = pager.count ?? (pager.addresses.size > 0 ? Math.max(number ?? 1, ...pager.addresses.keys()) : undefined);
  return { here, ...(next ? { next } : {}), ...(first ? { first } : {}), ...number === undefined ? (next ? { number: 1 } : {}) : { number }, ...(count !== undefined && count > 1 ? { count } : {}) };
}

/** The links that may be a pager's: by what they say, and to the page's own origin. In order. */
function linksOf(dom: Dom, here: string): Link[] {
  const find = methodOf(dom.root, "getElementsByTagName") as (element: Element, tag: string) => HTMLCollectionOf<Element>;
  const links: Link[] = [];
  for (const tag of ["link", "a"]) {
    for (const node of [...find(dom.root, tag)].slice(0, MOST_LINKS)) {
      const rel = dom.attribute(node, "rel")?.toLowerCase() ?? "";
      if (tag === "link" && !/\bnext\b/.test(rel)) continue;
      const text = dom.textContent(node).trim();
      const label = text || (dom.attribute(node, "title") ?? dom.attribute(node, "aria-label") ?? "");
      if (!/\bnext\b/.test(rel) && (label.length > LONGEST_LABEL || ![NEXT, ARROW, REST, NUMBERED].some((words) => words.test(label)))) continue;
      const address = ownAddress(dom.attribute(node, "href"), here);
      if (address && !isForeign(dom, node)) links.push({ node, rel, address, text, label });
    }
  }
  return links;
}

/** The address of a page of the same origin, without its fragment. One that names the other of http and https is meant so. */
function ownAddress(href: string | undefined, here: string): string | undefined {
  const address = href && !/^\s*(?:#|javascript:)/i.test(href) ? absolute(href, here) : undefined;
  if (!address) return undefined;
  const [url, own] = [new URL(address), new URL(here)];
  if (url.hostname !== own.hostname || url.username || url.password) return undefined;
  if (url.protocol !== own.protocol && url.port === "" && own.port === "") url.protocol = own.protocol;
  url.hash = "";
  return url.origin === own.origin ? url.href : undefined;
}

/** Whether a link stands in a pager of comments or of pictures. */
function isForeign(dom: Dom, node: Element): boolean {
  let element: Element | null = node;
  for (let steps = 0; element && steps < ABOUT; steps++, element = parentOf(dom, element)) {
    if (dom.tag(element) === "body") continue;
    const names = `${dom.attribute(element, "class") ?? ""} ${dom.attribute(element, "id") ?? ""}`;
    if (wordsOf(names).some((word) => FOREIGN.has(word))) return true;
  }
  return false;
}

function parentOf({ root }: Dom, element: Element): Element | null {
  return getterOf(root, "parentElement")(element) as Element | null;
}

interface Pager {
  /** Addresses by page number. */
  addresses: Map<number, string>;
  number?: number;
  count?: number;
}

/** What links with numbers, and the words about them, tell. */
function pagerOf(dom: Dom, links: readonly Link[], here: string): Pager {
  const addresses = new Map<number, string>();
  const linked: { said: number; from?: number; to?: number }[] = [];
  let number: number | undefined;
  let around: Element | undefined;
  for (const { node, text, address } of links) {
    const said = Number(NUMBERED.exec(text)?.[1]);
    const numbers = said > 0 ? pageNumbers(here, address) : undefined;
    if (said > 0 && address === here) number ??= said;
    // Counted from 1 or from 0; a first page without a number may link to itself with one.
    if (!numbers || !agrees(said, numbers.to) || (said === 1 && numbers.from === undefined)) continue;
    if (!addresses.has(said)) addresses.set(said, address);
    linked.push({ said, ...numbers });
    around ??= node;
  }
  const told = toldAbout(dom, around ?? links.find(({ label }) => NEXT.test(label))?.node);
  const own = number ?? told?.number ?? ownNumber(linked);
  return { addresses, ...(own === undefined ? {} : { number: own }), ...(told ? { count: told.count } : {}) };
}

/** The number of the page that links so. Where only page 1 is linked, nothing tells from what number they count: it is 2 at least. */
function ownNumber(linked: readonly { said: number; from?: number; to?: number }[]): number | undefined {
  for (const { said, from, to } of linked) if (to !== undefined) return from === undefined ? 1 : from + said - to;
  const [only] = linked;
  return only && Math.max(only.from ?? 1, 2);
}

function agrees(said: number, counted: number | undefined): boolean {
  return counted === undefined ? said === 1 : counted === said || counted === said - 1;
}

/** What the pager about a link says of page and count. */
function toldAbout(dom: Dom, node: Element | undefined): { number: number; count: number } | undefined {
  let element: Element | null | undefined = node;
  for (let steps = 0; element && steps < 3; steps++, element = parentOf(dom, element)) {
    const text = dom.textContent(element);
    if (text.length > 400) return undefined;
    for (const pattern of TELLS) {
      const [, number, count] = (pattern.exec(text) ?? []).map(Number);
      if (number && count && count > 1 && number <= count) return { number, count };
    }
  }
  return undefined;
}

/** The page's own number by its address and those it links to: page 2 is linked from 1 and from 3. */
function pageNumber(links: readonly Link[], here: string): number | undefined {
  for (const { label, rel, address } of links) {
    if (!NEXT.test(label) && !/\bnext\b/.test(rel)) continue;
    const numbers = pageNumbers(here, address);
    if (numbers?.from !== undefined && numbers.to === numbers.from + 1) return numbers.from;
  }
  return undefined;
}

function nextOf(links: readonly Link[], here: string, number: number | undefined, addresses: ReadonlyMap<number, string>): string | undefined {
  const follows = ({ address }: Link): boolean => {
    const numbers = pageNumbers(here, address);
    if (numbers?.to === undefined) return false;
    return numbers.from === undefined ? numbers.to <= 2 : numbers.to === numbers.from + 1;
  };
  const known = addresses.get((number ?? 1) + 1);
  const worded = links.find((link) => (NEXT.test(link.label) || /\bnext\b/.test(link.rel)) && follows(link));
  const arrow = addresses.size > 0 ? links.find((link) => ARROW.test(link.text) && follows(link)) : undefined;
  const rest = links.find((link) => REST.test(link.label) && link.address !== here && sameArticle(here, link.address));
  return known ?? worded?.address ?? arrow?.address ?? rest?.address;
}
