import { compileTable, type TableSource } from "../../../src/core/figures/compile.ts";
import { findMentions } from "../../../src/core/figures/match.ts";
import { parseFigureTable } from "../../../src/core/figures/names-file.ts";
import { Rule, type FigureClues, type FigureTable } from "../../../src/core/figures/table.ts";

const MARKS: Record<string, Rule> = { "^": Rule.Family, "~": Rule.Weak, "?": Rule.Short };
const NO_CLUES: FigureClues = { given: [], near: [], latin: [] };

/** A table made by hand: figures with their clues, names as `id: [names]` where ^ is a family name, ~ a weak one and ? a short transliteration. */
export function tinyTable(figures: Record<string, { names: string[] } & Partial<FigureClues>>, more: Partial<Pick<TableSource, "forms" | "blockers" | "given">> = {}): FigureTable {
  const names = Object.entries(figures).flatMap(([figureId, { names: texts }]) => texts.map((text) => ({
    figureId, text: text.replace(/[\^~?]$/, ""), rule: MARKS[text.at(-1) ?? ""] ?? Rule.Name,
  })));
  const clues = Object.entries(figures).map(([id, { names: _names, ...given }]) => ({ id, clues: { ...NO_CLUES, ...given } }));
  return parseFigureTable(compileTable({ figures: clues, names, forms: [], blockers: [], ...more }).buffer);
}

/** Mentions as `surface=id`, with a ? behind those that are not certain. */
export const marks = (text: string, table: FigureTable): string[] =>
  findMentions(text, table).map(({ start, end, surface, figureId, certain }) => `${text.slice(start, end) === surface ? surface : "!"}=${figureId}${certain ? "" : "?"}`);
