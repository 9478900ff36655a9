import assert from "node:assert/strict";
import { test } from "node:test";
import { personSummary } from "../../../src/core/clips/person.ts";
import { clip } from "../../store/clips.ts";

const row = (n: number, published: string, people: string[], site: string) => clip(n, { people, article: { published, site } }).row;

test("a person's clips are counted by month, with the months between", () => {
  const { months } = personSummary([row(1, "2025-11-30", ["a"], "甲報"), row(2, "2026-02-01", ["a"], "甲報"), row(3, "2026-02-20", ["a"], "甲報")], "a");
  assert.deepEqual(months, [{ month: "2025-11", clips: 1 }, { month: "2025-12", clips: 0 }, { month: "2026-01", clips: 0 }, { month: "2026-02", clips: 2 }]);
});

test("who is named beside a person, and what each outlet calls them", () => {
  const rows = [row(1, "2026-01-01", ["a", "b"], "甲報"), row(2, "2026-01-02", ["a", "b", "c"], "乙報"), row(3, "2026-01-03", ["a"], "乙報")];
  const { beside, outlets } = personSummary(rows, "a");
  assert.deepEqual(beside, [{ id: "b", clips: 2 }, { id: "c", clips: 1 }]);
  assert.deepEqual(outlets, [{ site: "乙報", clips: 2, names: ["a"] }, { site: "甲報", clips: 1, names: ["a"] }]);
});

test("one clip of another century does not stretch the chart, and none gives none", () => {
  assert.equal(personSummary([row(1, "1970-01-01", ["a"], "甲"), row(2, "2026-01-01", ["a"], "甲")], "a").months.length, 120);
  assert.deepEqual(personSummary([], "a"), { months: [], beside: [], outlets: [] });
});
