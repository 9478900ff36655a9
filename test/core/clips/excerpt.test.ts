import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { excerptOf, markWords } from "../../../src/core/clips/excerpt.ts";
import { fold } from "../../../src/core/clips/fold.ts";

const LONG = `${"前".repeat(200)}習近平${"後".repeat(200)}`;

test("an excerpt stands around the first word found, in either script, with some text before it", () => {
  const { text, marks } = excerptOf(LONG, [fold("习近平")], 60);
  assert.equal(text.length, 60);
  assert.deepEqual(marks.map(([start, end]) => text.slice(start, end)), ["習近平"]);
  assert.equal(text.indexOf("習"), 20);
});

test("an excerpt keeps to the paragraph of its word; without a word it is the beginning", () => {
  assert.equal(excerptOf("上一段\n習近平\n下一段", [fold("習近平")], 60).text, "習近平");
  assert.deepEqual(excerptOf("第一段\n第二段", ["無"], 60), { text: "第一段", marks: [] });
});

test("marks are in order, do not overlap, and hold exactly the words", () => {
  const letters = fc.string({ unit: fc.constantFrom("裏", "里", "台", "甲", "𠮷"), maxLength: 30 });
  const words = fc.array(fc.string({ unit: fc.constantFrom("里", "台", "甲"), minLength: 1, maxLength: 3 }), { maxLength: 3 }).map((list) => list.map(fold));
  fc.assert(fc.property(letters, words, (text, sought) => {
    const { marks } = markWords(text, sought);
    let end = 0;
    for (const [from, to] of marks) {
      assert.ok(from >= end && sought.includes(fold(text.slice(from, to))));
      end = to;
    }
    assert.equal(marks.length > 0, sought.some((word) => fold(text).includes(word)));
    assert.ok(excerptOf(text, sought, 7).text.isWellFormed());
  }));
});
