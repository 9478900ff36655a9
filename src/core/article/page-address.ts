/*
 * Addresses of the pages of one article. Publishers number them in a handful of ways: news_2.html, news-2.shtml,
 * news/2, news/page/2, news.php?id=7&page=2. What is left when the number is taken out is the same for all of them.
 */

/** An address with the page number taken out. */
export interface PageAddress {
  /** Same for the pages of one article. */
  stem: string;
  /** Undefined where the address has none, as the first page's usually has. */
  number?: number;
}

/** Higher numbers are those of articles, days and years. */
const MOST = 99;
/** The page number's parameter. Those of comments (cpage) are not among them. */
const PARAMETER = /^(?:page|p|pn|pg|pageno|page_?num(?:ber)?|page_?index|page_?id|curr?(?:ent)?_?page|paged|pagina|pageindex|nowpage|thispage)$/i;
/** Parameters that say where a reader came from: they come and go between the pages of an article. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|from|ref|referr?er|source|src|spm|share\w*|chdtv|mibextid|_ga|tc|amp)$/i;

/** The ways a path ends in a page number, the surest first: what stands before it, the number, what stands after it. */
const PATHS: readonly RegExp[] = [
  /^(.*?)(?:[/_-](?:page|p|pg)[/_-]?)(\d{1,2})(\.\w{2,5})?\/?$/i,
  /^(.*[^/])(?:_|-|__)(\d{1,2})(\.\w{2,5})$/,
  /^(.*[^/])_(\d{1,2})\/?()$/,
  /^(.*[^/])\/(\d{1,2})(\.\w{2,5})?\/?$/,
];

/** Takes the page number out of an absolute address, in every way that it could be one: the address as it stands comes first. */
export function readPageAddress(address: string): PageAddress[] {
  const url = new URL(address);
  const rest = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const numbered = rest.filter(([name, value]) => PARAMETER.test(name) && /^\d{1,2}$/.test(value));
  const stemOf = (path: string, without?: string): string => {
    const query = rest.filter(([name]) => name !== without).map(([name, value]) => `${name}=${value}`).sort().join("&");
    // A directory's own page has several names.
    return `${url.host}${path.replace(/\/(?:index|default)(?:\.\w{2,5})?$/i, "/").replace(/(?<=.)\/$/, "")}?${query}`;
  };
  const found: PageAddress[] = [{ stem: stemOf(url.pathname) }];
  for (const [name, value] of numbered) found.push({ stem: stemOf(url.pathname, name), number: Number(value) });
  for (const pattern of PATHS) {
    const [, before, number, extension = ""] = pattern.exec(url.pathname) ?? [];
    if (before !== undefined && number !== undefined && Number(number) <= MOST) found.push({ stem: stemOf(`${before}${extension}`), number: Number(number) });
  }
  return found;
}

/**
 * The page numbers of two addresses of one article: undefined where they differ in more than their number. The first
 * page, whose address often has none, has number undefined.
 */
export function pageNumbers(from: string, to: string): { from?: number; to?: number } | undefined {
  for (const there of readPageAddress(to)) {
    for (const here of readPageAddress(from)) {
      if (here.stem !== there.stem || here.number === there.number) continue;
      return { ...(here.number === undefined ? {} : { from: here.number }), ...(there.number === undefined ? {} : { to: there.number }) };
    }
  }
  return undefined;
}

/** Least digits of a number that names an article. */
const ID = /\d{5,}/g;

/** Whether two addresses name the same article: one long number, or one name of a file, in both. */
export function sameArticle(a: string, b: string): boolean {
  const [own, other] = [new URL(a), new URL(b)];
  if (pageNumbers(a, b)) return true;
  const ids = (url: URL): string[] => `${url.pathname}${url.search}`.match(ID) ?? [];
  const last = ids(own).at(-1);
  if (last !== undefined) return ids(other).includes(last);
  const name = (url: URL): string => url.pathname.split("/").filter(Boolean).at(-1)?.replace(/\.\w{2,5}$/, "") ?? "";
  return name(own).length >= 6 && name(other).startsWith(name(own));
}
