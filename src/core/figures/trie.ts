import { fold } from "./fold.ts";

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

/** A trie made ready to walk: tables to turn away most positions of a text after one or two look-ups. */
export interface TrieIndex extends FlatTrie {
  /** Node below the root by raw code unit, 0 for none. */
  first: Uint16Array;
  /** Bitmap over a hash of a node's and its parent's label: clear where no word starts so. */
  pairs: Uint8Array;
}

/** Slots of the pair bitmap: 2^16 bits are 8 kB, so it stays in the first-level cache. */
const PAIR_BITS = 16;
/** From an ASCII letter to its full-width form. */
const FULL_WIDTH = 0xfee0;

interface Node {
  children: Map<number, Node>;
  word: number;
}

/** Build the trie of the words. A word's number is its index plus one. Throws past 65,535 nodes or on a repeated word. */
export function buildTrie(words: readonly string[]): FlatTrie {
  const root: Node = { children: new Map(), word: 0 };
  words.forEach((text, index) => {
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

/** Hash of two code units to a bit of the pair bitmap. */
const pairSlot = (a: number, b: number): number => (Math.imul(a, 0x9e37) + b) & ((1 << PAIR_BITS) - 1);

/** Make a trie ready to walk. */
export function indexTrie(trie: FlatTrie): TrieIndex {
  const { labels, childStart } = trie;
  const first = new Uint16Array(0x10000);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  for (let node = childStart[0] ?? 0; node < (childStart[1] ?? 0); node++) {
    const label = labels[node] ?? 0;
    first[label] = node;
    if (label > 0x20 && label < 0x7f) first[label + FULL_WIDTH] = node;
    for (let child = childStart[node] ?? 0; child < (childStart[node + 1] ?? 0); child++) {
      const slot = pairSlot(label, labels[child] ?? 0);
      pairs[slot >> 3] = (pairs[slot >> 3] ?? 0) | (1 << (slot & 7));
    }
  }
  return { ...trie, first, pairs };
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

/** Words of the trie in the text, by start and then the longest first: `found(start, end, number of the word)`. */
export function eachWord(text: string, trie: TrieIndex, found: (start: number, end: number, word: number) => void): void {
  const { first, labels, pairs } = trie;
  const ends: number[] = [];
  let code = text.length > 0 ? text.charCodeAt(0) : 0;
  for (let i = 0; i < text.length; i++) {
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const node = first[code] ?? 0;
    if (node !== 0) {
      const slot = pairSlot(labels[node] ?? 0, fold(next));
      if (((pairs[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0 || (trie.word[node] ?? 0) !== 0) {
        walk(text, i, node, trie, ends);
        for (let k = ends.length - 1; k > 0; k -= 2) found(i, ends[k - 1] ?? 0, ends[k] ?? 0);
      }
    }
    code = next;
  }
}

/** Fill `ends` with end offset and word number of every word that starts at `start`, shortest first. */
function walk(text: string, start: number, node: number, trie: TrieIndex, ends: number[]): void {
  ends.length = 0;
  let at = node;
  for (let i = start + 1; at !== 0; i++) {
    const word = trie.word[at] ?? 0;
    if (word !== 0) ends.push(i, word);
    at = i < text.length ? childOf(trie, at, fold(text.charCodeAt(i))) : 0;
  }
}
