import assert from "node:assert/strict";
import { test } from "node:test";
import { dateIn } from "../../../src/core/text/date-words.ts";

test("a date as Chinese and as English write it, in the reader's own time", () => {
  const local = new Date(2025, 10, 8, 9, 5).toISOString();
  assert.equal(dateIn("zh-TW", local), "2025年11月8日 09:05");
  assert.equal(dateIn("en", local), "8 Nov 2025, 09:05");
});

test("a day is that day wherever its reader is", () => {
  assert.equal(dateIn("zh-CN", "2025-01-31"), "2025年1月31日");
  assert.equal(dateIn("en", "2025-01-31"), "31 Jan 2025");
});

test("what is no date comes back as it is", () => {
  assert.equal(dateIn("en", "上週"), "上週");
});
