import { dateWords } from "../../platform/date-words.ts";
import { uiLanguage } from "../../platform/i18n.ts";

/** The day of an ISO 8601 date as the page that stated it means it, in the interface's language: never moved by a zone. */
export function dayWords(iso: string): string {
  return dateWords(/^\d{4}-\d\d-\d\d/.test(iso) ? iso.slice(0, 10) : iso);
}

/** A moment (milliseconds since 1970) as a day in the reader's own time. */
export function momentWords(time: number): string {
  return dateWords(dayStamp(time));
}

/** A moment with its time of day. */
export function timeWords(time: number): string {
  return dateWords(new Date(time).toISOString());
}

/** A moment as year, month and day in the reader's own time; names of files sort by it. */
export function dayStamp(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A month (`2026-11`) in the interface's language. */
export function monthWords(month: string): string {
  return new Intl.DateTimeFormat(uiLanguage(), { year: "numeric", month: "short", timeZone: "UTC" }).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** When the day of a moment began, in the reader's own time. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
