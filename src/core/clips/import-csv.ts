import { importedFile, ImportProblem, type ImportedFile } from "./imported.ts";
import { tagsTyped } from "./tags.ts";

/** Column names of the files that we know, in small letters: Pocket, Instapaper, Raindrop, our own. */
const COLUMNS = {
  url: ["url", "link"], title: ["title"], time: ["time_added", "timestamp", "created", "clipped", "date"], tags: ["tags", "labels"],
  note: ["note", "notes", "selection", "excerpt"], folder: ["folder"],
} as const;

/** Reads a table with a head that names at least `url`: Pocket's, Instapaper's, ours and others like them. */
export function importCsv(text: string): ImportedFile {
  const [head, ...rows] = parseCsv(text);
  const names = head?.map((name) => name.trim().toLowerCase()) ?? [];
  const column = (field: keyof typeof COLUMNS): number => names.findIndex((name) => (COLUMNS[field] as readonly string[]).includes(name));
  const at = { url: column("url"), title: column("title"), time: column("time"), tags: column("tags"), note: column("note") };
  if (at.url < 0) throw new ImportProblem("unknown", "no column named url");
  return importedFile(rows.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => ({
    url: cells[at.url] ?? "", title: cells[at.title] ?? "", tags: tagsOf(cells[at.tags] ?? ""), note: cells[at.note] ?? "", ...timeField(cells[at.time] ?? ""),
  })));
}

/** Pocket parts tags by `|`, Instapaper writes a JSON list, others commas. */
function tagsOf(cell: string): string[] {
  return tagsTyped(cell.replace(/[|[\]"]/g, ","));
}

/** A time as seconds since 1970 or as a date. */
export function timeField(written: string): { savedAt?: number } {
  const time = /^\d{9,11}$/.test(written) ? Number(written) * 1_000 : Date.parse(written);
  return Number.isFinite(time) && time > 0 ? { savedAt: time } : {};
}

/** The cells of a table in RFC 4180's form. Throws where a quoted cell does not end. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  const source = text.replace(/^\ufeff/, "");
  while (cells.lastIndex < source.length) {
    const cell = cells.exec(source);
    if (!cell) throw new ImportProblem("damaged", `a quote in row ${rows.length + 1} does not end`);
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? "");
    if (cell[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}
