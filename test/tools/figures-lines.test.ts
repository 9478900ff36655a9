import assert from "node:assert/strict";
import { test } from "node:test";
import { lineProblems, mainlandLine, readLines, type FigureLine } from "../../tools/figures-lines.ts";

const line = (fields: Partial<FigureLine>): FigureLine => ({ id: "a", at: "lines.psv:1", born: 1950, hant: "曾任市長", hans: "曾任市长", converted: true, ...fields });

test("the shipped lines are short, many, and say it as each region does", () => {
  const lines = readLines();
  assert.ok(lines.length >= 500, String(lines.length));
  assert.deepEqual(lineProblems(lines), []);
  assert.equal(lines.find(({ id }) => id === "prabowo-subianto")?.hans, "退役将领，印度尼西亚总统");
});

test("a line that is too long, ends a sentence, or holds another region's word is told of", () => {
  assert.deepEqual(lineProblems([line({})]), []);
  assert.match(lineProblems([line({ hant: "長".repeat(31) })]).join(), /longer than 30/);
  assert.match(lineProblems([line({ hant: "曾任市長。" })]).join(), /punctuation/);
  assert.match(lineProblems([line({ born: 2041 })]).join(), /not born in 2041/);
  assert.match(lineProblems([line({ hant: "輝達執行長" })]).join(), /other words/);
  assert.deepEqual(lineProblems([line({ hant: "輝達執行長", hans: "英伟达首席执行官", converted: false })]), []);
});

test("places are named as the mainland names them, and what that gives is not renamed again", () => {
  assert.equal(mainlandLine("曾任奈及利亞總統"), "曾任尼日利亚总统");
  assert.equal(mainlandLine("尼日前總統，出訪奈及利亞"), "尼日尔前总统，出访尼日利亚");
});
