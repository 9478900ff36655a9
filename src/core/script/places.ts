import type { NameSpan } from "./names.ts";
import { VARIANTS, type Variant } from "./script.ts";

/** A country, state or city that regions write differently, by more than their script. */
export interface Place {
  names: Record<Variant, string>;
}

/** A place's name at an offset of a text. */
export interface PlaceSpan extends NameSpan {
  place: Place;
}

/** Places by every name that is looked for; words that only hold such a name have none. */
export interface PlaceTable {
  words: ReadonlyMap<string, Place | undefined>;
  /** Lengths of the words that begin with a UTF-16 unit, longest first. */
  lengths: ReadonlyMap<number, number[]>;
}

/** A place as the asset holds it: its names by variant, those that are too common to look for, and words that only hold one. */
export type PlaceRow = [cn: string, tw: string, hk: string, unsought: string[], blockers: string[]];

export function createPlaceTable(rows: readonly PlaceRow[]): PlaceTable {
  const words = new Map<string, Place | undefined>();
  for (const [cn, tw, hk, unsought] of rows) {
    const place: Place = { names: { cn, tw, hk } };
    for (const variant of VARIANTS) if (!unsought.includes(place.names[variant])) words.set(place.names[variant], place);
  }
  for (const blocker of rows.flatMap(([, , , , blockers]) => blockers)) if (!words.has(blocker)) words.set(blocker, undefined);
  const lengths = new Map<number, number[]>();
  for (const word of words.keys()) {
    const known = lengths.get(word.charCodeAt(0)) ?? [];
    if (!known.includes(word.length)) lengths.set(word.charCodeAt(0), [...known, word.length].toSorted((a, b) => b - a));
  }
  return { words, lengths };
}

/** The places that a text names, in order of offset, the longest name at each. */
export function findPlaces(text: string, { words, lengths }: PlaceTable): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const length = lengths.get(text.charCodeAt(start))?.find((each) => words.has(text.slice(start, start + each)));
    if (length === undefined) continue;
    const surface = text.slice(start, start + length);
    const place = words.get(surface);
    if (place) found.push({ start, end: start + length, surface, place });
    start += length - 1;
  }
  return found;
}

/** Two lists of names of one text as one, in order of offset; where two overlap the first list's stays. */
export function mergeNames<A extends NameSpan, B extends NameSpan>(first: readonly A[], second: readonly B[]): (A | B)[] {
  const free = second.filter(({ start, end }) => !first.some((other) => other.start < end && start < other.end));
  return [...first, ...free].toSorted((a, b) => a.start - b.start);
}
