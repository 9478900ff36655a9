import type { ColumnReader } from "./columns.ts";

/**
 * The keys of a dictionary as a tree of UTF-16 units, its nodes numbered level by level so that a node's children lie
 * side by side. Units have ranks, common ones first; siblings are in order of rank. A unit of rank 0 occurs in no key.
 */
export interface Trie {
  /** Units by rank, from 1. */
  alphabet: Uint16Array;
  /** Of each unit its rank, as `rankIn` reads it. */
  ranks: Int32Array;
  /** Of each node: its unit's rank, and the number of its first child; its last child ends where the next node's first begins. Node 0 is the root. */
  rankOf: Uint16Array;
  firstChild: Int32Array;
  /** Of each node: the length of the text that leads to it. */
  depths: Uint8Array;
  /** Of each node: lowest bit set where a key ends; the bits above are the number of children. */
  ends: Uint16Array;
  /** Of each rank: the node of the keys that begin so, negative until its children have their places, or 0. */
  heads: Int32Array;
  /**
   * The children of heads, since most searches end there: of each head a hash table of its own with two places a child, so
   * that searches from one head stay within a few cache lines. A place holds the number of a child among its siblings, from 1.
   * Filled head by head as they are met.
   */
  places: Uint16Array;
  filter: Filter;
}

/**
 * What keys can begin with, by hash: nine of ten searches end here, in the two words that they look at. Most pairs of
 * units begin some key; few of them are one, and few begin one that also has the third unit. Filled with the places.
 */
interface Filter {
  /** One bit for each key of two units. */
  whole: Int32Array;
  /** One bit for each node of depth three. */
  begun: Int32Array;
  /** How far a hash is shifted to be a number of a bit in each. */
  wholeShift: number;
  begunShift: number;
  /** What to say of everything where some key is a single unit, of which pairs tell nothing; else NONE. */
  singles: number;
}

/** Ranks lie in bits 16 to 28 of a number, so that whoever knows more of a unit can say it in the same number. */
export const RANK_SHIFT = 16;
export const RANK_MAX = 0x1fff;

export const rankIn = (number: number): number => (number >>> RANK_SHIFT) & RANK_MAX;

/** Read a trie as tools/script-encode.ts writes it: units by rank, sizes of the levels, and of each node its rank, and its number of children with, lowest, whether a key ends. */
export function readTrie(reader: ColumnReader): Trie {
  const alphabet = reader.steppedUnits();
  const levels = reader.units();
  const [rankOf, ends] = [reader.units(), reader.units()];
  const ranks = new Int32Array(65536);
  for (let rank = 1; rank < alphabet.length; rank += 1) ranks[alphabet[rank] ?? 0] = rank << RANK_SHIFT;
  const firstChild = new Int32Array(ends.length + 1);
  for (let node = 0, next = 1; node < ends.length; node += 1) {
    firstChild[node] = next;
    next += (ends[node] ?? 0) >>> 1;
  }
  firstChild[ends.length] = ends.length;
  const depths = new Uint8Array(ends.length);
  let start = 1;
  levels.forEach((size, level) => depths.fill(level + 1, start, (start += size)));
  const heads = new Int32Array(alphabet.length);
  for (let node = 1; node <= (levels[0] ?? 0); node += 1) heads[rankOf[node] ?? 0] = -node;
  const places = new Uint16Array(2 * (1 + (levels[0] ?? 0) + (levels[1] ?? 0)));
  return { alphabet, ranks, rankOf, firstChild, depths, ends, heads, places, filter: emptyFilter(levels, ends) };
}

/** Knuth's multiplier, 2^32 over the golden ratio: it spreads ranks that lie close together. */
const GOLDEN = 0x9e3779b1;

/** Bits for each entry of a filter, at least: a search that is no key passes one time in sixteen. */
const SPARSE = 16;

const shiftFor = (entries: number): number => Math.max(0, Math.min(27, Math.clz32(SPARSE * entries)));

export const pairHash = (first: number, second: number): number => Math.imul((first << 13) ^ second, GOLDEN);

/** From a pair's hash. The multiplier is another odd number of many bits (that of the MurmurHash3 finaliser). */
export const tripleHash = (pair: number, third: number): number => Math.imul(pair ^ (third << 7), 0x85ebca6b);

export const bitAt = (bits: Int32Array, bit: number): number => ((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;

const setBit = (bits: Int32Array, bit: number): void => void (bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31)));

/** An empty filter for a trie with so many nodes at each level from depth one on. */
function emptyFilter([heads = 0, seconds = 0, thirds = 0]: ArrayLike<number> & Iterable<number>, ends: Uint16Array): Filter {
  const [wholeShift, begunShift] = [shiftFor(seconds), shiftFor(thirds)];
  const bits = (shift: number): Int32Array => new Int32Array(2 ** (32 - shift - 5));
  return { whole: bits(wholeShift), begun: bits(begunShift), wholeShift, begunShift, singles: ends.subarray(1, 1 + heads).some((end) => (end & 1) === 1) ? 2 : NONE };
}

/** Let pass what begins with these two units: the key that they are, and each with one of the nodes below. */
function letPass({ filter, rankOf, firstChild, ends }: Trie, head: number, second: number): void {
  const pair = pairHash(rankOf[head] ?? 0, rankOf[second] ?? 0);
  if (endsAt(ends, second)) setBit(filter.whole, pair >>> filter.wholeShift);
  const end = firstChild[second + 1] ?? 0;
  for (let third = firstChild[second] ?? 0; third < end; third += 1) setBit(filter.begun, tripleHash(pair, rankOf[third] ?? 0) >>> filter.begunShift);
}

/** The place, of so many, where the search for a rank begins. */
const placeOf = (rank: number, places: number): number => ((Math.imul(rank, GOLDEN) >>> 16) * places) >>> 16;

/** Give the children of a head their places, and let what begins with them pass. */
function enterChildren(trie: Trie, head: number): void {
  const { heads, rankOf, firstChild, places } = trie;
  const first = firstChild[head] ?? 0;
  const count = (firstChild[head + 1] ?? 0) - first;
  for (let child = 0; child < count; child += 1) {
    let place = placeOf(rankOf[first + child] ?? 0, 2 * count);
    while (places[2 * first + place]) place = place + 1 < 2 * count ? place + 1 : 0;
    places[2 * first + place] = child + 1;
    letPass(trie, head, first + child);
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
const endsAt = (ends: Uint16Array, node: number): boolean => ((ends[node] ?? 0) & 1) === 1;

/** What a filter says of the keys that may begin somewhere: none, perhaps one of two units, perhaps longer ones. */
export const NONE = 0;
export const PAIR = 1;

/** NONE, PAIR, or more: where a key of two units may begin, and where a longer one. The units' ranks follow one another in the text. */
export function mayBegin(trie: Trie, first: number, second: number, third: number): number {
  const head = trie.heads[first] ?? 0;
  if (head === 0) return NONE;
  if (head < 0) enterChildren(trie, -head);
  const { whole, begun, wholeShift, begunShift, singles } = trie.filter;
  const pair = pairHash(first, second);
  return bitAt(whole, pair >>> wholeShift) | (bitAt(begun, tripleHash(pair, third) >>> begunShift) << 1) | singles;
}

/**
 * The node of the longest key that a text holds at an offset, or 0. `text` is UTF-16 units and ends with two 0. `ranks` are the
 * trie's own, or the ranks of what each unit turns into: then it is the converted text that is searched, without converting it.
 */
export function longestMatch(trie: Trie, ranks: Int32Array, text: Uint16Array, start: number): number {
  const first = rankIn(ranks[text[start] ?? 0] ?? 0);
  const second = rankIn(ranks[text[start + 1] ?? 0] ?? 0);
  const third = rankIn(ranks[text[start + 2] ?? 0] ?? 0);
  return mayBegin(trie, first, second, third) === NONE ? 0 : searchFrom(trie, ranks, text, start);
}

/** The same where the filter lets it pass. It stands apart: what is left of longestMatch is small enough for engines to inline. */
function searchFrom(trie: Trie, ranks: Int32Array, text: Uint16Array, start: number): number {
  const head = trie.heads[rankIn(ranks[text[start] ?? 0] ?? 0)] ?? 0;
  const second = childOfHead(trie, head, rankIn(ranks[text[start + 1] ?? 0] ?? 0));
  return (second > 0 && longestBelow(trie, ranks, text, start, second)) || (endsAt(trie.ends, head) ? head : 0);
}

/** The same from a node of depth two on. */
function longestBelow(trie: Trie, ranks: Int32Array, text: Uint16Array, start: number, second: number): number {
  const { ends, firstChild, rankOf } = trie;
  let found = endsAt(ends, second) ? second : 0;
  let node = second;
  for (let at = start + 2; node > 0; at += 1) {
    const rank = rankIn(ranks[text[at] ?? 0] ?? 0);
    const end = firstChild[node + 1] ?? 0;
    let child = firstChild[node] ?? 0;
    while (child < end && (rankOf[child] ?? 0) < rank) child += 1;
    node = child < end && rankOf[child] === rank ? child : 0;
    if (endsAt(ends, node)) found = node;
  }
  return found;
}
