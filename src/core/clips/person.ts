import type { ClipRow } from "./clip.ts";

/** What the clips of a person say together. */
export interface PersonSummary {
  /** Clips by month of publication (`2026-11`), from the first month with one to the last, empty months too. */
  months: { month: string; clips: number }[];
  /** Who is named in the same clips, most often first. */
  beside: { id: string; clips: number }[];
  /** What each outlet calls the person, most clips first. */
  outlets: { site: string; clips: number; names: string[] }[];
}

/** Months of a chart at most: fifty years of empty ones, from a page that states a wrong date, would hide the others. */
const MOST_MONTHS = 120;

/** Sums up the rows of the clips that name a person. */
export function personSummary(rows: readonly ClipRow[], figureId: string): PersonSummary {
  const months = new Map<string, number>();
  const beside = new Map<string, number>();
  const outlets = new Map<string, { clips: number; names: Map<string, number> }>();
  const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { publishedAt, people, site } of rows) {
    count(months, monthOf(publishedAt));
    for (const { id } of people) if (id !== figureId) count(beside, id);
    const outlet = outlets.get(site) ?? { clips: 0, names: new Map<string, number>() };
    outlet.clips += 1;
    for (const name of people.find(({ id }) => id === figureId)?.names ?? []) count(outlet.names, name);
    outlets.set(site, outlet);
  }
  return {
    months: filled(months),
    beside: [...beside].map(([id, clips]) => ({ id, clips })).sort((a, b) => b.clips - a.clips),
    outlets: [...outlets].map(([site, { clips, names }]) => ({ site, clips, names: [...names].sort(([, a], [, b]) => b - a).map(([name]) => name) })).sort((a, b) => b.clips - a.clips),
  };
}

/** The month of a moment in the time that all three regions keep, UTC+8. */
function monthOf(time: number): string {
  return new Date(time + 8 * 60 * 60 * 1_000).toISOString().slice(0, 7);
}

function filled(counts: ReadonlyMap<string, number>): PersonSummary["months"] {
  const [last, first] = [[...counts.keys()].sort().at(-1), [...counts.keys()].sort()[0]];
  if (last === undefined || first === undefined) return [];
  const months: PersonSummary["months"] = [];
  for (let month = last; month >= first && months.length < MOST_MONTHS; month = before(month)) months.push({ month, clips: counts.get(month) ?? 0 });
  return months.toReversed();
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${String(year - 1).padStart(4, "0")}-12` : `${String(year).padStart(4, "0")}-${String(number - 1).padStart(2, "0")}`;
}
