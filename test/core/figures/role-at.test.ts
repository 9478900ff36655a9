import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Role } from "../../../src/core/figures/figure.ts";
import { roleAt } from "../../../src/core/figures/role-at.ts";

const role = (en: string, dates: Partial<Role> & { seen?: [string, string] }): Role => ({
  title: { hans: en, hant: en, en }, reviewed: "2026-11-21", ...(dates.from && { from: dates.from }), ...(dates.to && { to: dates.to }),
  evidence: dates.seen ? [{ source: "cctv", first: dates.seen[0], last: dates.seen[1] }] : [],
});
const figure = (...roles: Role[]): Figure => ({ id: "x", names: { en: ["X"] }, roles, reviewed: "2026-11-21" });
const at = (person: Figure, day: string): string | undefined => roleAt(person, day)?.title.en;

test("an office counts from its first sight on, and nothing is known before", () => {
  const person = figure(role("minister", { seen: ["2024-05-20", "2025-11-30"] }));
  assert.equal(at(person, "2024-05-19"), undefined);
  assert.equal(at(person, "2024-05-20T09:00:00+08:00"), "minister");
  assert.equal(at(person, "2026-02-01"), "minister");
});

test("the later office takes over when it was first seen, though the earlier one is not known to have ended", () => {
  const person = figure(role("president", { seen: ["2025-06-04", "2026-08-14"] }), role("party leader", { seen: ["2024-12-03", "2025-06-03"] }));
  assert.equal(at(person, "2025-01-01"), "party leader");
  assert.equal(at(person, "2025-07-01"), "president");
});

test("an office with a stated end is over on the next day", () => {
  const person = figure(role("mayor", { from: "2018-12-25", to: "2022-12-24" }));
  assert.equal(at(person, "2022-12-24"), "mayor");
  assert.equal(at(person, "2022-12-25"), undefined);
});

test("a former office is shown from the day it was called so", () => {
  const person = figure(role("former president", { seen: ["2025-01-21", "2025-11-30"] }), role("president", { seen: ["2022-10-11", "2025-01-09"] }));
  assert.equal(at(person, "2024-01-01"), "president");
  assert.equal(at(person, "2025-11-01"), "former president");
});

test("an office that the reader wrote down rests on nothing but that, and counts on every day", () => {
  assert.equal(at(figure(role("librarian", {})), "2020-01-01"), "librarian");
});
