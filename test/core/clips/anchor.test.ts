import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findPassage, passageAt } from "../../../src/core/clips/anchor.ts";

test("a passage is found where it was made, whatever the text repeats", () => {
  const texts = fc.string({ unit: fc.constantFrom("甲", "乙", "\n", " ", "𠮷"), minLength: 1, maxLength: 40 });
  fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
    const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
    const passage = passageAt(text, start, end + 1);
    const found = findPassage(text, passage);
    assert.equal(found === undefined, /^\s*$/.test(passage.quote));
    if (found) assert.equal(text.slice(found.start, found.end).replace(/\s/g, ""), passage.quote.replace(/\s/g, ""));
  }));
});

test("a passage is found again after the text around it was rewritten and broken anew", () => {
  const old = "開頭一段。\n總統表示，預算必須過關。他也說，預算必須過關。\n結尾。";
  const at = old.lastIndexOf("預算必須過關");
  const fresh = "新加的開頭。\n總統表示，預算必須過關。\n他也說，預算\n必須過關。補充。";
  const found = findPassage(fresh, passageAt(old, at, at + 6));
  assert.equal(fresh.slice(found?.start, found?.end), "預算\n必須過關");
});

test("words that are gone are not found", () => {
  assert.equal(findPassage("全文改寫。", passageAt("預算必須過關", 0, 4)), undefined);
});
