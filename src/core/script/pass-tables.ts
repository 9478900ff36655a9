import { ODD, type Characters, type Dictionary } from "./dictionary.ts";
import { endsAt, longestMatch, type Trie } from "./trie.ts";

/*
 * What a pass needs to know of a unit, in one number, since each look into a table of its own costs a cache line: in the
 * lower half what changes it into the unit it turns into (by exclusive or, so that 0 is what stays), and above:
 */
/** The unit stands in some phrase: no phrase reaches across one that does not. */
export const LINKED = 1 << 16;
/** Phrases begin with the unit that the filter does not know yet. */
export const UNMET = 1 << 17;
/** A character may begin here that is a phrase, or not one unit, or turns into more than one. */
export const LOOK = 1 << 18;
export const UNEVEN = 1 << 19;
/** A text that holds the unit goes the plain way. */
export const RARE = 1 << 20;
/** Where the quick way ends. */
export const HALT = UNMET | LOOK | UNEVEN | RARE;

/** First and last units of ideographic descriptions (⿰氵中), which have rules of their own, and of characters that Unicode encodes twice. */
const RARE_UNITS: readonly [number, number][] = [[0x2ff0, 0x2fff], [0xf900, 0xfaff], [0xd87e, 0xd87e]];

/** The numbers of all units. */
export function unitTable(segmentation: Dictionary, stages: readonly Dictionary[], searches: readonly InnerSearch[]): Int32Array {
  const table = new Int32Array(65536);
  const mark = (unit: number, flag: number): void => void (table[unit] = (table[unit] ?? 0) | flag);
  const characters = stages.map((stage) => stage.characters);
  for (const { keys } of characters) {
    for (let i = 0; i < keys.length; i += 1) {
      const unit = keys[i] ?? 0;
      const to = unitThrough(characters, unit);
      table[unit] = to === ODD ? LINKED | UNEVEN : unit ^ to;
    }
  }
  const { alphabet, heads } = segmentation.trie;
  for (let rank = 1; rank < alphabet.length; rank += 1) mark(alphabet[rank] ?? 0, heads[rank] ? LINKED | UNMET : LINKED);
  for (const { trie, ranks, units } of searches) {
    for (const unit of units) {
      const head = Math.abs(trie.heads[ranks[unit] ?? 0] ?? 0);
      mark(unit, head === 0 ? LINKED : endsAt(trie.ends, head) ? LINKED | UNMET | LOOK : LINKED | UNMET);
    }
  }
  for (const { odd } of characters) for (const character of odd.keys()) if (character.length > 1) markPair(character, mark);
  for (const [first, last] of RARE_UNITS) for (let unit = first; unit <= last; unit += 1) mark(unit, RARE);
  return table;
}

type Mark = (unit: number, flag: number) => void;

/** A character beyond the basic plane that may not stay. */
function markPair(character: string, mark: Mark): void {
  mark(character.charCodeAt(0), LINKED | UNEVEN);
  mark(character.charCodeAt(1), LINKED);
}

/** What the stages turn a unit into, itself where it stays, or ODD. */
function unitThrough(stages: readonly Characters[], unit: number): number {
  let to = unit;
  for (let i = 0; i < stages.length && to !== ODD; i += 1) to = stages[i]?.units[to] || to;
  return to;
}

/** A search for phrases of one stage in text that went through the stages before it only character by character. */
export interface InnerSearch {
  trie: Trie;
  /** Rank of what each unit has become. */
  ranks: Uint16Array;
  /** The units that have a rank, and those of one rank. */
  units: readonly number[];
  unitsOf: (rank: number) => readonly number[];
}

/** The searches for what the stages find and the segmentation does not. */
export function innerSearches(segmentation: Dictionary, stages: readonly Dictionary[]): InnerSearch[] {
  const characters = stages.map((stage) => stage.characters);
  return stages.flatMap(({ trie }, i) => (i === 0 && trie === segmentation.trie ? [] : [innerSearch(trie, characters.slice(0, i))]));
}

function innerSearch(trie: Trie, before: readonly Characters[]): InnerSearch {
  const ranks = trie.ranks.slice();
  const units = Array.from(trie.alphabet.subarray(1));
  for (const { keys } of before) {
    for (let n = 0; n < keys.length; n += 1) {
      const unit = keys[n] ?? 0;
      const rank = trie.ranks[unitThrough(before, unit)] ?? 0;
      if (rank > 0) units.push(unit);
      ranks[unit] = rank;
    }
  }
  const ranked = [...new Set(units)].filter((unit) => (ranks[unit] ?? 0) > 0);
  let known: Map<number, number[]> | undefined;
  return { trie, ranks, units: ranked, unitsOf: (rank) => (known ??= byRank(ranked, ranks)).get(rank) ?? [] };
}

function byRank(units: readonly number[], ranks: Uint16Array): Map<number, number[]> {
  const grouped = new Map<number, number[]>();
  for (const unit of units) {
    const rank = ranks[unit] ?? 0;
    const group = grouped.get(rank);
    if (group) group.push(unit);
    else grouped.set(rank, [unit]);
  }
  return grouped;
}

export function findsInside(searches: readonly InnerSearch[], text: Uint16Array, start: number): boolean {
  // By number: this runs for many units, and an iterator costs as much as a search.
  for (let i = 0; i < searches.length; i += 1) {
    const search = searches[i];
    if (search && longestMatch(search.trie, search.ranks, text, start) > 0) return true;
  }
  return false;
}
