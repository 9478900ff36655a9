import type { Script } from "../script/script.ts";
import { fold } from "./fold.ts";
import type { Region } from "./region.ts";

/*
 * Search without an index of words: the folded texts of a few clips are joined into a block, which is scanned for exact
 * substrings, so that a text is found by any part of it, a single character too. Which clips cannot hold a word is known
 * from search-space.ts. Blocks follow from the texts: they can be dropped and built anew.
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
}

/** Clips of a block: as many as a 16-bit number has bits; their texts take 35 KB. */
export const BLOCK_CLIPS = 16;

/** Packs clips into blocks of BLOCK_CLIPS. */
export function packBlocks(clips: readonly ClipWords[]): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  for (let at = 0; at < clips.length; at += BLOCK_CLIPS) blocks.push(packBlock(clips.slice(at, at + BLOCK_CLIPS)));
  return blocks;
}

/** Odd, so that multiplying by it only moves units about; the golden ratio of 2^16 spreads neighbours far (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e37;
/** Its inverse modulo 2^16, by Newton's steps: each doubles the bits that are right. */
const GATHER = [1, 2, 3, 4].reduce((inverse) => Math.imul(inverse, 2 - Math.imul(SPREAD, inverse)), SPREAD) & 0xffff;
/** Units of one call to String.fromCharCode. */
const CHUNK = 8_192;

/**
 * Text in the form that blocks hold: folded, and every unit moved to another place in the table. Browsers look for a
 * string by one byte of its first character; Chinese has a few dozen such bytes, and one of them is every tenth. Spread
 * over all, each is rare, and the same search is several times as fast.
 */
export function searchForm(text: string): string {
  return moved(fold(text), SPREAD);
}

/** Folded text of its search form. */
export function foldedOf(form: string): string {
  return moved(form, GATHER);
}

/** Each unit of a text, multiplied. */
function moved(text: string, factor: number): string {
  let result = "";
  for (let at = 0; at < text.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - at));
    for (let i = 0; i < units.length; i += 1) units[i] = Math.imul(text.charCodeAt(at + i), factor);
    result += String.fromCharCode(...units);
  }
  return result;
}

function packBlock(clips: readonly ClipWords[]): SearchBlock {
  let joined = "";
  const placed = clips.map(({ title, text, note, ...facts }): BlockClip => {
    const start = joined.length;
    joined += `${title}\n${text}\n${note}\n`;
    return { ...facts, start, titleLength: title.length };
  });
  const spread = searchForm(joined);
  return { clips: placed, text: spread };
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
  return { clips: kept, text: joined };
}
