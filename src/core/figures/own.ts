import { VARIANTS } from "../script/script.ts";
import type { NameEntry, TableSource } from "./compile.ts";
import type { Figure } from "./figure.ts";
import { Rule } from "./table.ts";

/** The shortest name that is matched, in UTF-16 units: one character is in every other word. */
const SHORTEST = 2;

/** What a table of the user's own figures is compiled from: each name as it was typed, certain by itself. */
export function ownTableSource(figures: readonly Figure[]): TableSource {
  const names = figures.flatMap(({ id, names: by }): NameEntry[] => {
    const texts = new Set([...VARIANTS.flatMap((region) => by[region] ?? []), ...by.en]);
    return [...texts].filter(({ length }) => length >= SHORTEST).map((text) => ({ text, figureId: id, rule: Rule.Name }));
  });
  return { figures: figures.map(({ id }) => ({ id, clues: { given: [], near: [], family: [], titles: [] } })), names, forms: [], blockers: [] };
}
