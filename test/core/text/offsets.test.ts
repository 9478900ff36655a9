import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { align, mapThrough } from "../../../src/core/text/offsets.ts";

test("equal lengths map one to one", () => {
  const map = mapThrough(align("头发干净。", "頭髮乾淨。"));
  for (let i = 0; i <= 5; i += 1) assert.deepEqual([map.toShown(i), map.toOriginal(i)], [i, i]);
});

test("a longer word in the middle leaves what stands around it in place", () => {
  const original = "据报道，美国总统特朗普周一说，他不会去。";
  const shown = "據報道，美國總統川普週一說，他不會去。";
  const map = mapThrough(align(original, shown));
  for (const mark of ["，", "。"]) assert.equal(map.toShown(original.lastIndexOf(mark)), shown.lastIndexOf(mark));
  assert.equal(map.toShown(original.indexOf("，")), shown.indexOf("，"));
  assert.equal(map.toOriginal(shown.lastIndexOf("，")), original.lastIndexOf("，"));
});

test("lengths that match by chance do not hide two shifts", () => {
  const original = "特朗普，老挝，完";
  const shown = "川普，特立尼，完";
  const map = mapThrough(align(original, shown));
  assert.equal(map.toShown(3), 2);
  assert.equal(map.toShown(original.lastIndexOf("，")), shown.lastIndexOf("，"));
});

test("any two texts: both maps grow, keep the ends, and stay inside", () => {
  const text = fc.string({ unit: fc.constantFrom("头", "頭", "发", "。", "a", "普", "\u{20000}"), maxLength: 60 });
  fc.assert(fc.property(text, text, (original, shown) => {
    const map = mapThrough(align(original, shown));
    assert.deepEqual([map.toShown(0), map.toOriginal(0)], [0, 0]);
    if (original) assert.equal(map.toShown(original.length), shown.length);
    if (shown) assert.equal(map.toOriginal(shown.length), original.length);
    for (let i = 1; i <= original.length; i += 1) assert.ok(map.toShown(i) >= map.toShown(i - 1) && map.toShown(i) <= shown.length);
    for (let i = 1; i <= shown.length; i += 1) assert.ok(map.toOriginal(i) >= map.toOriginal(i - 1) && map.toOriginal(i) <= original.length);
  }));
});
