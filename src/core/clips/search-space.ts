import { commonPairs, rowOf, SAMPLED_BLOCKS, type CommonPairs } from "./common-pairs.ts";
import { groupOf, otherGroupOf, PAIR_GROUPS, pairHash } from "./pair-hash.ts";
import { BLOCK_CLIPS, type SearchBlock } from "./search-block.ts";

/*
 * The blocks in memory, with what follows from them in columns: a search walks numbers that lie beside one another, and
 * touches a clip's record only where it is shown. For each UTF-16 unit a row says in 16 bits a block which of its clips
 * hold it, and so does a table of each block for groups of pairs of units; and-ed for a word, they leave few clips to look
 * through, but for pairs that many clips hold: these have rows of their own. About 1.9 KB a clip beside its text.
 */

const UNITS = 2 ** 16;
/** Units that get a row: more than Chinese and Latin together. In a library of every script of Unicode the rest is looked through. */
const MOST_ROWS = 12_000;

export interface SearchSpace {
  /** By slot; a slot that is free has none. */
  blocks: (SearchBlock | undefined)[];
  /** By slot: the titles of its clips, each ended by a line break. */
  titles: string[];
  /** By place (slot times BLOCK_CLIPS, and the clip's number in its block): where its words begin in the block's text. */
  starts: Uint32Array;
  /** By place: where its title ends in `titles`. */
  titleEnds: Uint32Array;
  /** By place: when it was published, in milliseconds since 1970. */
  dates: Float64Array;
  /** By clip id. */
  places: Map<string, number>;
  /** By unit in search form, then by slot. */
  rows: (Uint16Array | undefined)[];
  /** Units that have a row. */
  rowCount: number;
  /** By slot, then by group of pairs. */
  pairs: Uint16Array[];
  /** Pairs that have a row; undefined in a library that is too small to tell them. */
  common?: CommonPairs;
  free: number[];
  /** By unit, of the block that is put in: kept from one to the next, since clearing it costs more than filling it. */
  scratch: Uint16Array;
}

export function createSearchSpace(): SearchSpace {
  return {
    blocks: [], titles: [], starts: new Uint32Array(), titleEnds: new Uint32Array(), dates: new Float64Array(), places: new Map(),
    rows: Array.from({ length: UNITS }, () => undefined), rowCount: 0, pairs: [], free: [], scratch: new Uint16Array(UNITS),
  };
}

/** Puts a block in; answers with its slot. */
export function addBlock(space: SearchSpace, block: SearchBlock): number {
  const slot = space.free.pop() ?? space.blocks.length;
  space.blocks[slot] = block;
  makeRoom(space, slot);
  let titles = "";
  block.clips.forEach(({ id, start, titleLength, publishedAt }, i) => {
    const place = slot * BLOCK_CLIPS + i;
    titles += `${block.text.slice(start, start + titleLength)}\n`;
    space.starts[place] = start;
    space.titleEnds[place] = titles.length;
    space.dates[place] = publishedAt;
    space.places.set(id, place);
  });
  space.titles[slot] = titles;
  noteUnits(space, slot, block);
  if (!space.common && space.blocks.length === SAMPLED_BLOCKS) tellCommon(space);
  return slot;
}

/** Takes the block of a slot out. */
export function dropBlock(space: SearchSpace, slot: number): void {
  space.blocks[slot]?.clips.forEach(({ id }) => space.places.delete(id));
  space.blocks[slot] = undefined;
  space.titles[slot] = "";
  space.free.push(slot);
  space.pairs[slot] = new Uint16Array();
  for (const row of [...space.rows, ...(space.common?.rows ?? [])]) if (row && slot < row.length) row[slot] = 0;
}

/** Where the parts of a word may be: rows of its units and common pairs, and groups of its other pairs. */
export interface Parts {
  rows: Uint16Array[];
  groups: number[];
  /** The rows alone say which clips hold the word. */
  exact: boolean;
}

/** The parts of a word in search form; undefined where one of its units occurs nowhere. */
export function partsOf({ rows, rowCount, common }: SearchSpace, form: string): Parts | undefined {
  const units = Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
  const known = new Set(units.flatMap((unit) => rows[unit] ?? []));
  const all = units.every((unit) => rows[unit]);
  if (!all && rowCount < MOST_ROWS) return undefined;
  const groups: number[] = [];
  units.slice(1).forEach((unit, i) => {
    const first = units[i] ?? 0;
    const hash = pairHash(first, unit);
    const row = common && rowOf(common, hash, first, unit);
    if (row) known.add(row);
    else groups.push(groupOf(hash), otherGroupOf(hash));
  });
  return { rows: [...known], groups, exact: (units.length === 1 && all) || (units.length === 2 && groups.length === 0) };
}

function makeRoom(space: SearchSpace, slot: number): void {
  if (slot * BLOCK_CLIPS < space.starts.length) return;
  const places = 2 * (slot + 1) * BLOCK_CLIPS;
  const { starts, titleEnds, dates } = space;
  space.starts = new Uint32Array(places);
  space.titleEnds = new Uint32Array(places);
  space.dates = new Float64Array(places);
  space.starts.set(starts);
  space.titleEnds.set(titleEnds);
  space.dates.set(dates);
}

/** Notes the units and pairs of a block's clips: each clip is one bit. */
function noteUnits(space: SearchSpace, slot: number, { clips, text }: SearchBlock): void {
  const { scratch } = space;
  const common = commonWithRoom(space, slot);
  const pairs = new Uint16Array(PAIR_GROUPS);
  const met: number[] = [];
  for (let i = 0; i < clips.length; i += 1) {
    const bit = 1 << i;
    const end = clips[i + 1]?.start ?? text.length;
    let before = 0;
    for (let at = clips[i]?.start ?? 0; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const known = scratch[unit] ?? 0;
      if (known === 0) met.push(unit);
      scratch[unit] = known | bit;
      const hash = pairHash(before, unit);
      const group = groupOf(hash);
      const other = otherGroupOf(hash);
      pairs[group] = (pairs[group] ?? 0) | bit;
      pairs[other] = (pairs[other] ?? 0) | bit;
      const row = common && rowOf(common, hash, before, unit);
      if (row) row[slot] = (row[slot] ?? 0) | bit;
      before = unit;
    }
  }
  space.pairs[slot] = pairs;
  for (const unit of met) {
    const row = rowWithRoom(space, unit, slot);
    if (row) row[slot] = scratch[unit] ?? 0;
    scratch[unit] = 0;
  }
}

/** From the blocks that are there: which pairs are common, and who of their clips holds them. */
function tellCommon(space: SearchSpace): void {
  space.common = commonPairs(space.blocks, space.pairs);
  space.blocks.forEach((block, slot) => { if (block) noteUnits(space, slot, block); });
}

/** The common pairs, with room for a slot in their rows. */
function commonWithRoom({ common, starts }: SearchSpace, slot: number): CommonPairs | undefined {
  if (common?.rows[0] && slot >= common.rows[0].length) common.rows = common.rows.map((row) => widened(row, starts.length / BLOCK_CLIPS));
  return common;
}

function widened(row: Uint16Array | undefined, length: number): Uint16Array {
  const wider = new Uint16Array(length);
  if (row) wider.set(row);
  return wider;
}

function rowWithRoom(space: SearchSpace, unit: number, slot: number): Uint16Array | undefined {
  const row = space.rows[unit];
  if (row && slot < row.length) return row;
  if (!row && space.rowCount >= MOST_ROWS) return undefined;
  if (!row) space.rowCount += 1;
  return (space.rows[unit] = widened(row, space.starts.length / BLOCK_CLIPS));
}
