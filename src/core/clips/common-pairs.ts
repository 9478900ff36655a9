import type { SearchBlock } from "./search-block.ts";
import { groupOf, otherGroupOf, pairHash } from "./pair-hash.ts";

/*
 * The pairs of units that every few clips hold, such as 中國: what is searched most, and costs most, since each of the clips
 * would be looked through. They get a row each, as single units have, which says without looking who holds them.
 */

export interface CommonPairs {
  /** By the upper half of a pair's hash: the number of the pair that it may be, plus one; 0 for none. */
  numbers: Uint16Array;
  /** By number: the pair, its first unit in the upper half. */
  codes: Uint32Array;
  /** By number, then by slot: which clips of the block hold the pair. */
  rows: Uint16Array[];
}

/** Blocks that tell which pairs are common, 1,024 clips: a library of fewer is looked through in a millisecond. */
export const SAMPLED_BLOCKS = 64;
/** Blocks whose pairs are counted: of 32 clips one holds a pair that a fifth of all hold, but for once in a thousand times. */
const CANDIDATE_BLOCKS = 2;
/** Part of the sampled clips that a common pair is in at least: of 100,000 clips fewer are looked through in 8 ms. */
const LEAST_SHARE = 0.2;
/** Pairs at most: with 100,000 clips their rows take 12 MB. */
const MOST_PAIRS = 1_000;

const codeOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** The common pairs of the first blocks, without any clips in their rows. `groups`: by slot, then by group of pairs, the clips that may hold one. */
export function commonPairs(blocks: readonly (SearchBlock | undefined)[], groups: readonly Uint16Array[]): CommonPairs {
  const codes = new Set<number>();
  for (const block of blocks.slice(0, CANDIDATE_BLOCKS)) {
    const text = block?.text ?? "";
    for (let at = 1; at < text.length; at += 1) codes.add(codeOf(text.charCodeAt(at - 1), text.charCodeAt(at)));
  }
  const sampled = groups.slice(0, SAMPLED_BLOCKS);
  const clips = blocks.slice(0, SAMPLED_BLOCKS).reduce((sum, block) => sum + (block?.clips.length ?? 0), 0);
  const counted = [...codes].map((code) => ({ code, clips: clipsWith(code, sampled) })).filter((pair) => pair.clips >= LEAST_SHARE * clips);
  const chosen = counted.sort((a, b) => b.clips - a.clips).slice(0, MOST_PAIRS).map(({ code }) => code);
  const numbers = new Uint16Array(2 ** 16);
  // Of two that share a place the more common one has it.
  const placed = chosen.filter((code, i) => chosen.findIndex((other) => placeOf(other) === placeOf(code)) === i);
  placed.forEach((code, i) => { numbers[placeOf(code)] = i + 1; });
  return { numbers, codes: Uint32Array.from(placed), rows: placed.map(() => new Uint16Array()) };
}

/** The row of a pair whose hash is known; undefined where it is not common. Asked for every unit of a library: most pairs end at the first look. */
export function rowOf({ numbers, codes, rows }: CommonPairs, hash: number, first: number, second: number): Uint16Array | undefined {
  const number = numbers[hash >>> 16] ?? 0;
  return number > 0 && codes[number - 1] === codeOf(first, second) ? rows[number - 1] : undefined;
}

const placeOf = (code: number): number => hashOf(code) >>> 16;
const hashOf = (code: number): number => pairHash(code >>> 16, code & 0xffff);

/** Clips that may hold a pair, as their groups tell. */
function clipsWith(code: number, groups: readonly Uint16Array[]): number {
  const hash = hashOf(code);
  let clips = 0;
  for (const masks of groups) for (let mask = (masks[groupOf(hash)] ?? 0) & (masks[otherGroupOf(hash)] ?? 0); mask !== 0; mask &= mask - 1) clips += 1;
  return clips;
}
