import { BLOCK_CLIPS, searchForm } from "./search-block.ts";
import { partsOf, type Parts, type SearchSpace } from "./search-space.ts";

/*
 * Finding one word in one block. Sets of the block's clips are the bits of a number: a common character is in all of
 * 100,000 clips, and what each of them costs is what the search costs.
 */

/** A word in search form, ready to be looked for. */
export interface Needle {
  word: string;
  /** From its rarest unit on: the scan looks for that, then for what stands before. */
  tail: string;
  anchor: number;
  parts: Parts;
}

/** The bits of every clip of a block; those of clips whose titles hold a word stand TITLES higher. */
export const EVERY_CLIP = 0xffff;
export const TITLES = 16;

/**
 * Makes a needle of a word as it is typed, which must not hold a line break; undefined where no clip can hold it.
 * `frequency` says how often a unit of search form occurs, in any measure.
 */
export function needleOf(space: SearchSpace, word: string, frequency: (unit: number) => number): Needle | undefined {
  const form = searchForm(word);
  const parts = partsOf(space, form);
  if (!parts) return undefined;
  let anchor = 0;
  for (let i = 1; i < form.length; i += 1) if (frequency(form.charCodeAt(i)) < frequency(form.charCodeAt(anchor))) anchor = i;
  return { word: form, tail: form.slice(anchor), anchor, parts };
}

/** The clips among `left` of a slot that hold the needle, and above them those that hold it in the title. */
export function holders(space: SearchSpace, slot: number, needle: Needle, left: number): number {
  let mask = left;
  for (const row of needle.parts.rows) mask &= row[slot] ?? 0;
  if (mask === 0) return 0;
  const pairs = space.pairs[slot];
  for (const group of needle.parts.groups) mask &= pairs?.[group] ?? 0;
  if (mask === 0) return 0;
  if (needle.parts.exact) return mask | (inTitles(space, slot, needle.word) << TITLES);
  return lookThrough(space, slot, needle, mask);
}

/** The clips of a slot whose titles hold a word. */
function inTitles({ titles, titleEnds }: SearchSpace, slot: number, word: string): number {
  const text = titles[slot] ?? "";
  let held = 0;
  let i = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, titleEnds[slot * BLOCK_CLIPS + i])) {
    while ((titleEnds[slot * BLOCK_CLIPS + i] ?? Infinity) <= at) i += 1;
    held |= 1 << i;
  }
  return held;
}

/** Looks through the clips of the mask, each by itself: a rare word is often missing from a clip that has all its parts. */
function lookThrough({ blocks, starts, titleEnds }: SearchSpace, slot: number, needle: Needle, mask: number): number {
  const { clips, text } = blocks[slot] ?? { clips: [], text: "" };
  const first = slot * BLOCK_CLIPS;
  let held = 0;
  for (let i = 0; i < clips.length; i += 1) {
    if (!(mask & (1 << i))) continue;
    // Cutting copies nothing; without it the engine would look on through the other clips.
    const at = find(text.slice(starts[first + i], i + 1 < clips.length ? starts[first + i + 1] : undefined), needle);
    if (at < 0) continue;
    const titleLength = (titleEnds[first + i] ?? 0) - (i === 0 ? 0 : (titleEnds[first + i - 1] ?? 0)) - 1;
    held |= (1 << i) | (at < titleLength ? 1 << (i + TITLES) : 0);
  }
  return held;
}

/** Where the needle's word begins first; -1 where it does not. */
function find(text: string, { word, tail, anchor }: Needle): number {
  for (let at = text.indexOf(tail, anchor); at >= 0; at = text.indexOf(tail, at + 1)) {
    if (anchor === 0 || text.startsWith(word, at - anchor)) return at - anchor;
  }
  return -1;
}
