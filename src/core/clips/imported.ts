import type { Script } from "../script/script.ts";
import { clipFrom, listed } from "./clip.ts";
import type { FullClip } from "./full-clip.ts";
import { cleanTags } from "./tags.ts";

/** A clip as another program's file has it: at least an address. */
export interface ImportedItem {
  url: string;
  title?: string;
  /** Milliseconds since 1970. */
  savedAt?: number;
  tags?: string[];
  note?: string;
  byline?: string[];
  site?: string;
  published?: string;
  /** Markup of any origin; most programs give back none. */
  html?: string;
}

/** What a file held: items, and how many entries had no address that a browser opens. */
export interface ImportedFile {
  items: ImportedItem[];
  skipped: number;
}

/** Why a file can't be imported. Nothing was changed. */
export class ImportProblem extends Error {
  override name = "ImportProblem";
  /** No format that we know; of a known format, but broken; too large; or without a single item. */
  readonly reason: "unknown" | "damaged" | "too-large" | "empty";

  constructor(reason: ImportProblem["reason"], detail = "") {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

/** Longest fields that are taken over, in UTF-16 units. */
const LONGEST = { title: 500, note: 100_000, url: 4_000 };

/** Drops what has no http(s) address, and of several with one address all but the first. Throws where nothing is left. */
export function importedFile(found: (Partial<ImportedItem> | undefined)[]): ImportedFile {
  const items = new Map<string, ImportedItem>();
  let skipped = 0;
  for (const item of found) {
    const url = item?.url;
    if (url === undefined || url.length > LONGEST.url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) skipped += 1;
    else if (!items.has(url)) items.set(url, { ...item, url });
  }
  if (items.size === 0) throw new ImportProblem("empty", `${skipped} skipped`);
  return { items: [...items.values()], skipped };
}

/** Tools that need a document or more than this module knows. */
export interface ImportTools {
  /** Clean markup from markup of any origin. */
  clean: (html: string) => string;
  /** Paragraphs of clean markup, joined by line breaks. */
  textOf: (html: string) => string;
  scriptOf: (text: string) => Script;
  newId: () => string;
}

/** An imported item as a record to bring in. What it lacks is filled with what its address says. `now` where it has no time. */
export function clipOfImport(item: ImportedItem, now: number, { clean, textOf, scriptOf, newId }: ImportTools): FullClip {
  const html = item.html === undefined ? "" : clean(item.html);
  const text = textOf(html);
  const title = (item.title?.trim() || item.url).slice(0, LONGEST.title);
  const savedAt = item.savedAt ?? now;
  const { row, content } = clipFrom({
    url: new URL(item.url).href, title, script: scriptOf(`${title}\n${text}`), html, text, images: [], tags: [], removed: [],
    ...(item.byline ? { byline: item.byline } : {}), ...(item.site ? { site: item.site } : {}), ...(item.published ? { published: item.published } : {}),
  }, [], savedAt, newId());
  return { row: listed({ ...row, tags: cleanTags(item.tags ?? []), note: (item.note ?? "").slice(0, LONGEST.note) }), contents: [content], highlights: [], pictures: [] };
}
