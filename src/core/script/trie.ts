import type { ColumnReader } from "./columns.ts";

/**
 * The keys of a dictionary as a tree of UTF-16 units, its nodes numbered level by level so that a node's children lie
 * side by side. Units have ranks, common ones first; siblings are in order of rank. A unit of rank 0 occurs in no key.
 */
export interface Trie {
  /** Units by rank, from 1. */
  alphabet: Uint16Array;
  /** Of each unit its rank. */
  ranks: Uint16Array;
  /** Of each node: its unit's rank, and the number of its first child; its last child ends where the next node's first begins. Node 0 is the root. */
  rankOf: Uint16Array;
  firstChild: Int32Array;
  /** Of each node: the length of the text that leads to it. */
  depths: Uint8Array;
  /** Of each node: lowest bit set where a key ends; the bits above are the number of children. */
  ends: Uint16Array;
  /** Of each rank: the node of the keys that begin so, negative until its children have their places, or 0. */
  heads: Int32Array;
  /** The length of the longest key; and of each rank, the length of the longest that begins so, or 0 where that has not been asked yet. */
  longest: number;
  reaches: Uint8Array;
  /**
   * The children of heads, since most searches end there: of each head a hash table of its own with two places a child, so
   * that searches from one head stay within a few cache lines. A place holds the number of a child among its siblings, from 1.
   * Filled head by head as they are met.
   */
  places: Uint16Array;
}

/** Read a trie as tools/script-encode.ts writes it: units by rank, sizes of the levels, and of each node its rank, and its number of children with, lowest, whether a key ends. */
export function readTrie(reader: ColumnReader): Trie {
  const alphabet = reader.steppedUnits();
  const levels = reader.units();
  const [rankOf, ends] = [reader.units(), reader.units()];
  const [heads = 0, seconds = 0] = levels;
  return {
    alphabet, ranks: ranksOf(alphabet), rankOf, firstChild: firstChildren(ends), depths: depthsOf(levels, ends.length), ends,
    heads: headsOf(rankOf, heads, alphabet.length), longest: levels.length, reaches: new Uint8Array(alphabet.length),
    places: new Uint16Array(2 * (1 + heads + seconds)),
  };
}

/*
 * A loop over many nodes has a function of its own: engines compile it while it runs for the first time, and that takes
 * as long as all else that is in the function with it.
 */

function ranksOf(alphabet: Uint16Array): Uint16Array {
  const ranks = new Uint16Array(65536);
  for (let rank = 1; rank < alphabet.length; rank += 1) ranks[alphabet[rank] ?? 0] = rank;
  return ranks;
}

function firstChildren(ends: Uint16Array): Int32Array {
  const firstChild = new Int32Array(ends.length + 1);
  let next = 1;
  for (let node = 0; node < ends.length; node += 1) {
    firstChild[node] = next;
    next += (ends[node] ?? 0) >>> 1;
  }
  firstChild[ends.length] = next;
  return firstChild;
}

function depthsOf(levels: Uint16Array, nodes: number): Uint8Array {
  const depths = new Uint8Array(nodes);
  let start = 1;
  levels.forEach((size, level) => depths.fill(level + 1, start, (start += size)));
  return depths;
}

function headsOf(rankOf: Uint16Array, count: number, ranks: number): Int32Array {
  const heads = new Int32Array(ranks);
  for (let node = 1; node <= count; node += 1) heads[rankOf[node] ?? 0] = -node;
  return heads;
}

/** The place, of so many, where the search for a rank begins; by Knuth's multiplier, 2^32 over the golden ratio. */
const placeOf = (rank: number, places: number): number => ((Math.imul(rank, 0x9e3779b1) >>> 16) * places) >>> 16;

/** Give the children of a head their places. */
function enterChildren({ heads, rankOf, firstChild, places }: Trie, head: number): void {
  const first = firstChild[head] ?? 0;
  const count = (firstChild[head + 1] ?? 0) - first;
  for (let child = 0; child < count; child += 1) {
    let place = placeOf(rankOf[first + child] ?? 0, 2 * count);
    while (places[2 * first + place]) place = place + 1 < 2 * count ? place + 1 : 0;
    places[2 * first + place] = child + 1;
  }
  heads[rankOf[head] ?? 0] = head;
}

/** The child of a head with this rank, or 0. */
function childOfHead({ rankOf, firstChild, places }: Trie, head: number, rank: number): number {
  const first = firstChild[head] ?? 0;
  const size = 2 * ((firstChild[head + 1] ?? 0) - first);
  let place = placeOf(rank, size);
  for (let child = size > 0 ? (places[2 * first + place] ?? 0) : 0; child > 0; child = places[2 * first + place] ?? 0) {
    if (rankOf[first + child - 1] === rank) return first + child - 1;
    place = place + 1 < size ? place + 1 : 0;
  }
  return 0;
}

/** Whether a key ends at a node. */
export const endsAt = (ends: Uint16Array, node: number): boolean => ((ends[node] ?? 0) & 1) === 1;

/**
 * The node of the longest key that a text holds at an offset, or 0. `text` is UTF-16 units and ends with two 0. `ranks` are the
 * trie's own, or the ranks of what each unit turns into: then it is the converted text that is searched, without converting it.
 */
export function longestMatch(trie: Trie, ranks: Uint16Array, text: Uint16Array, start: number): number {
  const known = trie.heads[ranks[text[start] ?? 0] ?? 0] ?? 0;
  if (known === 0) return 0;
  const head = Math.abs(known);
  if (known < 0) enterChildren(trie, head);
  const second = childOfHead(trie, head, ranks[text[start + 1] ?? 0] ?? 0);
  return (second > 0 && longestBelow(trie, ranks, text, start, second)) || (endsAt(trie.ends, head) ? head : 0);
}

/** The same from a node of depth two on. */
function longestBelow({ ends, firstChild, rankOf }: Trie, ranks: Uint16Array, text: Uint16Array, start: number, second: number): number {
  let found = endsAt(ends, second) ? second : 0;
  let node = second;
  for (let at = start + 2; node > 0; at += 1) {
    const rank = ranks[text[at] ?? 0] ?? 0;
    const end = firstChild[node + 1] ?? 0;
    let child = firstChild[node] ?? 0;
    while (child < end && (rankOf[child] ?? 0) < rank) child += 1;
    node = child < end && rankOf[child] === rank ? child : 0;
    if (endsAt(ends, node)) found = node;
  }
  return found;
}
