import type { Filter } from "./query.ts";
import { needleOf, searchBlock, type BlockClip, type Needle, type SearchBlock } from "./search-block.ts";
import { factTest } from "./search-filter.ts";
import type { UnitMasks } from "./unit-masks.ts";

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
  /** Where which characters occur. */
  masks: UnitMasks;
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
export function runSearch({ words, barred, filters }: Search, blocks: readonly SearchBlock[], { only, without, masks }: Scope, limit: number): Found {
  const frequency = unitCounts(blocks[0]?.text ?? "");
  const needle = (word: string): Needle => needleOf(word, frequency, masks.rowsOf);
  const pattern = { words: words.map((names) => names.map(needle)), barred: barred.map(needle) };
  const holds = factTest(filters);
  const hits: BlockClip[] = [];
  const ranks: number[] = [];
  const found = (clip: BlockClip, inTitle: boolean): void => {
    if (without.has(clip.id) || (only && !only.has(clip.id)) || !holds(clip)) return;
    hits.push(clip);
    ranks.push(clip.publishedAt + (inTitle ? TITLE_FIRST : 0));
  };
  for (const block of blocks) if (!only || block.clips.some(({ id }) => only.has(id))) searchBlock(block, pattern, masks.candidates, found);
  return { total: hits.length, hits: best(hits, ranks, limit) };
}

/** Later than any date: a title hit before every other. */
const TITLE_FIRST = 2 ** 52;

/** The best hits in order. Numbers alone are sorted many times as fast as hits, so they tell which hits are worth sorting. */
function best(hits: readonly BlockClip[], ranks: readonly number[], limit: number): Hit[] {
  const least = limit < ranks.length ? nthSmallest(new Float64Array(ranks), ranks.length - limit) : -Infinity;
  const worthy: { rank: number; clip: BlockClip }[] = [];
  hits.forEach((clip, i) => {
    const rank = ranks[i] ?? 0;
    if (rank >= least) worthy.push({ rank, clip });
  });
  return worthy.sort((a, b) => b.rank - a.rank).slice(0, limit).map(({ rank, clip }) => ({ clip, inTitle: rank >= TITLE_FIRST / 2 }));
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
