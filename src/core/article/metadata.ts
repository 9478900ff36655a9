import { holderOf, isLink, type PageElement, type TextBlock, type Line } from "./block.ts";
import { bylineIn, bylineOf, isPersonOrDesk, peopleIn } from "./byline.ts";
import { findDate, parseDate } from "./dates.ts";
import { metaOf } from "./head.ts";
import { structuredData, type Structured } from "./json-ld.ts";
import type { Weight } from "./weigh.ts";
import { wordsOf } from "./hints.ts";
import { isPerson } from "./person-name.ts";
import { fold, mass } from "./prose.ts";
import type { Page } from "./page.ts";

/** What a page says about its article. What it does not say is undefined. */
export interface Metadata {
  byline?: string[];
  site?: string;
  published?: string;
  modified?: string;
  section?: string;
  tags: string[];
}

/** Blocks before and after the headline in which its date and author stand. */
const NEAR_BEFORE = 6;
const NEAR_AFTER = 14;
/** Lines of the body that may still be about it. */
const WITHIN = 6;
/** Of these, so many of the nearest may name the author without saying that he is one. */
const BESIDE = 6;

/** Han characters of a line that is hardly more than a date, and of one with outlet and author besides. */
const DATE_LINE = 24;
const CREDIT_LINE = 60;

const PUBLISHED = ["article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "og:published_time", "published_time", "article:published", "parsely-pub-date", "sailthru.date", "weibo: article:create_at", "weibo:article:create_at", "og:release_date", "dc.date.issued", "dcterms.created", "dc.date", "date", "bytedance:published_time", "apub:time", "_pubtime", "firstcreate", "creation_date"];
const MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "bytedance:updated_time", "weibo: article:update_at", "dcterms.modified"];
const AUTHORS = ["author", "article:author", "dc.creator", "byl", "og:article:author", "dable:author", "cxenseparse:author", "mediator_author"];
const SECTIONS = ["article:section", "section", "og:article:section"];
const TAGS = ["article:tag", "news_keywords"];

export interface Around {
  page: Page;
  headline: Line | undefined;
  /** First block of the body. */
  first: number;
  /** One past its last block. */
  end: number;
  weights: Weight[];
}

/** Everything but title and text. */
export function metadataOf(around: Around): Metadata {
  const { page } = around;
  const { head } = page;
  const structured = structuredData(page);
  const near = nearHeadline(around);
  const shown = dateNear(near);
  const published = inLocalTime(parseDate(structured.published) ?? firstParsed(page, PUBLISHED) ?? timeElement(around), shown) ?? shown;
  const modified = parseDate(structured.modified) ?? firstParsed(page, MODIFIED);
  const byline = bylineFor(around, structured, near);
  const site = metaOf(head, "og:site_name", "application-name", "apple-mobile-web-app-title") ?? structured.site;
  const section = structured.section ?? metaOf(head, ...SECTIONS);
  const metaTags = TAGS.flatMap((name) => head.metas.get(name) ?? []).flatMap((words) => words.split(/[,，、;；|]/)).map((word) => word.trim());
  const tags = [...new Set([...structured.keywords, ...metaTags, ...shownTags(around)])].filter((tag) => tag !== "" && tag.length <= 30).slice(0, 30);
  return { ...(byline.length > 0 && { byline }), ...(site && { site }), ...(published && { published }), ...(modified && modified !== published && { modified }), ...(section && { section }), tags };
}

/** A link of a menu. A line of links that holds a date or a name, such as the links to author and outlet, is none. */
function isMenu(page: Page, block: TextBlock): boolean {
  return isLink(block) && block.leaves.length === 1 && !findDate(block.text) && !isNamedForAuthor(page, holderOf(block));
}

/** Parts of a page that tell of other articles. */
const OTHERS = new Set(["related", "comments", "teasers", "ranking"]);

/** Hours by which the clocks of China, Taiwan and Hong Kong are ahead of UTC. */
const AHEAD = 8;

/** The same moment in the page's own time, where it is stated in UTC and the page shows the day that it was eight hours on. */
function inLocalTime(stated: string | undefined, shown: string | undefined): string | undefined {
  if (!stated?.endsWith("Z") || !shown || shown.slice(0, 10) === stated.slice(0, 10)) return stated;
  const there = new Date(Date.parse(stated) + AHEAD * 3_600_000).toISOString();
  return there.slice(0, 10) === shown.slice(0, 10) ? `${there.slice(0, 19)}+08:00` : stated;
}

function firstParsed(page: Page, names: string[]): string | undefined {
  for (const name of names) {
    const date = parseDate(page.head.metas.get(name)?.[0]);
    if (date) return date;
  }
  return undefined;
}

/** The lines about the headline, nearest first; what stands after it counts as nearer than what stands before. */
function nearHeadline({ page, headline, first, weights }: Around): TextBlock[] {
  const at = headline?.index ?? first;
  const lines = page.blocks.filter((block) => block.kind === "text" && (block === headline || (!isMenu(page, block) && (Math.abs(block.index - at) <= BESIDE || !OTHERS.has(weights[block.index]?.furniture ?? "")))));
  const place = lines.findIndex((block) => block.index >= at);
  // Deep in the body a date or a name is of what it tells.
  const begun = lines.findIndex((block) => block.index >= first) + WITHIN;
  const end = Math.min(Math.max(place + NEAR_AFTER, begun), Math.max(begun, place + 1));
  const distance = (line: number): number => (line >= place ? line - place : (place - line) * 1.5);
  const near = lines.map((block, line) => ({ block, line })).slice(Math.max(0, place - NEAR_BEFORE), end);
  return near.sort((a, b) => distance(a.line) - distance(b.line)).map(({ block }) => block).filter((block) => block.kind === "text");
}

/** A `time` element with a machine-readable date near the headline. */
function timeElement({ page, headline, first, end }: Around): string | undefined {
  const at = headline?.index ?? first;
  for (const element of page.elements) {
    if (element.tag !== "time" || element.first < at - NEAR_BEFORE || element.first > Math.max(at + NEAR_AFTER, end)) continue;
    const date = parseDate(page.dom.attribute(element.node, "datetime"));
    if (date) return date;
  }
  return undefined;
}

/** A date in a short line: one within a paragraph is of what it tells, not of its telling. */
function dateNear(near: TextBlock[]): string | undefined {
  for (const most of [DATE_LINE, CREDIT_LINE]) {
    for (const block of near) {
      const found = block.mass < most ? findDate(block.text) : undefined;
      if (found && block.mass - mass(block.text.slice(found.index, found.index + found.length)) < most / 2) return found.iso;
    }
  }
  return undefined;
}

/**
 * Who wrote it, by where the page says so, the surest place first: a labelled line, an element named for the author,
 * structured data, a name beside the date. The site's own name is nobody.
 */
function bylineFor(around: Around, structured: Structured, near: TextBlock[]): string[] {
  const subject = fold(around.headline?.text ?? "");
  const site = sitesOwn(around.page, structured, around.headline);
  const metas = AUTHORS.flatMap((name) => around.page.head.metas.get(name) ?? []);
  const beside = near.filter((block) => block !== around.headline && block.mass < 30).slice(0, BESIDE);
  const sources: [lines: string[], read: (line: string) => string[]][] = [
    [labelledLines(around, near), bylineIn],
    [authorElements(around, near), (text) => bylineOf(text).filter(isPersonOrDesk)],
    [[...structured.authors, ...metas], bylineOf],
    [beside.map((block) => block.text), (text) => peopleIn(text).filter((name) => !subject.includes(fold(name)))],
  ];
  for (const [lines, read] of sources) {
    for (const line of lines) {
      const names = read(line).filter((name) => isPerson(name) || !site.includes(fold(name)));
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Lines that may begin or end with a byline: those about the headline, the beginning of the body, its end. */
function labelledLines({ page, first, end }: Around, near: TextBlock[]): string[] {
  const lines = (from: number, to: number): TextBlock[] => page.blocks.slice(Math.max(0, from), to).filter((block) => block.kind === "text");
  const closing = lines(Math.max(first, end - 4), end + 4);
  return [
    ...near.map((block) => block.text).filter((text) => text.length < 80),
    ...lines(first, first + 4).map((block) => block.text.slice(0, 60)),
    ...closing.filter((block) => block.mass < 60).map((block) => block.text),
    ...lines(first, end).map((block) => /[(（〔【][^()（）]{2,30}[)）〕】]$/.exec(block.text)?.[0] ?? ""),
  ];
}

/** The names by which the site calls itself, as one folded text: `og:site_name`, and the title but for the headline. */
function sitesOwn(page: Page, structured: Structured, headline: Line | undefined): string {
  const title = fold(page.head.title);
  const rest = headline ? title.replace(fold(headline.text), "") : "";
  return [rest, metaOf(page.head, "og:site_name", "application-name") ?? "", structured.site ?? ""].map(fold).join(" ");
}

const AUTHOR_WORDS = new Set(["author", "authors", "byline", "writer", "reporter", "journalist", "zuozhe", "jizhe"]);

/** Texts near the headline in an element that is named for the author, or that links to the author's page. */
function authorElements({ page, headline }: Around, near: TextBlock[]): string[] {
  const texts: string[] = [];
  for (const block of near) {
    if (block.mass > 30 || block === headline) continue;
    const leaf = block.leaves.find(({ parent }) => namesAuthor(page, parent) || (parent.parent !== undefined && parent.inline && namesAuthor(page, parent.parent)));
    if (leaf) texts.push(leaf.text.trim());
    if (isNamedForAuthor(page, holderOf(block))) texts.push(block.text);
  }
  return texts;
}

/** Whether the element or one of the two about it is named for the author. */
function isNamedForAuthor(page: Page, element: PageElement): boolean {
  return [element, element.parent, element.parent?.parent].some((e) => e !== undefined && namesAuthor(page, e));
}

function namesAuthor({ dom }: Page, element: PageElement): boolean {
  const attribute = (name: string): string => dom.attribute(element.node, name) ?? "";
  if (/\bauthor\b/.test(`${attribute("rel")} ${attribute("itemprop")}`)) return true;
  if (element.tag === "a" && /\/(?:author|writer|reporter|columnist)s?\//.test(attribute("href"))) return true;
  return wordsOf(`${attribute("class")} ${attribute("id")}`).some((word) => AUTHOR_WORDS.has(word));
}

/** The keywords that a page shows as links under its text. */
function shownTags({ page, weights, first, end }: Around): string[] {
  const blocks = page.blocks.slice(first, end + 20).filter((block) => block.kind === "text" && weights[block.index]?.furniture === "tags");
  return blocks.flatMap((block) => (block.kind === "text" ? block.leaves : [])).filter((leaf) => leaf.parent.tag === "a").map((leaf) => leaf.text.replace(/^#/, "").trim());
}
