import { formatCsv, parseCsv } from "../text/csv.ts";
import type { Figure } from "./figure.ts";
import { ownFields, ownFigure, type OwnFigureFields } from "./own.ts";

/** The columns of a file of own figures, in order; a file may leave some out or have others, which are not read. */
const COLUMNS = ["name_cn", "name_tw", "name_hk", "name_en", "role", "about"] as const;

/** Figures that one file may bring: more than anyone types, less than would slow a page. */
const MOST = 5_000;

/** What a file held: figures, and how many rows named nobody. */
export type OwnFiguresFile = { kind: "figures"; figures: Figure[]; skipped: number } | { kind: "not-figures" } | { kind: "too-many"; most: number };

/** The user's own figures as a file for spreadsheets. */
export function writeOwnFigures(figures: readonly Figure[]): string {
  const rows = figures.map(ownFields).map(({ names, english, role, about }) => [names.cn, names.tw, names.hk, english, role, about]);
  return formatCsv([[...COLUMNS], ...rows]);
}

/** Reads such a file. `newId` makes an id for each figure, `today` is an ISO date. */
export function readOwnFigures(text: string, newId: () => string, today: string): OwnFiguresFile {
  const [head = [], ...rows] = parseCsv(text);
  const places = COLUMNS.map((column) => head.findIndex((name) => name.trim().toLowerCase() === column));
  if (places.slice(0, 4).every((place) => place < 0)) return { kind: "not-figures" };
  if (rows.length > MOST) return { kind: "too-many", most: MOST };
  const figures = rows.flatMap((row) => ownFigure(fieldsOf(places.map((place) => row[place] ?? "")), newId(), today) ?? []);
  return { kind: "figures", figures, skipped: rows.length - figures.length };
}

function fieldsOf([cn = "", tw = "", hk = "", english = "", role = "", about = ""]: string[]): OwnFigureFields {
  return { names: { cn, tw, hk }, english, role, about };
}
