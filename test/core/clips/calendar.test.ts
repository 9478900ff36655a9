import assert from "node:assert/strict";
import { test } from "node:test";
import { CALENDAR_WEEKS, calendarOf, DAY } from "../../../src/core/clips/calendar.ts";

const utcDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

test("a year of weeks from Monday on, up to today, with each day's clips", () => {
  // 2026-11-22 is a Sunday, 2026-11-25 a Wednesday.
  const sunday = Date.UTC(2026, 10, 22, 15);
  const weeks = calendarOf([sunday, sunday - 1_000, sunday - 6 * DAY, sunday - 500 * DAY], sunday, utcDay);
  assert.equal(weeks.length, CALENDAR_WEEKS);
  assert.deepEqual(weeks.at(-1)?.map(({ day, clips }) => [day, clips]), [["2026-11-16", 1], ["2026-11-17", 0], ["2026-11-18", 0], ["2026-11-19", 0], ["2026-11-20", 0], ["2026-11-21", 0], ["2026-11-22", 2]]);
  assert.deepEqual(calendarOf([], sunday + 3 * DAY, utcDay).at(-1)?.map(({ day }) => day), ["2026-11-23", "2026-11-24", "2026-11-25"]);
  assert.ok(weeks.every((week) => new Date(`${week[0]?.day}T00:00:00Z`).getUTCDay() === 1));
});

test("every day comes once, in order", () => {
  const days = calendarOf([], Date.UTC(2024, 2, 1), utcDay).flat().map(({ day }) => day);
  assert.deepEqual(days, [...new Set(days)].sort());
  assert.ok(days.includes("2024-02-29"));
});
