// The figure table as the extension ships it, for tools and tests: compiled from the source files, through the same loader.
import type { Figure } from "../src/core/figures/figure.ts";
import { parseFigureTable } from "../src/core/figures/names-file.ts";
import type { FigureTable } from "../src/core/figures/table.ts";
import { compileFigures } from "./figures-compile.ts";
import { readRows } from "./figures-rows.ts";
import { readFigureSource } from "./figures-source.ts";

/** Names that a source has been seen to print, from evidence-names.psv. */
export const readAttested = (): Set<string> => new Set(readRows("evidence-names.psv").map(({ fields: [name = ""] }) => name));

/** Compile and load the shipped table. Throws where the source cannot be read. */
export function loadShippedFigures(): { table: FigureTable; figures: Figure[] } {
  const { names, figures } = compileFigures(readFigureSource(), readAttested());
  return { table: parseFigureTable(names.buffer), figures };
}
