import type { ArticleImage } from "../article/article.ts";
import type { Mention } from "../figures/figure.ts";
import type { Script } from "../script/script.ts";
import { listed, type ClipContent, type ClipRow } from "./clip.ts";
import type { ClipPicture, FullClip, Highlight } from "./full-clip.ts";
import { cleanTags } from "./tags.ts";

/*
 * Records from files. Nothing of a file is taken over as it is: each field is looked for by name, checked and copied, so
 * that what a file holds beside them, under whatever name, goes nowhere. Throws RecordProblem where a field is not as it must be.
 */

/** A field of a record that is missing or not what it must be. */
export class RecordProblem extends Error {
  override name = "RecordProblem";
}

/** Longest texts that a record may hold, in UTF-16 units: a hundred times the longest article. */
const LONGEST = { title: 2_000, line: 10_000, text: 4_000_000, html: 20_000_000 };
const MOST_ITEMS = 20_000;
const SCRIPTS: readonly Script[] = ["hans", "hant", "mixed", "other"];

/** A clip with all its contents from a backup's record. */
export function parseFullClip(value: unknown): FullClip {
  const clip = fields(value, "clip");
  const row = parseRow(clip["row"]);
  // It names a file.
  if (!/^[\w-]+$/.test(row.id)) throw new RecordProblem("id");
  const [shown, ...earlier] = list(clip["contents"], "contents").map((content) => ({ ...parseContent(content), clipId: row.id }));
  if (!shown) throw new RecordProblem("contents");
  return {
    row,
    contents: [shown, ...earlier],
    highlights: list(clip["highlights"], "highlights").map((highlight) => ({ ...parseHighlight(highlight), clipId: row.id })),
    pictures: list(clip["pictures"], "pictures").map((picture) => ({ ...parsePicture(picture), clipId: row.id })),
  };
}

function parseRow(value: unknown): ClipRow {
  const row = fields(value, "row");
  return listed({
    id: text(row, "id", 100), url: address(row, "url"), title: text(row, "title", LONGEST.title), byline: texts(row, "byline"), site: text(row, "site", LONGEST.title),
    ...optional(row, "published"), publishedAt: count(row, "publishedAt", -Infinity), savedAt: count(row, "savedAt"), changedAt: count(row, "changedAt"), script: parseScript(row["script"]),
    lead: text(row, "lead", LONGEST.line), length: count(row, "length"), version: count(row, "version", 1),
    people: list(row["people"], "people").map((person) => ({ id: text(fields(person, "person"), "id", 100), count: count(fields(person, "person"), "count"), names: texts(fields(person, "person"), "names") })),
    tags: cleanTags(texts(row, "tags")), note: text(row, "note", LONGEST.text),
    ...(row["picture"] === undefined ? {} : { picture: address(row, "picture") }),
    ...(row["trashedAt"] === undefined ? {} : { trashedAt: count(row, "trashedAt") }),
  });
}

function parseContent(value: unknown): ClipContent {
  const content = fields(value, "content");
  return {
    clipId: text(content, "clipId", 100), version: count(content, "version", 1), fetchedAt: count(content, "fetchedAt"), title: text(content, "title", LONGEST.title), byline: texts(content, "byline"),
    keywords: texts(content, "keywords"), html: text(content, "html", LONGEST.html), text: text(content, "text", LONGEST.text),
    mentions: list(content["mentions"], "mentions").map(parseMention), images: list(content["images"], "images").map(parseImage),
    ...optional(content, "published"), ...optional(content, "modified"), ...optional(content, "section"),
  };
}

function parseMention(value: unknown): Mention {
  const mention = fields(value, "mention");
  return { start: count(mention, "start"), end: count(mention, "end"), figureId: text(mention, "figureId", 100), surface: text(mention, "surface", LONGEST.line), certain: mention["certain"] === true };
}

function parseImage(value: unknown): ArticleImage {
  const image = fields(value, "image");
  return { src: address(image, "src"), ...optional(image, "alt"), ...optional(image, "caption") };
}

function parseHighlight(value: unknown): Highlight {
  const mark = fields(value, "highlight");
  const words = { quote: text(mark, "quote", LONGEST.text), prefix: text(mark, "prefix", LONGEST.line), suffix: text(mark, "suffix", LONGEST.line) };
  return {
    id: text(mark, "id", 100), clipId: text(mark, "clipId", 100), start: count(mark, "start"), end: count(mark, "end"), ...words, madeAt: count(mark, "madeAt"),
    ...(mark["note"] === undefined ? {} : { note: text(mark, "note", LONGEST.text) }), ...(mark["notedAt"] === undefined ? {} : { notedAt: count(mark, "notedAt") }),
  };
}

function parsePicture(value: unknown): ClipPicture {
  const picture = fields(value, "picture");
  const hash = text(picture, "hash", 64);
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RecordProblem("hash");
  return { clipId: text(picture, "clipId", 100), src: address(picture, "src"), hash };
}

function parseScript(value: unknown): Script {
  const script = SCRIPTS.find((known) => known === value);
  if (!script) throw new RecordProblem("script");
  return script;
}

/** The value as an object, to look fields up in. */
export function fields(value: unknown, name: string): Partial<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RecordProblem(name);
  // Without a prototype, so that a name such as `constructor` finds only what the file says.
  return Object.assign(Object.create(null) as object, value);
}

/** The value as a list of not too many items. */
export function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value) || value.length > MOST_ITEMS) throw new RecordProblem(name);
  return value;
}

/** A field as a text of not too many units. */
export function text(record: Partial<Record<string, unknown>>, name: string, longest: number): string {
  const value = record[name];
  if (typeof value !== "string" || value.length > longest) throw new RecordProblem(name);
  return value;
}

function texts(record: Partial<Record<string, unknown>>, name: string): string[] {
  const values = list(record[name], name);
  if (!values.every((value) => typeof value === "string" && value.length <= LONGEST.line)) throw new RecordProblem(name);
  return values as string[];
}

function optional<Name extends string>(record: Partial<Record<string, unknown>>, name: Name): Partial<Record<Name, string>> {
  return record[name] === undefined ? {} : ({ [name]: text(record, name, LONGEST.line) } as Record<Name, string>);
}

function count(record: Partial<Record<string, unknown>>, name: string, least = 0): number {
  const value = record[name];
  if (typeof value !== "number" || !Number.isFinite(value) || value < least) throw new RecordProblem(name);
  return value;
}

/** An absolute http(s) address. */
function address(record: Partial<Record<string, unknown>>, name: string): string {
  const value = text(record, name, LONGEST.line);
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) throw new RecordProblem(name);
  return value;
}
