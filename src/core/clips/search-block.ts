import type { Script } from "../script/script.ts";
import { fold } from "./fold.ts";
import type { Region } from "./region.ts";
import { EVERY_CLIP, type UnitRows } from "./unit-rows.ts";

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

/** What a block is searched for. Each word may be any of several: a figure's names. */
export interface Pattern {
  words: Needle[][];
  barred: Needle[];
}

/** A word in search form, and its rarest unit: the scan looks for the word from there on, then for what stands before. */
export interface Needle {
  word: string;
  tail: string;
  anchor: number;
  /** Where its units occur, as far as that is known. */
  rows: UnitRows;
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

/** What SPREAD is undone by: their product is 1 modulo 2^16 (Newton's method, each step doubles the bits that are right). */
const GATHER = [1, 2, 3, 4].reduce((inverse) => Math.imul(inverse, 2 - Math.imul(SPREAD, inverse)), SPREAD) & 0xffff;

/** Folded text of its search form. */
export function foldedOf(form: string): string {
  let folded = "";
  for (let at = 0; at < form.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, form.length - at));
    for (let i = 0; i < units.length; i += 1) units[i] = Math.imul(form.charCodeAt(at + i), GATHER);
    folded += String.fromCharCode(...units);
  }
  return folded;
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

/**
 * Makes a needle of a word as it is typed. `frequency` says how often a unit of search form occurs (any measure), `rowsOf`
 * where the units of a word do; a word must not hold a line break.
 */
export function needleOf(word: string, frequency: (unit: number) => number, rowsOf: (form: string) => UnitRows): Needle {
  const form = searchForm(word);
  let anchor = 0;
  for (let i = 1; i < form.length; i += 1) if (frequency(form.charCodeAt(i)) < frequency(form.charCodeAt(anchor))) anchor = i;
  return { word: form, tail: form.slice(anchor), anchor, rows: rowsOf(form) };
}

/** Which clips of a block, as bits, may hold a needle. */
export type Candidates = (block: SearchBlock, rows: UnitRows) => number;

/** Tells of each clip of a block that holds every word and none that is barred, and whether its title holds every word. */
export function searchBlock(block: SearchBlock, { words, barred }: Pattern, candidates: Candidates, found: (clip: BlockClip, inTitle: boolean) => void): void {
  const masks = words.map((needles) => needles.map((needle) => maskOf(block, needle, candidates)));
  if (!masks.every((each) => each.some((mask) => mask !== 0))) return;
  const wanted = words.map((needles, i) => holders(block, needles, masks[i] ?? []));
  const unwanted = holders(block, barred, barred.map((needle) => maskOf(block, needle, candidates)));
  for (let i = 0; i < block.clips.length; i += 1) {
    const clip = block.clips[i];
    let least = HELD_IN_TITLE;
    for (const held of wanted) least = Math.min(least, held[i] ?? ABSENT);
    if (clip && least !== ABSENT && unwanted[i] === ABSENT) found(clip, wanted.length > 0 && least === HELD_IN_TITLE);
  }
}

const ABSENT = 0;
const HELD = 1;
const HELD_IN_TITLE = 2;

/** For each clip of the block whether it holds one of the needles, and whether in its title. */
function holders(block: SearchBlock, needles: readonly Needle[], masks: readonly number[]): Uint8Array {
  const held = new Uint8Array(block.clips.length);
  needles.forEach((needle, i) => {
    const mask = masks[i] ?? 0;
    if (mask === EVERY_CLIP) lookThroughAll(block, needle, held);
    else if (mask !== 0) lookThrough(block, needle, mask, held);
  });
  return held;
}

/** Goes through the block's text from one clip that holds the needle to the next. */
function lookThroughAll({ clips, text }: SearchBlock, needle: Needle, held: Uint8Array): void {
  let clip = 0;
  for (let at = find(text, needle, 0); at >= 0;) {
    while ((clips[clip + 1]?.start ?? Infinity) <= at) clip += 1;
    hold(held, clip, at - (clips[clip]?.start ?? 0) < (clips[clip]?.titleLength ?? 0));
    clip += 1;
    const next = clips[clip];
    at = next ? find(text, needle, next.start) : -1;
  }
}

/** Looks through the clips of the mask alone. */
function lookThrough({ clips, text }: SearchBlock, needle: Needle, mask: number, held: Uint8Array): void {
  for (let clip = 0; clip < clips.length; clip += 1) {
    const { start, titleLength } = clips[clip] ?? { start: 0, titleLength: 0 };
    if (((mask >> clip) & 1) === 0) continue;
    const at = find(text.slice(start, clips[clip + 1]?.start), needle, 0);
    if (at >= 0) hold(held, clip, at < titleLength);
  }
}

function hold(held: Uint8Array, clip: number, inTitle: boolean): void {
  held[clip] = inTitle ? HELD_IN_TITLE : Math.max(held[clip] ?? ABSENT, HELD);
}

/** Where the needle's word begins, at `from` or later; -1 where it does not. */
function find(text: string, { word, tail, anchor }: Needle, from: number): number {
  for (let at = text.indexOf(tail, from + anchor); at >= 0; at = text.indexOf(tail, at + 1)) {
    if (anchor === 0 || text.startsWith(word, at - anchor)) return at - anchor;
  }
  return -1;
}

/** The clips of a block that may hold the word; none where one of its pairs occurs nowhere in the block. */
function maskOf(block: SearchBlock, needle: Needle, candidates: Candidates): number {
  const mask = candidates(block, needle.rows);
  return mask !== 0 && holdsPairs(block, needle) ? mask : 0;
}

function holdsPairs({ pairs }: SearchBlock, { word }: Needle): boolean {
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
