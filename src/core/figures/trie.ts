import { fold, unfold } from "./fold.ts";

/**
 * A trie as three flat arrays. Nodes are numbered breadth first, so a node's children stand side by side, sorted by label:
 * child k of node n is `childStart[n] + k`, up to `childStart[n + 1]`. Node 0 is the root.
 */
export interface FlatTrie {
  /** Folded code unit that leads to the node. */
  labels: Uint16Array;
  /** One longer than labels. */
  childStart: Uint16Array;
  /** Number of the word that ends at the node, counted from 1; 0 for none. */
  word: Uint16Array;
}

/** A trie made ready to walk: tables to turn away most positions of a text after one look-up. */
export interface TrieIndex extends FlatTrie {
  /** Node below the root by raw code unit, 0 for none. */
  first: Uint16Array;
  /** Bitmap over a hash of two raw code units: clear where no word starts with them. */
  pairs: Uint8Array;
}

/** Bits that number a slot of the pair bitmap: 2^20 slots are 128 kB, near enough to the processor, and hold 6,000 pairs with few collisions. */
const PAIR_BITS = 20;

interface Node {
  children: Map<number, Node>;
  word: number;
}

/**
 * Build the trie of the words, of two code units at least. A word's number is its index plus one.
 * Throws past 65,535 nodes, on a repeated word and on one that is too short.
 */
export function buildTrie(words: readonly string[]): FlatTrie {
  const root: Node = { children: new Map(), word: 0 };
  words.forEach((text, index) => {
    if (text.length < 2) throw new Error(`The word "${text}" is too short to look for.`);
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const label = fold(text.charCodeAt(i));
      const next = node.children.get(label) ?? { children: new Map(), word: 0 };
      node.children.set(label, next);
      node = next;
    }
    if (node.word !== 0) throw new Error(`The word ${text} stands twice in the figure table.`);
    node.word = index + 1;
  });
  return flatten(root);
}

function flatten(root: Node): FlatTrie {
  const labels = [0];
  const childStart: number[] = [];
  const queue: Node[] = [root];
  for (const node of queue) {
    childStart.push(labels.length);
    for (const [label, child] of [...node.children].sort(([a], [b]) => a - b)) {
      labels.push(label);
      queue.push(child);
    }
  }
  childStart.push(labels.length);
  if (labels.length > 0xffff) throw new Error(`The figure table has ${labels.length} trie nodes; 16 bits count 65,535.`);
  return { labels: Uint16Array.from(labels), childStart: Uint16Array.from(childStart), word: Uint16Array.from(queue, (node) => node.word) };
}

/** Slot of the pair bitmap for two code units. A cheap hash, since it is made for each character of a text: few pairs share a slot. */
const pairSlot = (a: number, b: number): number => (Math.imul(a, 0x9e37) ^ b) & ((1 << PAIR_BITS) - 1);

/** Make a trie ready to walk. */
export function indexTrie(trie: FlatTrie): TrieIndex {
  const { labels, childStart } = trie;
  const first = new Uint16Array(0x10000);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  for (let node = childStart[0] ?? 0; node < (childStart[1] ?? 0); node++) {
    const seconds = labels.subarray(childStart[node], childStart[node + 1]);
    for (const code of unfold(labels[node] ?? 0)) {
      first[code] = node;
      for (const second of seconds) setPairs(pairs, code, second);
    }
  }
  return { ...trie, first, pairs };
}

function setPairs(pairs: Uint8Array, code: number, second: number): void {
  // A Han character folds to itself alone: the common case needs no list.
  for (const next of second > 0x3400 ? [second] : unfold(second)) {
    const slot = pairSlot(code, next);
    pairs[slot >> 3] = (pairs[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
}

/** The child of a node by label, or 0. */
function childOf(trie: FlatTrie, node: number, label: number): number {
  let low = trie.childStart[node] ?? 0;
  let high = (trie.childStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = trie.labels[middle] ?? 0;
    if (found === label) return middle;
    if (found < label) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Numbers that one hit takes in what `findWords` gives: start, end, number of the word. */
export const HIT_SIZE = 3;

/** Words of the trie in the text, by start and then the longest first, HIT_SIZE numbers each. Overlapping ones are all there. */
export function findWords(text: string, trie: TrieIndex): number[] {
  const { first, pairs } = trie;
  const hits: number[] = [];
  const last = text.length - 1;
  let code = text.charCodeAt(0);
  for (let i = 0; i < last; i++) {
    const next = text.charCodeAt(i + 1);
    const slot = pairSlot(code, next);
    if (((pairs[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0) {
      const node = first[code] ?? 0;
      if (node !== 0) walk(text, i, node, trie, hits);
    }
    code = next;
  }
  return hits;
}

/** Add every word that starts at `start`, the longest first. `node` is the one that its first code unit leads to. */
function walk(text: string, start: number, node: number, trie: TrieIndex, hits: number[]): void {
  const from = hits.length;
  let at = node;
  for (let i = start + 1; at !== 0; i++) {
    const word = trie.word[at] ?? 0;
    if (word !== 0) hits.push(start, i, word);
    at = i < text.length ? childOf(trie, at, fold(text.charCodeAt(i))) : 0;
  }
  if (hits.length > from + HIT_SIZE) longestFirst(hits, from);
}

/** Turn the hits from index `from` on, which came shortest first. */
function longestFirst(hits: number[], from: number): void {
  const found = hits.splice(from);
  for (let at = found.length - HIT_SIZE; at >= 0; at -= HIT_SIZE) hits.push(found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0);
}
