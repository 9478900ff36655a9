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

/** Odd, so that multiplying by it only moves units about; the golden ratio of 2^16 spreads neighbours far (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e37;
/** Units of one call to String.fromCharCode. */
const CHUNK = 8_192;

/**
 * Text in the form that blocks hold: folded, and every unit moved to another place in the table. Browsers look for a
 * string by one byte of its first character; Chinese has a few dozen such bytes, and one of them is every tenth. Spread
 * over all, each is rare, and the same search is several times as fast.
 */
export function searchForm(text: string): string {
  const folded = fold(text);
  let spread = "";
  for (let at = 0; at < folded.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, folded.length - at));
    for (let i = 0; i < units.length; i += 1) units[i] = Math.imul(folded.charCodeAt(at + i), SPREAD);
    spread += String.fromCharCode(...units);
  }
  return spread;
}

function packBlock(clips: readonly ClipWords[]): SearchBlock {
  let joined = "";
  const placed = clips.map(({ title, text, note, ...facts }): BlockClip => {
    const start = joined.length;
    joined += `${title}\n${text}\n${note}\n`;
    return { ...facts, start, titleLength: title.length };
  });
  const spread = searchForm(joined);
  return { clips: placed, text: spread, pairs: pairsOf(spread) };
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

/** False where the block cannot hold a word in search form: one of its pairs occurs nowhere in it. */
export function holdsPairs({ pairs }: SearchBlock, word: string): boolean {
  for (let i = 0; i + 1 < word.length; i += 1) {
    const bit = pairBit(word.charCodeAt(i), word.charCodeAt(i + 1));
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
