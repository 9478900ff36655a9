import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findMentions } from "../../../src/core/figures/match.ts";
import { allNames } from "../../../src/core/figures/names.ts";
import { loadShippedFigures } from "../../../tools/figures-load.ts";

interface Gold {
  surface: string;
  start: number;
  end: number;
  english: string;
  cls: string;
  inTag: boolean;
}

const SHARED = join(PROJECT_ROOT, "../shared");
const skip = existsSync(SHARED) ? false : "no ../shared beside the checkout";

test("the five seeds: every public figure outside attributes, exactly, and nothing else", { skip }, () => {
  const { table, figures } = loadShippedFigures();
  const englishOf = new Map(figures.map((figure) => [figure.id, allNames(figure)]));
  const gold = JSON.parse(readFileSync(join(SHARED, "figures/gold-seeds.json"), "utf8")) as Record<string, { mentions: Gold[] }>;
  let asked = 0;
  for (const [file, { mentions }] of Object.entries(gold)) {
    const text = readFileSync(join(SHARED, "seeds/texts", file), "utf8");
    const found = findMentions(text, table);
    const figure = mentions.filter(({ cls }) => cls === "figure");
    for (const { surface, start, end, english } of figure.filter(({ inTag }) => !inTag)) {
      const hit = found.find((mention) => mention.start === start && mention.end === end);
      assert.ok(hit?.certain && englishOf.get(hit.figureId)?.includes(english), `${file}: ${surface} at ${start}`);
      asked++;
    }
    const wrong = found.filter(({ start, end }) => !figure.some((one) => one.start === start && one.end === end));
    assert.deepEqual(wrong, [], file);
  }
  assert.equal(asked, 158);
});
