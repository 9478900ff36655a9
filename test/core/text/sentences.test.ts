import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { sentencesOf } from "../../../src/core/text/sentences.ts";

const said = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test("a sentence ends after its closing marks", () => {
  assert.deepEqual(said("他說：「走吧。」大家就走了！真的？"), ["他說：「走吧。」", "大家就走了！", "真的？"]);
  assert.deepEqual(said("沒有句號"), ["沒有句號"]);
  assert.deepEqual(said("……。"), []);
});

test("long sentences are broken at commas, and nothing is lost or said twice", () => {
  const text = `${"這一段話很長，".repeat(40)}完了。`;
  assert.ok(said(text).every((part) => part.length <= 127));
  assert.equal(said(text).join(""), text);
  const any = fc.array(fc.constantFrom(..."字詞句，。！？」\n a1；".split("")), { maxLength: 300 }).map((parts) => parts.join(""));
  fc.assert(fc.property(any, (written) => {
    const parts = sentencesOf(written);
    parts.forEach(({ start, end }, i) => assert.ok(start < end && start >= (parts[i - 1]?.end ?? 0)));
    const spoken = /[\p{L}\p{N}]/gu;
    assert.equal(said(written).join("").match(spoken)?.join(""), written.match(spoken)?.join(""));
  }));
});
