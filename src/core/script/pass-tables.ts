import { ODD, type Characters, type Dictionary } from "./dictionary.ts";
import { longestMatch, RANK_MAX, RANK_SHIFT, rankIn, type Trie } from "./trie.ts";

/*
 * What a pass needs to know of a unit, in one number, since each look into a table of its own costs a cache line:
 * 0 where no dictionary knows the unit; else the unit it turns into (or ODD), the rank it has in the segmentation,
 * and whether a phrase of a stage's own may begin with it. RARE, which is negative, where a text goes the plain way.
 */
export const TO = 0xffff;
export const INNER_HEAD = 1 << 29;
const KNOWN = 1 << 30;
const RARE = -1;

/** First and last units of ideographic descriptions (⿰氵中), which have rules of their own, and of characters that Unicode encodes twice. */
const RARE_UNITS: readonly [number, number][] = [[0x2ff0, 0x2fff], [0xf900, 0xfaff], [0xd87e, 0xd87e]];

/** The numbers of all units. */
export function unitTable(segmentation: Dictionary, stages: readonly Dictionary[], searches: readonly InnerSearch[]): Int32Array {
  const table = new Int32Array(65536);
  const characters = stages.map((stage) => stage.characters);
  const { ranks, alphabet } = segmentation.trie;
  if (alphabet.length > RANK_MAX) throw new Error("The segmentation has more units than a pass has ranks for");
  for (let rank = 1; rank < alphabet.length; rank += 1) {
    const unit = alphabet[rank] ?? 0;
    table[unit] = KNOWN | unit | (rank << RANK_SHIFT);
  }
  for (const { keys } of characters) {
    for (let i = 0; i < keys.length; i += 1) {
      const unit = keys[i] ?? 0;
      table[unit] = KNOWN | ((table[unit] ?? 0) & ~TO) | unitThrough(characters, unit);
    }
  }
  for (const { trie, ranks: found, units } of searches) {
    for (const unit of units) table[unit] = (table[unit] || KNOWN | unit) | (trie.heads[rankIn(found[unit] ?? 0)] ? INNER_HEAD : 0);
  }
  for (const { odd } of characters) for (const character of odd.keys()) if (character.length > 1) markPair(table, ranks, character.charCodeAt(0));
  for (const [first, last] of RARE_UNITS) table.fill(RARE, first, last + 1);
  return table;
}

/** The first unit of a character beyond the basic plane that may not stay. */
function markPair(table: Int32Array, ranks: Int32Array, unit: number): void {
  table[unit] = KNOWN | (ranks[unit] ?? 0) | ODD;
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
  ranks: Int32Array;
  /** The units that may have a rank. */
  units: Iterable<number>;
}

/** The searches for what the stages find and the segmentation does not. */
export function innerSearches(segmentation: Dictionary, stages: readonly Dictionary[]): InnerSearch[] {
  return stages.flatMap(({ trie }, i): InnerSearch[] => {
    if (i === 0) return trie === segmentation.trie ? [] : [{ trie, ranks: trie.ranks, units: trie.alphabet.subarray(1) }];
    const before = stages.slice(0, i).map(({ characters }) => characters);
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
    return [{ trie, ranks, units: units.filter((unit) => (ranks[unit] ?? 0) > 0) }];
  });
}

export function findsInside(searches: readonly InnerSearch[], text: Uint16Array, start: number): boolean {
  // By number: this runs for many units, and an iterator costs as much as a search.
  for (let i = 0; i < searches.length; i += 1) {
    const search = searches[i];
    if (search && longestMatch(search.trie, search.ranks, text, start) > 0) return true;
  }
  return false;
}
