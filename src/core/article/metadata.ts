import { bylineIn, bylineOf } from "./byline.ts";
import { findDate, parseDate } from "./dates.ts";
import { metaOf } from "./head.ts";
import { structuredData, type Structured } from "./json-ld.ts";
import { isLink, type Weight } from "./weigh.ts";
import { wordsOf } from "./hints.ts";
import { mass } from "./prose.ts";
import type { Page, PageElement, TextBlock } from "./page.ts";

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
  headline: TextBlock | undefined;
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
  const published = parseDate(structured.published) ?? firstParsed(page, PUBLISHED) ?? timeElement(around) ?? dateNear(near);
  const modified = parseDate(structured.modified) ?? firstParsed(page, MODIFIED);
  const byline = bylineFor(around, structured, near);
  const site = metaOf(head, "og:site_name", "application-name", "apple-mobile-web-app-title") ?? structured.site;
  const section = structured.section ?? metaOf(head, ...SECTIONS);
  const metaTags = TAGS.flatMap((name) => head.metas.get(name) ?? []).flatMap((words) => words.split(/[,，、;；|]/)).map((word) => word.trim());
  const tags = [...new Set([...structured.keywords, ...metaTags, ...shownTags(around)])].filter((tag) => tag !== "" && tag.length <= 30).slice(0, 30);
  return { ...(byline.length > 0 && { byline }), ...(site && { site }), ...(published && { published }), ...(modified && modified !== published && { modified }), ...(section && { section }), tags };
}

function firstParsed(page: Page, names: string[]): string | undefined {
  for (const name of names) {
    const date = parseDate(page.head.metas.get(name)?.[0]);
    if (date) return date;
  }
  return undefined;
}

/** The lines about the headline, nearest first; what stands after it counts as nearer than what stands before. */
function nearHeadline({ page, headline, first }: Pick<Around, "page" | "headline" | "first">): TextBlock[] {
  const at = headline?.index ?? first;
  const end = Math.max(at + NEAR_AFTER, Math.min(first + 2, at + 40));
  const distance = (block: TextBlock): number => (block.index >= at ? block.index - at : (at - block.index) * 1.5);
  return page.blocks.slice(Math.max(0, at - NEAR_BEFORE), end).filter((block) => block.kind === "text").sort((a, b) => distance(a) - distance(b));
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
      const found = block.mass < most && !isLink(block) ? findDate(block.text) : undefined;
      if (found && block.mass - mass(block.text.slice(found.index, found.index + found.length)) < most / 2) return found.iso;
    }
  }
  return undefined;
}

function bylineFor(around: Around, structured: Structured, near: TextBlock[]): string[] {
  const { page, first, end } = around;
  const head = near.map((block) => block.text);
  const opening = page.blocks.slice(first, first + 3).flatMap((block) => (block.kind === "text" ? [block.text.slice(0, 60)] : []));
  const closing = page.blocks.slice(Math.max(first, end - 3), end + 4).flatMap((block) => (block.kind === "text" && block.mass < 60 ? [block.text] : []));
  for (const line of [...head.filter((text) => text.length < 80), ...opening, ...closing]) {
    const names = bylineIn(line);
    if (names.length > 0) return names;
  }
  const element = authorElement(around);
  if (element.length > 0) return element;
  for (const field of [...structured.authors, ...AUTHORS.flatMap((name) => page.head.metas.get(name) ?? [])]) {
    const names = bylineOf(field);
    if (names.length > 0) return names;
  }
  return [];
}

const AUTHOR_WORDS = new Set(["author", "authors", "byline", "writer", "reporter", "journalist", "zuozhe", "jizhe"]);

/** Names in an element near the headline that is named for the author, or that links to the author's page. */
function authorElement({ page, headline, first }: Around): string[] {
  const at = headline?.index ?? first;
  for (const block of nearHeadline({ page, headline, first })) {
    if (block.mass > 20 || block === headline || block.index > Math.max(first, at + NEAR_AFTER)) continue;
    for (let e: PageElement | undefined = block.holder, steps = 0; e && steps < 3; e = e.parent, steps++) {
      if (!namesAuthor(page, e)) continue;
      const names = bylineOf(block.text);
      if (names.length > 0) return names;
    }
  }
  return [];
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
