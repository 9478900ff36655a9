import assert from "node:assert/strict";
import { test } from "node:test";
import { uprightDigits } from "../../../src/core/text/upright-digits.ts";

const found = (text: string, kind: "beside" | "stacked" = "beside"): string[] => uprightDigits(text).filter(({ stacked }) => stacked === (kind === "stacked")).map(({ start, end }) => text.slice(start, end));

test("one or two digits stand upright, alone", () => {
  assert.deepEqual(found("11月5日，第3屆，2026年，100人"), ["11", "5", "3"]);
  assert.deepEqual(found("3.5萬、12:30、G7、F16、4K、50%、10-12月、1,000"), []);
  assert.deepEqual(found("共12.其中3"), ["12", "3"]);
});

test("three or four stand one above the other; longer ones lie", () => {
  assert.deepEqual(found("2026年，100人，12345元，第300集、1,000", "stacked"), ["2026", "100", "300"]);
  assert.deepEqual(found("2026.5、G7、F160、2026-11、300%、1234567", "stacked"), []);
});
