import type { Filter } from "./query.ts";
import { BLOCK_CLIPS, type BlockClip } from "./search-block.ts";
import { factTest } from "./search-filter.ts";
import { EVERY_CLIP, holders, needleOf, TITLES, type Needle } from "./search-needle.ts";
import type { SearchSpace } from "./search-space.ts";

/** A search, ready to run: of each word all the names it stands for, as they are typed. */
export interface Search {
  words: string[][];
  barred: string[];
  filters: Filter[];
}

/** Which clips a search may find, beyond what their words and facts say. */
export interface Scope {
  /** The clips that the search's tags and figures allow; undefined allows all. */
  only?: ReadonlySet<string>;
  /** Clips that are not to be found: in the trash, or searched elsewhere because their words changed. */
  without: ReadonlySet<string>;
}

/** A clip that the search asks for. */
export interface Hit {
  clip: BlockClip;
  inTitle: boolean;
}

/** What a search found: how many clips, and the best of them. */
export interface Found {
  total: number;
  hits: Hit[];
}

/** The clips that the search asks for: those with all words in the title first, then by publication, newest first; at most `limit` of them, all counted. */
export function runSearch({ words, barred, filters }: Search, space: SearchSpace, scope: Scope, limit: number): Found {
  const frequency = unitCounts(space.blocks[0]?.text ?? "");
  const needles = (all: string[]): Needle[] => all.flatMap((word) => needleOf(space, word, frequency) ?? []);
  const pattern = { words: words.map(needles), barred: needles(barred) };
  const allowed = scopeMasks(space, scope);
  const holds = filters.length > 0 ? factTest(filters) : undefined;
  const places = new Int32Array(space.starts.length);
  const ranks = new Float64Array(space.starts.length);
  let total = 0;
  for (let slot = 0; slot < space.blocks.length; slot += 1) {
    const found = searchSlot(space, slot, pattern, allowed[slot] ?? 0);
    for (let i = 0, rest = found & EVERY_CLIP; rest !== 0; i += 1, rest >>>= 1) {
      const place = slot * BLOCK_CLIPS + i;
      const clip = holds && clipAt(space, place);
      if (!(rest & 1) || (clip && !holds?.(clip))) continue;
      places[total] = place;
      ranks[total] = (space.dates[place] ?? 0) + ((found >>> (i + TITLES)) & 1) * TITLE_FIRST;
      total += 1;
    }
  }
  return { total, hits: best(space, places, ranks.subarray(0, total), limit) };
}

/** The clips of a slot, among those allowed, that hold every word and none that is barred, and above them those whose titles hold every word. */
function searchSlot(space: SearchSpace, slot: number, { words, barred }: { words: Needle[][]; barred: Needle[] }, allowed: number): number {
  let left = allowed;
  let titled = words.length > 0 ? EVERY_CLIP : 0;
  for (const names of words) {
    let held = 0;
    for (const name of names) held |= holders(space, slot, name, left);
    left &= held;
    titled &= held >>> TITLES;
    if (left === 0) return 0;
  }
  for (const word of barred) left &= ~holders(space, slot, word, left);
  return left | ((left & titled) << TITLES);
}

/** By slot the bits of the clips that may be found. */
function scopeMasks(space: SearchSpace, { only, without }: Scope): Uint16Array {
  const masks = new Uint16Array(space.blocks.length);
  const set = (ids: ReadonlySet<string>, bit: boolean): void => {
    for (const id of ids) {
      const place = space.places.get(id);
      if (place === undefined) continue;
      const [slot, mask] = [Math.floor(place / BLOCK_CLIPS), 1 << (place % BLOCK_CLIPS)];
      masks[slot] = bit ? (masks[slot] ?? 0) | mask : (masks[slot] ?? 0) & ~mask;
    }
  };
  if (only) set(only, true);
  else space.blocks.forEach((block, slot) => { masks[slot] = block ? 2 ** block.clips.length - 1 : 0; });
  set(without, false);
  return masks;
}

function clipAt({ blocks }: SearchSpace, place: number): BlockClip | undefined {
  return blocks[Math.floor(place / BLOCK_CLIPS)]?.clips[place % BLOCK_CLIPS];
}

/** Later than any date: a title hit before every other. */
const TITLE_FIRST = 2 ** 52;

/** The best hits in order. Numbers alone are weighed many times as fast as hits, so they tell which hits are worth sorting. */
function best(space: SearchSpace, places: Int32Array, ranks: Float64Array, limit: number): Hit[] {
  const least = limit < ranks.length ? nthSmallest(ranks.slice(), ranks.length - limit) : -Infinity;
  const worthy: { rank: number; place: number }[] = [];
  ranks.forEach((rank, i) => {
    if (rank >= least) worthy.push({ rank, place: places[i] ?? 0 });
  });
  return worthy.sort((a, b) => b.rank - a.rank).slice(0, limit).flatMap(({ rank, place }) => {
    const clip = clipAt(space, place);
    return clip ? [{ clip, inTitle: rank >= TITLE_FIRST / 2 }] : [];
  });
}

/** The number that would stand at place `n` if they were sorted (Hoare's selection): for a screen of 100,000 hits a tenth of sorting. Moves the numbers about. */
function nthSmallest(numbers: Float64Array, n: number): number {
  let [left, right] = [0, numbers.length - 1];
  while (left < right) {
    const pivot = numbers[(left + right) >> 1] ?? 0;
    let [low, high] = [left, right];
    while (low <= high) {
      while ((numbers[low] ?? Infinity) < pivot) low += 1;
      while ((numbers[high] ?? -Infinity) > pivot) high -= 1;
      if (low > high) break;
      const swapped = numbers[low] ?? 0;
      numbers[low] = numbers[high] ?? 0;
      numbers[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (n <= high) right = high;
    else if (n >= low) left = low;
    else break;
  }
  return numbers[n] ?? 0;
}

/** How often each unit occurs in a text that stands for all: 16 articles tell the common characters from the rare. */
function unitCounts(text: string): (unit: number) => number {
  const counts = new Uint32Array(2 ** 16);
  for (let i = 0; i < text.length; i += 1) counts[text.charCodeAt(i)] = (counts[text.charCodeAt(i)] ?? 0) + 1;
  return (unit) => counts[unit] ?? 0;
}
