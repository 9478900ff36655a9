import type { Figure, Role } from "./figure.ts";
import { lastSeen, roleAt } from "./role-at.ts";

/** A role that its sources stopped naming is taken to be held for so many days more: half a year, as long as news is silent about many a minister. */
const HELD_ON = 183;
/** Nothing is said of today by a table that was checked so many days ago, or more: two years. */
const STALE = 730;

/** An office and when it was held: on the article's day, today, on both; or on the last day that is known, which is too long before. */
export interface RoleLine {
  role: Role;
  when: "then" | "now" | "both" | { seen: string };
}

/** What a card says of a figure's offices, for an article of `date` (where that is known) and for `today` (ISO dates). Nothing is said of an office beyond its evidence. */
export function roleLines(figure: Figure, date: string | undefined, today: string): RoleLine[] {
  const then = date === undefined ? undefined : known(figure, date);
  const now = known(figure, today);
  if (!then || !now || then.role !== now.role) return [...lineOf(then, "then"), ...lineOf(now, "now")];
  if (then.seen !== undefined) return lineOf(now, "now");
  return [{ role: now.role, when: now.seen === undefined ? "both" : "then" }];
}

interface Known {
  role: Role;
  /** The last day that is known, where that is too long ago to say more. */
  seen?: string;
}

function known(figure: Figure, date: string): Known | undefined {
  const role = roleAt(figure, date);
  if (!role) return undefined;
  const day = date.slice(0, 10);
  if (role.evidence.length === 0) return { role };
  // Without an end that a source names, a role rests on when it was seen; one that is seen to the end of its sources, on its review.
  const sure = role.to === undefined ? (role.lapsed ? { until: lastSeen(role, day), days: HELD_ON } : { until: role.reviewed, days: STALE }) : { until: day, days: 0 };
  return daysBetween(sure.until, day) > sure.days ? { role, seen: sure.until } : { role };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function lineOf(at: Known | undefined, when: "then" | "now"): RoleLine[] {
  return at ? [{ role: at.role, when: at.seen === undefined ? when : { seen: at.seen } }] : [];
}
