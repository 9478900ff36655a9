import assert from "node:assert/strict";
import { test } from "node:test";
import { uprightDigits } from "../../../src/core/text/upright-digits.ts";

const found = (text: string): string[] => uprightDigits(text).map(({ start, end }) => text.slice(start, end));

test("one or two digits stand upright, alone", () => {
  assert.deepEqual(found("11月5日，第3屆，2026年，100人"), ["11", "5", "3"]);
  assert.deepEqual(found("3.5萬、12:30、G7、F16、4K、50%、10-12月、1,000"), []);
  assert.deepEqual(found("共12.其中3"), ["12", "3"]);
});
