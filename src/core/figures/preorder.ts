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
  const depths = depthsOf(shapes);
  const next = levelStarts(depths);
  const trie = { labels: new Uint16Array(labels.length), childStart: new Uint16Array(labels.length + 1), word: new Uint16Array(labels.length) };
  let words = 0;
  for (let node = 0; node < shapes.length; node++) {
    const depth = depths[node] ?? 0;
    const to = next[depth] ?? 0;
    const shape = shapes[node] ?? 0;
    next[depth] = to + 1;
    trie.labels[to] = labels[node] ?? 0;
    if ((shape & 1) === 1) trie.word[to] = ++words;
    // Counted up below: how many children each node has, in the place of the next one's start.
    trie.childStart[to + 1] = shape >> 1;
  }
  // The root is nobody's child: the first child of all is node 1.
  let start = 1;
  trie.childStart[0] = start;
  for (let node = 1; node <= labels.length; node++) trie.childStart[node] = start += trie.childStart[node] ?? 0;
  return trie;
}

/** Longest word that a file may hold, in code units. */
const DEEPEST = 255;

/** How far below the root each node stands. */
function depthsOf(shapes: Uint16Array): Uint8Array {
  const depths = new Uint8Array(shapes.length);
  /** Children still to come, by the depth of their parent. */
  const left = new Uint16Array(DEEPEST + 1);
  let depth = 0;
  for (let node = 0; node < shapes.length; node++) {
    depths[node] = depth;
    const children = (shapes[node] ?? 0) >> 1;
    if (children > 0) left[depth++] = children;
    else while (depth > 0 && (left[depth - 1] = (left[depth - 1] ?? 0) - 1) === 0) depth--;
  }
  return depths;
}

/** Nodes of a depth stand in the same order depth first and breadth first: the number of the first one of each. */
function levelStarts(depths: Uint8Array): Uint16Array {
  const starts = new Uint16Array(DEEPEST + 2);
  for (const depth of depths) starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  for (let depth = 1; depth < starts.length; depth++) starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  return starts;
}
