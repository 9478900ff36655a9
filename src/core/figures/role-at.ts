import type { Figure, Role } from "./figure.ts";

/**
 * The office a figure held on a day (ISO date or date and time), as far as the evidence goes; undefined where it does not say.
 * An office counts from its stated start, else from the day it was first seen, and until its stated end: an office that was
 * seen before is taken to last until another was seen more than a year later.
 */
export function roleAt({ roles }: Figure, date: string): Role | undefined {
  const day = date.slice(0, 10);
  const held = roles.filter((role) => startOf(role) <= day && (role.to === undefined || day <= role.to));
  const latest = held.map((role) => lastSeen(role, day)).sort().at(-1) ?? day;
  return held.find((role) => daysBetween(lastSeen(role, day), latest) <= ALONGSIDE);
}

/** Offices seen within so many days of one another are held side by side: then the one that the table names first is told. */
const ALONGSIDE = 365;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The last day up to `day` for which the office is known to be held; empty where no day is known at all. */
export function lastSeen({ evidence, from = "", to }: Role, day: string): string {
  if (to !== undefined || evidence.length === 0) return day;
  const seen = evidence.map(({ first, last = first ?? "" }) => (last < day ? last : day)).sort();
  return seen.at(-1) ?? from;
}

/** A role whose start nobody states, and which was seen on no day, has no place in time; but one that the reader wrote down is taken at their word. */
const NEVER = "9999";
const ALWAYS = "";

const startOf = ({ from, evidence }: Role): string => from ?? evidence.flatMap(({ first }) => first ?? []).sort()[0] ?? (evidence.length === 0 ? ALWAYS : NEVER);
