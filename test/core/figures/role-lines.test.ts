import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Role } from "../../../src/core/figures/figure.ts";
import { roleLines } from "../../../src/core/figures/role-lines.ts";

const role = (en: string, { to, seen, lapsed }: { to?: string; seen?: [string, string]; lapsed?: true }): Role => ({
  title: { hans: en, hant: en, en }, reviewed: "2026-11-21", ...(to ? { to, from: "2018-01-01" } : {}), ...(lapsed ? { lapsed } : {}), evidence: seen ? [{ source: "cctv", first: seen[0], last: seen[1] }] : [],
});
const figure = (...roles: Role[]): Figure => ({ id: "x", names: { en: ["X"] }, roles, reviewed: "2026-11-21" });
const lines = (person: Figure, date: string | undefined, today: string): unknown[] => roleLines(person, date, today).map(({ role: { title }, when }) => [title.en, when]);

test("an office held on the article's day and today is one line", () => {
  const person = figure(role("president", { seen: ["2024-05-20", "2026-08-22"] }));
  assert.deepEqual(lines(person, "2025-11-18T09:30:00+08:00", "2026-11-22"), [["president", "both"]]);
  assert.deepEqual(lines(person, undefined, "2026-11-22"), [["president", "now"]]);
});

test("an office that its sources stopped naming long ago is not called today's", () => {
  const person = figure(role("president", { seen: ["2022-10-11", "2025-01-09"], lapsed: true }));
  assert.deepEqual(lines(person, "2024-03-01", "2026-11-22"), [["president", "then"]]);
  assert.deepEqual(lines(person, "2025-11-18", "2026-11-22"), [["president", { seen: "2025-01-09" }]]);
  assert.deepEqual(lines(person, undefined, "2026-11-22"), [["president", { seen: "2025-01-09" }]]);
});

test("an office seen to the end of its sources is today's for as long as its review is good", () => {
  const person = figure(role("president", { seen: ["2025-11-01", "2025-11-28"] }));
  assert.deepEqual(lines(person, undefined, "2026-11-22"), [["president", "now"]]);
  assert.deepEqual(lines(person, undefined, "2029-01-01"), [["president", { seen: "2026-11-21" }]]);
});

test("another office then than now is two lines, and one that is over is no line of today", () => {
  const two = figure(role("president", { seen: ["2025-06-04", "2026-08-14"] }), role("party leader", { seen: ["2024-12-03", "2025-06-03"] }));
  assert.deepEqual(lines(two, "2025-01-01", "2026-09-01"), [["party leader", "then"], ["president", "now"]]);
  const over = figure(role("mayor", { to: "2022-12-24" }));
  assert.deepEqual(lines(over, "2020-01-01", "2026-09-01"), [["mayor", "then"]]);
  assert.deepEqual(lines(over, undefined, "2026-09-01"), []);
});

test("an office that the reader wrote down does not grow old", () => {
  assert.deepEqual(lines(figure(role("librarian", {})), "2020-01-01", "2030-01-01"), [["librarian", "both"]]);
});
