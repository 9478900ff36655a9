import type { Article, ArticleImage } from "../article/article.ts";
import type { Mention } from "../figures/figure.ts";
import type { Script } from "../script/script.ts";
import { listKeys, type ListKey } from "./list-keys.ts";

/** A figure named in a clip: how often, and the names that the text uses, most used first. */
export interface ClipPerson {
  id: string;
  count: number;
  names: string[];
}

/** What a list shows of a clip and what filters ask for: about half a kilobyte, apart from the text. */
export interface ClipRow {
  /** Random, so that libraries merge. */
  id: string;
  /** Canonical address; one clip an address. */
  url: string;
  title: string;
  byline: string[];
  /** The site's name, or its host where the page names none. */
  site: string;
  /** As the page states it, ISO 8601. */
  published?: string;
  /** The same for sorting, in milliseconds since 1970; when it was clipped where the page states none. */
  publishedAt: number;
  /** When it was clipped first. */
  savedAt: number;
  /** When the text, the tags, the note or the trash last changed: decides which record is newer in a merge. */
  changedAt: number;
  script: Script;
  /** The beginning of the text. */
  lead: string;
  /** Length of the text in UTF-16 units. */
  length: number;
  /** Number of the content that is shown, from 1. */
  version: number;
  people: ClipPerson[];
  /** The reader's own tags, in the order they were added. */
  tags: string[];
  /** The reader's own note, plain text. */
  note: string;
  /** Address of the picture that stands for the clip in lists. */
  picture?: string;
  /** When it went to the trash; undefined while it is kept. */
  trashedAt?: number;
  /** The lists that this clip is in: derived by `listed`, never written by hand. */
  keys: ListKey[];
}

/** What a clip says, as one fetch of the page gave it. Never converted: a variant is a view. */
export interface ClipContent {
  clipId: string;
  /** From 1; each fetch that differs from the last adds one. */
  version: number;
  fetchedAt: number;
  title: string;
  byline: string[];
  published?: string;
  modified?: string;
  section?: string;
  /** What the publisher filed it under. */
  keywords: string[];
  /** Sanitised when it was made; sanitised again before it is shown. */
  html: string;
  text: string;
  mentions: Mention[];
  images: ArticleImage[];
}

export interface Clip {
  row: ClipRow;
  content: ClipContent;
}

/** Length of `lead`, in UTF-16 units: two lines of a list. */
const LEAD_LENGTH = 120;

/** Names of one figure that a row keeps: outlets write two or three, the rest is noise. */
const NAMES_KEPT = 4;

/** A clip of an article with the mentions found in its text. `now` in milliseconds since 1970. */
export function clipFrom(article: Article, mentions: Mention[], now: number, id: string): Clip {
  const content: ClipContent = {
    clipId: id, version: 1, fetchedAt: now, title: article.title, byline: article.byline ?? [], keywords: article.tags,
    html: article.html, text: article.text, mentions, images: article.images,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.modified === undefined ? {} : { modified: article.modified }),
    ...(article.section === undefined ? {} : { section: article.section }),
  };
  const origin = { url: article.url, site: article.site ?? hostOf(article.url), script: article.script };
  return { row: listed({ id, savedAt: now, changedAt: now, tags: [], note: "", ...origin, ...rowOf(content, now) }), content };
}

/** The fields of a row that follow from a content. */
export function rowOf(content: ClipContent, savedAt: number) {
  const picture = content.images[0]?.src;
  return {
    title: content.title, byline: content.byline, publishedAt: timeOf(content.published) ?? savedAt, lead: leadOf(content),
    length: content.text.length, version: content.version, people: peopleOf(content.mentions),
    published: content.published, picture,
  };
}

/** A row with the keys that its other fields give it, and without fields that are undefined. */
export function listed(row: Omit<ClipRow, "keys">): ClipRow {
  const defined = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Omit<ClipRow, "keys">;
  return { ...defined, keys: listKeys(defined) };
}

/** Whether a fetch says the same as another: mentions do not count, since they follow from the text and our table. */
export function sameContent(a: ClipContent, b: ClipContent): boolean {
  const said = ({ title, byline, published, html, text }: ClipContent): string => JSON.stringify([title, byline, published, html, text]);
  return said(a) === said(b);
}

/**
 * Milliseconds since 1970 of an ISO 8601 date, undefined where it is none. A date without a zone is read as UTC+8:
 * the mainland, Taiwan and Hong Kong keep the same time.
 */
export function timeOf(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined;
  const zoned = /[zZ]$|[+-]\d\d:?\d\d$/.test(iso.slice(10));
  const time = Date.parse(zoned ? iso : `${iso.length <= 10 ? `${iso}T00:00:00` : iso}+08:00`);
  return Number.isNaN(time) ? undefined : time;
}

function leadOf({ text, title }: ClipContent): string {
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  // A cut may halve a character outside the BMP: drop the half.
  return body.slice(0, LEAD_LENGTH).replace(/[\uD800-\uDBFF]$/, "").replaceAll("\n", " ").trim();
}

/** Figures by number of certain mentions; doubtful ones do not put a clip on a person's page. */
function peopleOf(mentions: Mention[]): ClipPerson[] {
  const names = new Map<string, Map<string, number>>();
  for (const { figureId, surface, certain } of mentions) {
    if (!certain) continue;
    const counts = names.get(figureId) ?? new Map<string, number>();
    names.set(figureId, counts.set(surface, (counts.get(surface) ?? 0) + 1));
  }
  const people = [...names].map(([id, counts]) => {
    const byUse = [...counts].sort(([, a], [, b]) => b - a);
    return { id, count: byUse.reduce((sum, [, n]) => sum + n, 0), names: byUse.slice(0, NAMES_KEPT).map(([name]) => name) };
  });
  return people.sort((a, b) => b.count - a.count);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
