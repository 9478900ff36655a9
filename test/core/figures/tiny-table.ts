import { compileTable, type TableSource } from "../../../src/core/figures/compile.ts";
import { findMentions } from "../../../src/core/figures/match.ts";
import { parseFigureTable, Rule, type FigureClues, type FigureTable } from "../../../src/core/figures/table.ts";

const NO_CLUES: FigureClues = { given: [], near: [], latin: [] };

/** A table made by hand: figures with their clues, names as `id: [names]` where ^ is a family name and ~ a weak one. */
export function tinyTable(figures: Record<string, { names: string[] } & Partial<FigureClues>>, more: Partial<Pick<TableSource, "forms" | "blockers">> = {}): FigureTable {
  const names = Object.entries(figures).flatMap(([figureId, { names: texts }]) => texts.map((text) => ({
    figureId, text: text.replace(/[\^~]$/, ""), rule: text.endsWith("^") ? Rule.Family : text.endsWith("~") ? Rule.Weak : Rule.Name,
  })));
  const clues = Object.entries(figures).map(([id, { names: _names, ...given }]) => ({ id, clues: { ...NO_CLUES, ...given } }));
  return parseFigureTable(compileTable({ figures: clues, names, forms: [], blockers: [], ...more }).buffer);
}

/** Mentions as `surface=id`, with a ? behind those that are not certain. */
export const marks = (text: string, table: FigureTable): string[] =>
  findMentions(text, table).map(({ start, end, surface, figureId, certain }) => `${text.slice(start, end) === surface ? surface : "!"}=${figureId}${certain ? "" : "?"}`);
