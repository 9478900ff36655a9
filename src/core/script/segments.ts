import { longestMatch, type Trie } from "./trie.ts";

/*
 * How the longest match at each offset cuts a text, told from somewhere within it.
 */

/**
 * Where the key begins that stands over an offset when the longest match at each offset cuts the text from `floor` on; or -1.
 * `text` is UTF-16 units and ends with two 0.
 */
export function matchOver(trie: Trie, text: Uint16Array, floor: number, offset: number): number {
  for (let start = lastBorder(trie, text, floor, offset); start <= offset;) {
    const length = trie.depths[longestMatch(trie, trie.ranks, text, start)] ?? 0;
    if (start + length > offset) return start;
    start += length || 1;
  }
  return -1;
}

/** The last offset from `floor` to `offset` that no key in the text reaches across: every cutting comes by there. */
function lastBorder(trie: Trie, text: Uint16Array, floor: number, offset: number): number {
  let border = offset;
  for (let start = offset - 1; start >= floor && start + trie.longest > border; start -= 1) {
    // Most searches are spared by asking first whether any key reaches so far.
    if (start + reachOf(trie, trie.ranks[text[start] ?? 0] ?? 0) <= border) continue;
    if (start + (trie.depths[longestMatch(trie, trie.ranks, text, start)] ?? 0) > border) border = start;
  }
  return border;
}

/** The length of the longest key that begins with a rank, or 0. */
function reachOf({ heads, firstChild, reaches }: Trie, rank: number): number {
  const head = Math.abs(heads[rank] ?? 0);
  if (head === 0) return 0;
  const known = reaches[rank] ?? 0;
  if (known > 0) return known;
  let depth = 0;
  // The nodes of one level below a head lie side by side.
  for (let [first, end] = [head, head + 1]; first < end; [first, end] = [firstChild[first] ?? 0, firstChild[end] ?? 0]) depth += 1;
  return (reaches[rank] = depth);
}
