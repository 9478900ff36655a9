import type { SearchBlock } from "./search-block.ts";
import { EVERY_CLIP, type UnitRows } from "./unit-rows.ts";

/*
 * Which clips hold which characters: for each UTF-16 unit a row of 16 bits a block, one for each of its clips. The rows of
 * a word's units, and-ed, leave few clips to look through. They follow from the blocks and lie in memory only: at
 * most 0.8 KB a clip.
 */

const UNITS = 2 ** 16;
/** Units that get a row: more than Chinese and Latin together. A library of every script of Unicode searches the rest as before. */
const MOST_ROWS = 12_000;
export interface UnitMasks {
  add: (block: SearchBlock) => void;
  drop: (block: SearchBlock) => void;
  /** The rows of the units of a word in search form. */
  rowsOf: (form: string) => UnitRows;
  /** The clips of a block, as bits, that may hold the word of these rows. Every one of a block that was not added. */
  candidates: (block: SearchBlock, rows: UnitRows) => number;
}

const NOWHERE: UnitRows = [new Uint16Array()];

export function createUnitMasks(): UnitMasks {
  const rows = new Map<number, Uint16Array>();
  const slots = new Map<SearchBlock, number>();
  const free: number[] = [];
  /** The number of the clip in which a unit was met last: a unit is noted once a clip. */
  const met = new Uint32Array(UNITS);
  let clips = 0;
  let room = 64;
  const rowWithRoom = (unit: number, slot: number): Uint16Array | undefined => {
    const row = rows.get(unit);
    if (row && slot < row.length) return row;
    if (!row && rows.size >= MOST_ROWS) return undefined;
    const wider = new Uint16Array(room);
    if (row) wider.set(row);
    rows.set(unit, wider);
    return wider;
  };
  return {
    add(block) {
      const slot = free.pop() ?? slots.size;
      slots.set(block, slot);
      while (slot >= room) room *= 2;
      block.clips.forEach(({ start }, i) => {
        clips += 1;
        const end = block.clips[i + 1]?.start ?? block.text.length;
        for (let at = start; at < end; at += 1) {
          const unit = block.text.charCodeAt(at);
          if (met[unit] === clips) continue;
          met[unit] = clips;
          const row = rowWithRoom(unit, slot);
          if (row) row[slot] = (row[slot] ?? 0) | (1 << i);
        }
      });
    },
    drop(block) {
      const slot = slots.get(block);
      if (slot === undefined) return;
      slots.delete(block);
      free.push(slot);
      for (const row of rows.values()) if (slot < row.length) row[slot] = 0;
    },
    rowsOf(form) {
      const units = [...new Set(Array.from({ length: form.length }, (_, i) => form.charCodeAt(i)))];
      if (rows.size < MOST_ROWS && !units.every((unit) => rows.has(unit))) return NOWHERE;
      return units.flatMap((unit) => rows.get(unit) ?? []);
    },
    candidates(block, wanted) {
      const slot = slots.get(block);
      if (slot === undefined) return EVERY_CLIP;
      let mask = EVERY_CLIP;
      for (const row of wanted) mask &= row[slot] ?? 0;
      return mask;
    },
  };
}
