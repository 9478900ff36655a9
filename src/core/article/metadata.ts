import { bylineFor } from "./authorship.ts";
import type { TextBlock } from "./block.ts";
import { findDate, parseDate } from "./dates.ts";
import { metaOf } from "./head.ts";
import { structuredData } from "./json-ld.ts";
import { NEAR_AFTER, NEAR_BEFORE, nearHeadline, type Around } from "./near-headline.ts";
import type { Page } from "./page.ts";
import { mass } from "./prose.ts";

/** What a page says about its article. What it does not say is undefined. */
export interface Metadata {
  byline?: string[];
  site?: string;
  published?: string;
  modified?: string;
  section?: string;
  tags: string[];
}

/** Han characters of a line that is hardly more than a date, and of one with outlet and author besides. */
const DATE_LINE = 24;
const CREDIT_LINE = 60;

const PUBLISHED = ["article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "og:published_time", "published_time", "article:published", "parsely-pub-date", "sailthru.date", "weibo: article:create_at", "weibo:article:create_at", "og:release_date", "dc.date.issued", "dcterms.created", "dc.date", "date", "bytedance:published_time", "apub:time", "_pubtime", "firstcreate", "creation_date"];
const MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "bytedance:updated_time", "weibo: article:update_at", "dcterms.modified"];
const SECTIONS = ["article:section", "section", "og:article:section"];
const TAGS = ["article:tag", "news_keywords"];

/** Everything but title and text. */
export function metadataOf(around: Around): Metadata {
  const { page } = around;
  const { head } = page;
  const structured = structuredData(page);
  const near = nearHeadline(around);
  const shown = dateNear(near);
  const published = inLocalTime(parseDate(structured.published) ?? firstParsed(page, PUBLISHED) ?? timeElement(around), shown) ?? shown ?? dateline(around);
  const modified = parseDate(structured.modified) ?? firstParsed(page, MODIFIED);
  const byline = bylineFor(around, structured, near);
  const site = metaOf(head, "og:site_name", "application-name", "apple-mobile-web-app-title") ?? structured.site;
  const section = structured.section ?? metaOf(head, ...SECTIONS);
  const metaTags = TAGS.flatMap((name) => head.metas.get(name) ?? []).flatMap((words) => words.split(/[,，、;；|]/)).map((word) => word.trim());
  const tags = [...new Set([...structured.keywords, ...metaTags, ...shownTags(around)])].filter((tag) => tag !== "" && tag.length <= 30).slice(0, 30);
  return { ...(byline.length > 0 && { byline }), ...(site && { site }), ...(published && { published }), ...(modified && modified !== published && { modified }), ...(section && { section }), tags };
}

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

/** Says that a date is of a change. */
const UPDATED = /(?:更新|修改|修[订訂]|更改|改於|updated?|modified)[^\d]*$/i;

/**
 * A date in a short line: one within a paragraph is of what it tells, not of its telling. The date of a change only where
 * there is no other.
 */
function dateNear(near: TextBlock[]): string | undefined {
  const changed = (block: TextBlock): boolean => UPDATED.test(block.text.slice(0, findDate(block.text)?.index ?? 0));
  return dateAmong(near.filter((block) => !changed(block))) ?? dateAmong(near);
}

function dateAmong(near: TextBlock[]): string | undefined {
  for (const most of [DATE_LINE, CREDIT_LINE]) {
    for (const block of near) {
      const found = block.mass < most ? findDate(block.text) : undefined;
      if (found && block.mass - mass(block.text.slice(found.index, found.index + found.length)) < most / 2) return found.iso;
    }
  }
  return undefined;
}

/** The date that opens the text in brackets: 【白河日報2020年08月07日訊】. */
function dateline({ page, first }: Around): string | undefined {
  const opening = page.blocks.slice(first, first + 3).flatMap((block) => (block.kind === "text" ? [/^[（(【〔[][^）)】〕\]]{4,40}[）)】〕\]]/u.exec(block.text)?.[0]] : []));
  return opening.map(parseDate).find((date) => date !== undefined);
}

/** The keywords that a page shows as links under its text. */
function shownTags({ page, weights, first, end }: Around): string[] {
  const blocks = page.blocks.slice(first, end + 20).filter((block) => block.kind === "text" && weights[block.index]?.furniture === "tags");
  return blocks.flatMap((block) => (block.kind === "text" ? block.leaves : [])).filter((leaf) => leaf.parent.tag === "a").map((leaf) => leaf.text.replace(/^#/, "").trim());
}
