import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention } from "../../../src/core/figures/figure.ts";
import { markedMentions } from "../../../src/core/figures/marked.ts";

const mention = (figureId: string, start: number): Mention => ({ figureId, start, end: start + 2, surface: "某某", certain: true });
const [wang, again, lavrov] = [mention("wang-yi", 0), mention("wang-yi", 9), mention("sergei-lavrov", 4)];
const blocks = [
  { heading: false, mentions: [wang, lavrov, again] },
  { heading: false, mentions: [again] },
  { heading: true, mentions: [] },
  { heading: false, mentions: [again] },
];

test("the first mention of each figure is marked, anew after each heading", () => {
  assert.deepEqual(markedMentions(blocks, "first"), [[wang, lavrov], [], [], [again]]);
});

test("all or none are marked where the setting says so", () => {
  assert.deepEqual(markedMentions(blocks, "all").map(({ length }) => length), [3, 1, 0, 1]);
  assert.deepEqual(markedMentions(blocks, "none").flat(), []);
});
