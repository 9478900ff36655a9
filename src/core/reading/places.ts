/** Where reading stopped in an article. */
export interface Place {
  /** Which of the article's blocks stood at the start of the window, counted from 0. */
  block: number;
  /** How much of that block had gone past, 0 to 1. */
  passed?: number;
  /** `markOf` the block, by which it is found where others have come before it. */
  mark?: number;
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
  return Object.fromEntries(Object.entries(stored).flatMap(([url, value]) => {
    const place = parsePlace(value);
    return place ? [[url, place] as const] : [];
  }));
}

function parsePlace(value: unknown): Place | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { block, at, passed, mark } = value as Record<string, unknown>;
  if (typeof block !== "number" || !Number.isInteger(block) || block < 0 || typeof at !== "number" || !Number.isFinite(at)) return undefined;
  return {
    block, at,
    ...(typeof passed === "number" && passed >= 0 && passed <= 1 ? { passed } : {}),
    ...(typeof mark === "number" && Number.isInteger(mark) ? { mark } : {}),
  };
}

/** So much of a block's start tells it from others, in UTF-16 units; what is added at its end does not matter. */
const MARKED = 40;

/** A number that says which block of an article this is, by its text as written, without repeating it (FNV-1a, 32 bits). */
export function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text.trim().slice(0, MARKED).split("")) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/**
 * The block of a place, counted from 0, in an article that may have changed since: the nearest of those with its mark, else
 * the one at its number. `textOf` gives a block's text as written. Undefined where there is no such block any more.
 */
export function findPlace({ block, mark }: Place, count: number, textOf: (block: number) => string): number | undefined {
  if (mark !== undefined) {
    for (let far = 0; far < Math.max(count - block, block + 1); far += 1) {
      const found = [block + far, block - far].find((at) => at >= 0 && at < count && markOf(textOf(at)) === mark);
      if (found !== undefined) return found;
    }
  }
  return block < count ? block : undefined;
}

/** Places with this one, or without the address where there is nothing to come back to; the oldest give way. */
export function withPlace(places: Places, url: string, place: Place | undefined): Places {
  const { [url]: _before, ...others } = places;
  if (!place) return others;
  const kept = Object.entries(others).sort(([, a], [, b]) => b.at - a.at).slice(0, MOST - 1);
  return { ...Object.fromEntries(kept), [url]: place };
}
