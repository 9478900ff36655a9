/** Where reading stopped in an article. */
export interface Place {
  /** Which of the article's blocks stood at the start of the window, counted from 0. */
  block: number;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** Places by canonical address. */
export type Places = Record<string, Place>;

/** So many articles are remembered, the latest: a few months of reading, and some 50 KB. */
const MOST = 500;

/** Places from what storage holds (anything): each that is in order. */
export function parsePlaces(stored: unknown): Places {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, Place] => isPlace(entry[1])));
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null) return false;
  const { block, at } = value as Partial<Place>;
  return Number.isInteger(block) && Number(block) >= 0 && Number.isFinite(at);
}

/** Places with this one, or without the address where there is nothing to come back to; the oldest give way. */
export function withPlace(places: Places, url: string, place: Place | undefined): Places {
  const { [url]: _before, ...others } = places;
  if (!place) return others;
  const kept = Object.entries(others).sort(([, a], [, b]) => b.at - a.at).slice(0, MOST - 1);
  return { ...Object.fromEntries(kept), [url]: place };
}
