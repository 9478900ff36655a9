import type { FlatTrie } from "./trie.ts";

/**
 * A trie as a file keeps it: nodes depth first, each before its children, so that the letters of a word stand side by side and pack
 * a tenth smaller than breadth first.
 */
export interface PreorderTrie {
  labels: Uint16Array;
  /** Twice the number of children, and one more where a word ends. */
  shapes: Uint16Array;
}

/** The trie depth first, and the numbers of its words in that order. */
export function toPreorder({ labels, childStart, word }: FlatTrie): PreorderTrie & { words: number[] } {
  const order: number[] = [];
  const stack = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    order.push(node);
    for (let child = (childStart[node + 1] ?? 0) - 1; child >= (childStart[node] ?? 0); child--) stack.push(child);
  }
  return {
    labels: Uint16Array.from(order, (node) => labels[node] ?? 0),
    shapes: Uint16Array.from(order, (node) => 2 * ((childStart[node + 1] ?? 0) - (childStart[node] ?? 0)) + (word[node] === 0 ? 0 : 1)),
    words: order.map((node) => word[node] ?? 0).filter((number) => number !== 0),
  };
}

/** The trie breadth first again; its words are numbered from 1 in the order of the file. */
export function fromPreorder({ labels, shapes }: PreorderTrie): FlatTrie {
  const next = levelStarts(shapes);
  const trie = { labels: new Uint16Array(labels.length), childStart: new Uint16Array(labels.length + 1), word: new Uint16Array(labels.length) };
  let words = 0;
  walk(shapes, (node, depth) => {
    const to = next[depth] ?? 0;
    const shape = shapes[node] ?? 0;
    next[depth] = to + 1;
    trie.labels[to] = labels[node] ?? 0;
    if ((shape & 1) === 1) trie.word[to] = ++words;
    // Counted up below: how many children each node has, in the place of the next one's start.
    trie.childStart[to + 1] = shape >> 1;
  });
  // The root is nobody's child: the first child of all is node 1.
  trie.childStart[0] = 1;
  for (let node = 0; node < labels.length; node++) trie.childStart[node + 1] = (trie.childStart[node] ?? 0) + (trie.childStart[node + 1] ?? 0);
  return trie;
}

/** Nodes of a depth stand in the same order depth first and breadth first: the number of the first one of each. */
function levelStarts(shapes: Uint16Array): number[] {
  const sizes: number[] = [];
  walk(shapes, (_node, depth) => (sizes[depth] = (sizes[depth] ?? 0) + 1));
  let start = 0;
  return sizes.map((size) => (start += size) - size);
}

/** Visit the nodes in the order of the file, each with its depth. */
function walk(shapes: Uint16Array, visit: (node: number, depth: number) => void): void {
  /** Children still to come, by the depth of their parent. */
  const left: number[] = [];
  let depth = 0;
  for (let node = 0; node < shapes.length; node++) {
    visit(node, depth);
    const children = (shapes[node] ?? 0) >> 1;
    if (children > 0) left[depth++] = children;
    else while (depth > 0 && (left[depth - 1] = (left[depth - 1] ?? 0) - 1) === 0) depth--;
  }
}
