/*
 * Dates as Chinese pages write them, to ISO 8601: with a time only where one is given, with a zone only where one is
 * given. A date is never completed from today's.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date found in a text, with the place where it stands. */
export interface FoundDate {
  iso: string;
  index: number;
  /** UTF-16 units of the date in the text, its time and zone included. */
  length: number;
}

/** The time that may follow a date. Apart from the dates' patterns: the browser would build it once for each. */
const TIME = /\s*(?:[日T,，|/·-]\s*)?(?:[(（]?(?:星期|週|周|礼拜|禮拜)[一二三四五六日天][)）]?\s*|[(（][一二三四五六日][)）]\s*)?(?:HKT\s*)?(上午|下午|晚上|凌晨|中午|[AaPp]\.?[Mm]\.?)?\s*(\d{1,2})\s*[:：時时点點]\s*(\d{2})(?:\s*[:：分]\s*(\d{2}))?(?:[.,]\d{1,9})?\s*[分秒]?\s*([AaPp]\.?[Mm]\.?)?(?:\s*[(（[]?(Z\b|HKT\b|(?:北京|[台臺]北|香港)[时時][间間]|(?:GMT|UTC)?\s*[+-]\s*\d{1,2}(?::?\d{2})?(?!\d)|(?:GMT|UTC)\b)[)）\]]?)?/y;

/** The ways of writing a date, each with the places of year, month (number or name) and day among its groups. */
const FORMS: { pattern: RegExp; year: number; month: number; day: number; era?: number; /** No time follows, or one is in the pattern. */ closed?: true }[] = [
  { pattern: /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{2}(?=\d{2}:\d{2})|\d{1,2}(?!\d))\s*日?/, year: 1, month: 2, day: 3 },
  { pattern: /(?:民國|民国|中華民國|中华民国)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/, year: 1, month: 2, day: 3, era: 1911 },
  { pattern: /(?<![\d/])(1\d{2})年\s*(\d{1,2})月\s*(\d{1,2})日/, year: 1, month: 2, day: 3, era: 1911 },
  { pattern: /(?<![\d/])(1\d{2})[/.-](\d{2})[/.-](\d{2})(?![\d/])/, year: 1, month: 2, day: 3, era: 1911 },
  { pattern: /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[A-Za-z]{3,9},?\s+)?((?:19|20)\d{2})/, year: 3, month: 1, day: 2 },
  { pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d{2})/, year: 3, month: 2, day: 1 },
  { pattern: /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)/, year: 3, month: 2, day: 1 },
  // Only where it cannot be the other order.
  { pattern: /(?<!\d)(\d{1,2})\/(1[3-9]|2\d|3[01])\/((?:19|20)\d{2})(?!\d)/, year: 3, month: 1, day: 2 },
  { pattern: /((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,3})日/, year: 1, month: 2, day: 3, closed: true },
  // Year, day and time in elements of their own: 2025 11/20 10:11.
  { pattern: /(?<!\d)((?:19|20)\d{2})\s*(0[1-9]|1[0-2])\s*\/\s*([0-2]\d|3[01])(?=\s*\d{2}:\d{2})/, year: 1, month: 2, day: 3 },
  { pattern: /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)/, year: 1, month: 2, day: 3, closed: true },
];

/** The first date in a text, or undefined. Looks at 400 UTF-16 units at most. */
export function findDate(text: string): FoundDate | undefined {
  const near = text.slice(0, 400);
  let first: FoundDate | undefined;
  for (const { pattern, year, month, day, era = 0, closed } of FORMS) {
    const match = pattern.exec(near);
    if (!match || (first && match.index >= first.index)) continue;
    const date = isoDate(numberOf(match[year] ?? "") + era, monthOf(match[month] ?? ""), numberOf(match[day] ?? ""));
    TIME.lastIndex = match.index + match[0].length;
    const time = closed ? [match[0], undefined, ...match.slice(4)] : (TIME.exec(near) ?? []);
    if (date) first = { iso: date + timeOf(time), index: match.index, length: (closed ? match[0] : match[0] + (time[0] ?? "")).trimEnd().length };
  }
  return first;
}

/**
 * The first date in a text as ISO 8601: `2024-04-26`, `2024-04-26T10:45` or `2024-04-26T10:45:00+08:00`. A text of ten or
 * thirteen digits is a time of Unix, in seconds or milliseconds.
 */
export function parseDate(text: string | undefined): string | undefined {
  const unix = /^\s*(1\d{9})(?:\d{3})?\s*$/.exec(text ?? "")?.[1];
  if (unix) return new Date(Number(unix) * 1000).toISOString().replace(".000", "");
  return text ? findDate(text)?.iso : undefined;
}

const NUMERALS = "〇一二三四五六七八九";

/** A number in digits or in Chinese numerals: 2025, 二〇二五, 十一, 廿三. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const digit = (numeral: string): number => NUMERALS.indexOf(numeral.replace(/[零○]/, "〇"));
  const tens = /^([二三])?十([一二三四五六七八九])?$|^(廿)([一二三四五六七八九])?$/.exec(written);
  if (!tens) return Array.from(written).reduce((number, numeral) => number * 10 + digit(numeral), 0);
  return (tens[3] ? 2 : tens[1] ? digit(tens[1]) : 1) * 10 + digit(tens[2] ?? tens[4] ?? "〇");
}

function monthOf(written: string): number {
  return /^[A-Za-z]/.test(written) ? MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1 : numberOf(written);
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Undefined for a day that no calendar has. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The time that the groups of TIME tell of: half of the day, hour, minute, second, half, zone. */
function timeOf([, before, hours, minutes, seconds, after, zone]: readonly (string | undefined)[]): string {
  if (hours === undefined || minutes === undefined) return "";
  const half = before ?? after ?? "";
  let hour = Number(hours);
  if (/下午|晚上|p/i.test(half) && hour < 12) hour += 12;
  if (/上午|凌晨|a/i.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return "";
  return `T${two(hour)}:${minutes}${seconds ? `:${seconds}` : ""}${zoneOf(zone)}`;
}

/** Names of zones but those that mean one offset only say nothing: CST is Chicago's too, ET changes with the season. */
function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/HKT|[时時]/.test(zone)) return "+08:00";
  const offset = /([+-])\s*(\d{1,2}):?(\d{2})?/.exec(zone);
  return offset ? `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? "00"}` : "Z";
}
