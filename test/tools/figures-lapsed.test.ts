import assert from "node:assert/strict";
import { test } from "node:test";
import type { Evidence, Figure } from "../../src/core/figures/figure.ts";
import { markLapsed } from "../../tools/figures-lapsed.ts";

const figure = (id: string, evidence: Evidence[], to?: string): Figure => ({
  id, names: { en: [id] }, reviewed: "2026-11-21", roles: [{ title: { hans: id, hant: id, en: id }, evidence, reviewed: "2026-11-21", ...(to ? { to } : {}) }],
});
const lapsed = (figures: Figure[]): (true | undefined)[] => markLapsed(figures).map(({ roles: [role] }) => role?.lapsed);

test("an office lapses where its source goes on for half a year without it, and not where the source itself ends", () => {
  assert.deepEqual(lapsed([
    figure("still seen", [{ source: "daily", first: "2023-01-01", last: "2026-08-22" }]), figure("seen no more", [{ source: "daily", first: "2022-10-11", last: "2025-01-09" }]),
    figure("source ended", [{ source: "one month", first: "2025-11-01", last: "2025-11-28" }]), figure("seen elsewhere", [{ source: "daily", last: "2025-01-09" }, { source: "one month", last: "2025-11-20" }]),
  ]), [undefined, true, undefined, undefined]);
});

test("an office with a stated end, or without any day, does not lapse", () => {
  assert.deepEqual(lapsed([figure("now", [{ source: "daily", last: "2026-08-22" }]), figure("ended", [{ source: "daily", last: "2024-01-01" }], "2024-02-01"), figure("no day", [])]), [undefined, undefined, undefined]);
});

test("an office that somebody held before cannot end once more", () => {
  const figures = [figure("now", [{ source: "daily", last: "2026-08-22" }]), figure("former", [{ source: "daily", last: "2024-01-01" }])];
  assert.deepEqual(markLapsed(figures, new Set(figures[1]?.roles)).map(({ roles: [role] }) => role?.lapsed), [undefined, undefined]);
});
