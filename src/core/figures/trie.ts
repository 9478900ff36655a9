import { fold, unfold } from "./fold.ts";

/**
 * A trie of words of two folded code units at least, as flat arrays. Its roots are pairs of code units: thousands of words begin
 * with one of a hundred family names, but few with the same two characters. Nodes count from 1; 0 stands for none.
 */
export interface Trie {
  /** Bitmap over a hash of two raw code units: clear where no word starts with them. Most positions of a text take one look at it. */
  pairs: Uint8Array;
  /** Hash table of the roots, two numbers a slot: the folded code units (0 for an empty slot), and the node. */
  roots: Int32Array;
  /** NODE_SIZE numbers a node, side by side since they are looked at together. */
  nodes: Uint16Array;
  /** How many nodes and words there are so far. */
  size: number;
  words: number;
}

/** What stands where in a node: the number of the word that ends there, its first child, the next child of its parent, the code unit that leads to it. */
const [WORD, CHILD, SIBLING, LABEL, NODE_SIZE] = [0, 1, 2, 3, 4];

/** Bits that number a slot of the pair bitmap: 2^20 slots are 128 kB, near enough to the processor, and hold 6,000 pairs with few collisions. */
const PAIR_BITS = 20;
/** What the first of them is multiplied by. */
const PAIR_FACTOR = 0x9e37;
/** What 16 bits count. */
const MOST_NODES = 0xffff;

/** An empty trie with room for so many words, and for their code units but the first ones. */
export function emptyTrie(words: number, units: number): Trie {
  const slots = 1 << (32 - Math.clz32(words) + 1);
  return { pairs: new Uint8Array(1 << (PAIR_BITS - 3)), roots: new Int32Array(2 * slots), nodes: new Uint16Array(NODE_SIZE * (Math.min(units, MOST_NODES) + 1)), size: 0, words: 0 };
}

/** The trie of words, none of which is there twice. A word's number is its index plus one. */
export function buildTrie(words: readonly string[]): Trie {
  const trie = emptyTrie(words.length, words.reduce((sum, { length }) => sum + length - 1, 0));
  words.forEach((text, index) => {
    if (text.length < 2) throw new Error(`The word "${text}" is too short to look for.`);
    const folded = Array.from({ length: text.length }, (_, i) => fold(text.charCodeAt(i)));
    if (addWord(trie, folded, folded.length) !== index + 1) throw new Error(`The word ${text} stands twice in the figure table.`);
  });
  return trie;
}

/** The number of the word that the first `length` folded code units make, which is added where it is new. Numbers count from 1. */
export function addWord(trie: Trie, units: ArrayLike<number>, length: number): number {
  let node = addRoot(trie, units[0] ?? 0, units[1] ?? 0);
  for (let i = 2; i < length; i++) node = addChild(trie, node, units[i] ?? 0);
  const known = trie.nodes[node * NODE_SIZE + WORD] ?? 0;
  return known === 0 ? (trie.nodes[node * NODE_SIZE + WORD] = ++trie.words) : known;
}

function addNode(trie: Trie): number {
  if (trie.size === MOST_NODES) throw new Error(`The figure table has more trie nodes than 16 bits count.`);
  return ++trie.size;
}

function addRoot(trie: Trie, first: number, second: number): number {
  const slot = slotOf(trie, first, second);
  const known = trie.roots[slot + 1] ?? 0;
  if (known !== 0) return known;
  trie.roots[slot] = (first << 16) | second;
  setPairs(trie.pairs, first, second);
  return (trie.roots[slot + 1] = addNode(trie));
}

function addChild(trie: Trie, parent: number, label: number): number {
  const known = childOf(trie, parent, label);
  if (known !== 0) return known;
  const node = addNode(trie);
  trie.nodes[node * NODE_SIZE + LABEL] = label;
  trie.nodes[node * NODE_SIZE + SIBLING] = trie.nodes[parent * NODE_SIZE + CHILD] ?? 0;
  return (trie.nodes[parent * NODE_SIZE + CHILD] = node);
}

/** Where the root of two folded code units is in the hash table, or would be. */
function slotOf({ roots }: Trie, first: number, second: number): number {
  const key = (first << 16) | second;
  const mask = roots.length - 2;
  // The upper bits of a product are the ones that all of the key went into.
  let slot = (Math.imul(key, 0x9e3779b1) >>> Math.clz32(mask)) & mask;
  while (roots[slot] !== 0 && roots[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}

/** The child of a node by label, or 0. */
function childOf({ nodes }: Trie, parent: number, label: number): number {
  let node = nodes[parent * NODE_SIZE + CHILD] ?? 0;
  while (node !== 0 && nodes[node * NODE_SIZE + LABEL] !== label) node = nodes[node * NODE_SIZE + SIBLING] ?? 0;
  return node;
}

/** Slot of the pair bitmap for two code units. A cheap hash, since it is made for each character of a text: few pairs share a slot. */
const pairSlot = (a: number, b: number): number => (Math.imul(a, PAIR_FACTOR) ^ b) & ((1 << PAIR_BITS) - 1);

function setPairs(pairs: Uint8Array, first: number, second: number): void {
  // A Han character folds to itself alone: the common case needs no lists.
  if (first > 0x3400 && second > 0x3400) return setPair(pairs, pairSlot(first, second));
  for (const code of unfold(first)) for (const next of unfold(second)) setPair(pairs, pairSlot(code, next));
}

function setPair(pairs: Uint8Array, slot: number): void {
  pairs[slot >> 3] = (pairs[slot >> 3] ?? 0) | (1 << (slot & 7));
}

/** Every word of a trie, by number less one. */
export function wordsOf({ nodes, roots }: Trie): string[] {
  const found: string[] = [];
  const visit = (node: number, text: string): void => {
    const word = nodes[node * NODE_SIZE + WORD] ?? 0;
    if (word !== 0) found[word - 1] = text;
    for (let next = nodes[node * NODE_SIZE + CHILD] ?? 0; next !== 0; next = nodes[next * NODE_SIZE + SIBLING] ?? 0) visit(next, text + String.fromCharCode(nodes[next * NODE_SIZE + LABEL] ?? 0));
  };
  for (let slot = 0; slot < roots.length; slot += 2) {
    const key = roots[slot] ?? 0;
    if (key !== 0) visit(roots[slot + 1] ?? 0, String.fromCharCode(key >>> 16, key & 0xffff));
  }
  return found;
}

/** Numbers that one hit takes in what `findWords` gives: start, end, number of the word. */
export const HIT_SIZE = 3;

/** Words of the trie in the text, by start and then the longest first, HIT_SIZE numbers each. Overlapping ones are all there. */
export function findWords(text: string, trie: Trie): number[] {
  const hits: number[] = [];
  for (const start of candidates(text, trie.pairs)) walk(text, start, trie, hits);
  return hits;
}

/**
 * Where two code units stand with which a word may start. All the time goes here: the loop does one thing, and its constants are its
 * own, since those of a module are looked up each time.
 */
function candidates(text: string, pairs: Uint8Array): number[] {
  const found: number[] = [];
  const factor = PAIR_FACTOR;
  const mask = pairs.length * 8 - 1;
  const last = text.length - 1;
  let code = text.charCodeAt(0);
  for (let at = 0; at < last; at++) {
    const next = text.charCodeAt(at + 1);
    const slot = (Math.imul(code, factor) ^ next) & mask;
    if (((pairs[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0) found.push(at);
    code = next;
  }
  return found;
}

/** Add every word that starts at `start`, the longest first. */
function walk(text: string, start: number, trie: Trie, hits: number[]): void {
  const from = hits.length;
  let node = trie.roots[slotOf(trie, fold(text.charCodeAt(start)), fold(text.charCodeAt(start + 1))) + 1] ?? 0;
  for (let i = start + 2; node !== 0; i++) {
    const word = trie.nodes[node * NODE_SIZE + WORD] ?? 0;
    if (word !== 0) hits.push(start, i, word);
    node = i < text.length ? childOf(trie, node, fold(text.charCodeAt(i))) : 0;
  }
  if (hits.length > from + HIT_SIZE) longestFirst(hits, from);
}

/** Turn the hits from index `from` on, which came shortest first. */
function longestFirst(hits: number[], from: number): void {
  const found = hits.splice(from);
  for (let at = found.length - HIT_SIZE; at >= 0; at -= HIT_SIZE) hits.push(found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0);
}
