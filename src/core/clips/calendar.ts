/** A day of the calendar and how many clips were kept on it. */
export interface CalendarDay {
  /** `2026-11-22`. */
  day: string;
  clips: number;
}

/** Milliseconds of a day. */
export const DAY = 24 * 60 * 60 * 1_000;

/** Weeks of a calendar, Monday first; the last one ends with today. */
export const CALENDAR_WEEKS = 53;

/**
 * Counts moments (milliseconds since 1970) by day over the last CALENDAR_WEEKS weeks, week by week. `dayOf` gives the day
 * of a moment in the reader's own time, as ISO 8601.
 */
export function calendarOf(times: readonly number[], now: number, dayOf: (time: number) => string): CalendarDay[][] {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
  const today = Date.parse(`${dayOf(now)}T00:00:00Z`);
  // 1970 began on a Thursday, the fourth day of a week.
  const weekday = (Math.floor(today / DAY) + 3) % 7;
  const first = today - (weekday + 7 * (CALENDAR_WEEKS - 1)) * DAY;
  const weeks: CalendarDay[][] = [];
  for (let monday = first; monday <= today; monday += 7 * DAY) {
    const days = Array.from({ length: 7 }, (_, i) => monday + i * DAY).filter((day) => day <= today);
    weeks.push(days.map((time) => new Date(time).toISOString().slice(0, 10)).map((day) => ({ day, clips: counts.get(day) ?? 0 })));
  }
  return weeks;
}

/** The day (`2026-11-22`) so many days after another; empty where that is no day. */
export function dayAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? "" : new Date(time + days * DAY).toISOString().slice(0, 10);
}
