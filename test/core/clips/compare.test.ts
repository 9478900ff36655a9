import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { compareTexts, type ComparedParagraph } from "../../../src/core/clips/compare.ts";

const texts = (compared: ComparedParagraph[], leaveOut: "added" | "removed"): string =>
  compared.flatMap((paragraph) => {
    if (paragraph.kind === leaveOut) return [];
    return [paragraph.kind === "changed" ? paragraph.parts.filter(({ kind }) => kind !== leaveOut).map(({ text }) => text).join("") : paragraph.text];
  }).join("\n");

test("what changed is shown by paragraph, and inside a reworded one by character", () => {
  assert.deepEqual(compareTexts("第一段不變。\n總統昨天會見外賓。\n會被刪去的一段。", "第一段不變。\n總統今天會見外賓。\n全新加入的文字在此。"), [
    { kind: "same", text: "第一段不變。" },
    { kind: "changed", parts: [{ kind: "same", text: "總統" }, { kind: "removed", text: "昨" }, { kind: "added", text: "今" }, { kind: "same", text: "天會見外賓。" }] },
    { kind: "added", text: "全新加入的文字在此。" },
    { kind: "removed", text: "會被刪去的一段。" },
  ]);
});

test("a text fetched in the other script has not changed", () => {
  assert.deepEqual(compareTexts("總統會見外賓", "总统会见外宾"), [{ kind: "same", text: "总统会见外宾" }]);
});

test("both texts can be read off what is compared, paragraph for paragraph", () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "丁", "𠮷"), maxLength: 12 }), { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join("\n"));
  fc.assert(fc.property(text, text, (earlier, later) => {
    const compared = compareTexts(earlier, later);
    assert.equal(texts(compared, "removed"), later);
    assert.deepEqual(texts(compared, "added").split("\n").sort(), earlier.split("\n").sort());
  }));
});
