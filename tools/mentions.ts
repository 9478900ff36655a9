// npm run mentions: one JSON document a line in, {"text": ...}; one JSON array a line out,
// [{start, end, id, names, certain}], names being every name of the figure.
import { createInterface } from "node:readline";
import { findMentions } from "../src/core/figures/match.ts";
import { allNames } from "../src/core/figures/names.ts";
import { loadShippedFigures } from "./figures-load.ts";

const { table, figures } = loadShippedFigures();
const namesOf = new Map(figures.map((figure) => [figure.id, allNames(figure)]));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  const { text } = JSON.parse(line) as { text: string };
  const mentions = findMentions(text, table).map(({ start, end, figureId, certain }) => ({ start, end, id: figureId, names: namesOf.get(figureId) ?? [], certain }));
  process.stdout.write(`${JSON.stringify(mentions)}\n`);
}
