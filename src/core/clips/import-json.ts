import { timeField } from "./import-csv.ts";
import { importedFile, ImportProblem, type ImportedFile, type ImportedItem } from "./imported.ts";
import { fields, RecordProblem } from "./parse-clip.ts";

type Fields = Partial<Record<string, unknown>>;

/** Reads karakeep's export (`bookmarks`), linkding's answers (`results`), and lists of objects that have a `url`. */
export function importJson(text: string): ImportedFile {
  const entries = entriesOf(parse(text));
  return importedFile(entries.map(itemOf));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportProblem("damaged", String(error));
  }
}

function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const { bookmarks, results } = typeof value === "object" && value !== null ? fields(value, "file") : {};
  const entries = [bookmarks, results].find(Array.isArray);
  if (!entries) throw new ImportProblem("unknown", "no list of bookmarks");
  return entries;
}

/** An entry of any of these programs; undefined where it is no object. */
export function itemOf(value: unknown): Partial<ImportedItem> | undefined {
  try {
    const entry = fields(value, "entry");
    const content: Fields = typeof entry["content"] === "object" && entry["content"] !== null ? fields(entry["content"], "content") : {};
    const author = text(entry["author"]);
    return {
      url: text(entry["url"]) ?? text(content["url"]) ?? "",
      ...given("title", text(entry["title"]) ?? text(content["title"])), ...given("note", text(entry["note"]) ?? text(entry["notes"])), ...given("html", text(content["htmlContent"])),
      ...given("published", isoDay(entry["publishedAt"])), ...(author ? { byline: [author] } : {}), tags: tagsOf(entry["tags"] ?? entry["tag_names"] ?? entry["labels"]),
      ...timeField(timeOfEntry(entry["createdAt"] ?? entry["date_added"] ?? entry["savedAt"])),
    };
  } catch (error) {
    if (error instanceof RecordProblem) return undefined;
    throw error;
  }
}

/** Seconds since 1970 or a date, as they are written. */
const timeOfEntry = (value: unknown): string => (typeof value === "number" ? String(Math.floor(value)) : (text(value) ?? ""));
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const isoDay = (value: unknown): string | undefined => (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? value : undefined);

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}

/** Tags as strings, or as objects with a name. */
function tagsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((tag: unknown) => (typeof tag === "string" ? [tag] : typeof tag === "object" && tag !== null ? (text(fields(tag, "tag")["name"]) ?? []) : []));
}
