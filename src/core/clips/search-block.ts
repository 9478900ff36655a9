import type { Script } from "../script/script.ts";
import { fold } from "./fold.ts";
import type { Region } from "./region.ts";

/*
 * Search without an index of words: the folded texts of a few clips are joined into a block, which is scanned for exact
 * substrings, so that a text is found by any part of it, a single character too. A bit set of the pairs of characters
 * that occur in a block tells which blocks cannot hold a pattern. Blocks follow from the texts: they can be dropped and built anew.
 */

/** What search knows of a clip besides its words. */
export interface ClipFacts {
  id: string;
  site: string;
  script: Script;
  region?: Region;
  /** Milliseconds since 1970. */
  publishedAt: number;
}

/** The words of a clip that are searched. */
export interface ClipWords extends ClipFacts {
  title: string;
  text: string;
  note: string;
}

/** A clip inside a block: where its words begin in the block's text, and how long its title is. */
export interface BlockClip extends ClipFacts {
  start: number;
  titleLength: number;
}

export interface SearchBlock {
  clips: BlockClip[];
  /** Folded; of each clip title, text and note, each ended by a line break. */
  text: string;
  /** The pairs of neighbouring units in `text`, hashed. */
  pairs: Uint8Array;
}

/** A clip that holds every word. */
export interface Hit {
  clip: BlockClip;
  inTitle: boolean;
}

/** What a block is searched for; all words folded. Each word may be any of several: a figure's names. */
export interface Pattern {
  words: string[][];
  barred: string[];
}

/** Clips of a block. 16 articles of 1,100 characters make a text of 35 KB in which a rare pair is absent far more often than not. */
export const BLOCK_CLIPS = 16;
/** log2 of the bits for pairs: 8 KB a block; a ninth of them are set by 16 articles. */
const PAIR_BITS = 16;

/** Packs clips into blocks of BLOCK_CLIPS. */
export function packBlocks(clips: readonly ClipWords[]): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  for (let at = 0; at < clips.length; at += BLOCK_CLIPS) blocks.push(packBlock(clips.slice(at, at + BLOCK_CLIPS)));
  return blocks;
}

function packBlock(clips: readonly ClipWords[]): SearchBlock {
  let joined = "";
  const placed = clips.map(({ title, text, note, ...facts }): BlockClip => {
    const start = joined.length;
    joined += `${title}\n${text}\n${note}\n`;
    return { ...facts, start, titleLength: title.length };
  });
  const folded = fold(joined);
  return { clips: placed, text: folded, pairs: pairsOf(folded) };
}

/** The block without some of its clips. */
export function withoutClips({ clips, text }: SearchBlock, gone: ReadonlySet<string>): SearchBlock {
  let joined = "";
  const kept: BlockClip[] = [];
  clips.forEach((clip, i) => {
    if (gone.has(clip.id)) return;
    kept.push({ ...clip, start: joined.length });
    joined += text.slice(clip.start, clips[i + 1]?.start);
  });
  return { clips: kept, text: joined, pairs: pairsOf(joined) };
}

/** The clips of a block that hold every word and none that is barred. A word must not hold a line break. */
export function searchBlock(block: SearchBlock, { words, barred }: Pattern): Hit[] {
  if (!words.every((names) => names.some((name) => mayHold(block, name)))) return [];
  const wanted = words.map((names) => holders(block, names));
  const unwanted = holders(block, barred);
  const hits: Hit[] = [];
  block.clips.forEach((clip, i) => {
    if (unwanted[i] !== ABSENT || wanted.some((held) => held[i] === ABSENT)) return;
    hits.push({ clip, inTitle: wanted.length > 0 && wanted.every((held) => held[i] === HELD_IN_TITLE) });
  });
  return hits;
}

const ABSENT = 0;
const HELD = 1;
const HELD_IN_TITLE = 2;

/** For each clip of the block whether it holds one of the patterns, and whether in its title. */
function holders(block: SearchBlock, patterns: readonly string[]): Uint8Array {
  const { clips, text } = block;
  const held = new Uint8Array(clips.length);
  for (const pattern of patterns) {
    if (!mayHold(block, pattern)) continue;
    let clip = 0;
    for (let at = text.indexOf(pattern); at >= 0;) {
      while (clip + 1 < clips.length && (clips[clip + 1]?.start ?? Infinity) <= at) clip += 1;
      const { start, titleLength } = clips[clip] ?? { start: 0, titleLength: 0 };
      held[clip] = at < start + titleLength ? HELD_IN_TITLE : Math.max(held[clip] ?? ABSENT, HELD);
      clip += 1;
      const next = clips[clip];
      at = next ? text.indexOf(pattern, next.start) : -1;
    }
  }
  return held;
}

/** False where the block cannot hold the pattern: one of its pairs occurs nowhere in it. */
function mayHold({ pairs }: SearchBlock, pattern: string): boolean {
  for (let i = 0; i + 1 < pattern.length; i += 1) {
    const bit = pairBit(pattern.charCodeAt(i), pattern.charCodeAt(i + 1));
    if (((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function pairsOf(text: string): Uint8Array {
  const pairs = new Uint8Array(2 ** (PAIR_BITS - 3));
  for (let i = 0; i + 1 < text.length; i += 1) {
    const bit = pairBit(text.charCodeAt(i), text.charCodeAt(i + 1));
    pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return pairs;
}

/** Multiplicative hashing with two odd constants (Knuth, TAOCP 3, 6.4); the upper bits are the good ones. */
function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}
