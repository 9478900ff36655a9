import type { Figure, Mention } from "../core/figures/figure.ts";
import { parseFigures } from "../core/figures/cards.ts";
import { findMentions } from "../core/figures/match.ts";
import { parseFigureTable, type FigureTable } from "../core/figures/table.ts";
import { loadAsset } from "../platform/assets.ts";

/*
 * The figure table lives here once, not in every tab. What is kept is a cache: a background that was asleep loads it anew.
 */
let names: Promise<FigureTable> | undefined;
let figures: Promise<Map<string, Figure>> | undefined;

function figureTable(): Promise<FigureTable> {
  return (names ??= loadAsset("figures/names.bin").then(parseFigureTable));
}

/** The mentions in each text, in order of offset. */
export async function mentionsIn(texts: string[]): Promise<Mention[][]> {
  const table = await figureTable();
  return texts.map((text) => findMentions(text, table));
}

/** Every shipped figure by id. */
export function allFigures(): Promise<Map<string, Figure>> {
  return (figures ??= loadAsset("figures/cards.json").then((bytes) => parseFigures(JSON.parse(new TextDecoder().decode(bytes)))));
}
