import { BLOCK_CLIPS, type SearchBlock } from "./search-block.ts";

/*
 * The blocks in memory, with what follows from them in columns: a search walks numbers that lie beside one another, and
 * touches a clip's record only where it is shown. For each UTF-16 unit a row says in 16 bits a block which of its clips
 * hold it; the rows of a word's units, and-ed, leave few clips to look through. About 1 KB a clip beside its text.
 */

/** Units that get a row: more than Chinese and Latin together. In a library of every script of Unicode the rest is looked through. */
const MOST_ROWS = 12_000;
const UNITS = 2 ** 16;

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
  rows: Map<number, Uint16Array>;
  free: number[];
  /** By unit: the number of the clip in which it was met last, so that it is noted once a clip. */
  met: Uint32Array;
  metClips: number;
}

export function createSearchSpace(): SearchSpace {
  return { blocks: [], titles: [], starts: new Uint32Array(), titleEnds: new Uint32Array(), dates: new Float64Array(), places: new Map(), rows: new Map(), free: [], met: new Uint32Array(UNITS), metClips: 0 };
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
    noteUnits(space, slot, i, block.clips[i + 1]?.start ?? block.text.length);
  });
  space.titles[slot] = titles;
  return slot;
}

/** Takes the block of a slot out. */
export function dropBlock(space: SearchSpace, slot: number): void {
  space.blocks[slot]?.clips.forEach(({ id }) => space.places.delete(id));
  space.blocks[slot] = undefined;
  space.titles[slot] = "";
  space.free.push(slot);
  for (const row of space.rows.values()) if (slot < row.length) row[slot] = 0;
}

/** The rows of the units of a word in search form; undefined where one of them occurs nowhere. `all`: whether every unit has one. */
export function rowsOf({ rows }: SearchSpace, form: string): { rows: Uint16Array[]; all: boolean } | undefined {
  const units = [...new Set(Array.from({ length: form.length }, (_, i) => form.charCodeAt(i)))];
  const known = units.flatMap((unit) => rows.get(unit) ?? []);
  const all = known.length === units.length;
  return all || rows.size >= MOST_ROWS ? { rows: known, all } : undefined;
}

function makeRoom(space: SearchSpace, slot: number): void {
  if (slot * BLOCK_CLIPS < space.starts.length) return;
  const places = 2 * (slot + 1) * BLOCK_CLIPS;
  const [{ starts, titleEnds, dates }] = [space];
  space.starts = new Uint32Array(places);
  space.titleEnds = new Uint32Array(places);
  space.dates = new Float64Array(places);
  space.starts.set(starts);
  space.titleEnds.set(titleEnds);
  space.dates.set(dates);
}

function noteUnits(space: SearchSpace, slot: number, clip: number, end: number): void {
  const { met, rows } = space;
  const text = space.blocks[slot]?.text ?? "";
  const number = (space.metClips += 1);
  for (let at = space.starts[slot * BLOCK_CLIPS + clip] ?? 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (met[unit] === number) continue;
    met[unit] = number;
    let row = rows.get(unit);
    if (!row || slot >= row.length) {
      if (!row && rows.size >= MOST_ROWS) continue;
      const wider = new Uint16Array(space.starts.length / BLOCK_CLIPS);
      if (row) wider.set(row);
      rows.set(unit, (row = wider));
    }
    row[slot] = (row[slot] ?? 0) | (1 << clip);
  }
}
