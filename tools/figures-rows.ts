import { readFileSync } from "node:fs";
import { join } from "node:path";

export const FIGURES_DIR = join(PROJECT_ROOT, "assets/figures");

/** A line of a source file: its fields, and where it stands for messages. */
export interface Row {
  fields: string[];
  at: string;
}

/** Rows of a file of assets/figures: one a line, fields parted by "|", blank lines and those that begin with # left out. */
export function readRows(name: string): Row[] {
  const lines = readFileSync(join(FIGURES_DIR, name), "utf8").split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" || line.startsWith("#") ? [] : [{ fields: line.split("|").map((field) => field.trim()), at: `${name}:${index + 1}` }]));
}

/** The values of a field that holds several, parted by ";". */
export const listOf = (field: string | undefined): string[] => (field ?? "").split(";").map((value) => value.trim()).filter(Boolean);
