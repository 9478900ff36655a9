import { isOwn, type Dictionary } from "./dictionary.ts";
import type { InnerSearch } from "./pass-tables.ts";
import { createSpanFilter, letThrough, type SpanFilter } from "./span-filter.ts";
import { endsAt, type Trie } from "./trie.ts";

/*
 * Where text may turn into something else than its units do one by one. Nearly all phrases only guard the borders of words,
 * 64,000 of OpenCC's and ours against 13,000 that say something of their own; and where none of those stands, it makes no
 * difference how phrases cut the text. So they alone are looked for.
 */

/** Bits that a phrase takes in the filter: for its first three units; shorter and longer ones are rare. */
export function createSuspects(segmentation: Dictionary, stages: readonly Dictionary[], searches: readonly InnerSearch[]): SpanFilter {
  const inner = searches.reduce((sum, { trie }) => sum + trie.rankOf.length, 0);
  const filter = createSpanFilter(inner + (stages[0]?.trie === segmentation.trie ? segmentation.ownNodes.length : 0));
  for (const search of searches) letSearchThrough(filter, search);
  return filter;
}

/** Let through what phrases of a dictionary's own begin with, of those that begin with this unit. */
export function letOwnThrough(filter: SpanFilter, dictionary: Dictionary, unit: number): void {
  const { heads, ranks, alphabet, rankOf, firstChild } = dictionary.trie;
  const head = Math.abs(heads[ranks[unit] ?? 0] ?? 0);
  const last = firstChild[head + 1] ?? 0;
  for (let second = firstChild[head] ?? 0; second < last; second += 1) {
    const next = alphabet[rankOf[second] ?? 0] ?? 0;
    if (isOwn(dictionary, second)) letThrough(filter, unit, next, 0);
    const end = firstChild[second + 1] ?? 0;
    for (let third = firstChild[second] ?? 0; third < end; third += 1) {
      if (holdsOwn(dictionary, third)) letThrough(filter, unit, next, alphabet[rankOf[third] ?? 0] ?? 0);
    }
  }
}

/** Whether a phrase of its own ends at a node or below. */
function holdsOwn(dictionary: Dictionary, node: number): boolean {
  if (isOwn(dictionary, node)) return true;
  const { firstChild } = dictionary.trie;
  const end = firstChild[node + 1] ?? 0;
  for (let child = firstChild[node] ?? 0; child < end; child += 1) if (holdsOwn(dictionary, child)) return true;
  return false;
}

/** Let through what any phrase of a search begins with, whichever units turn into its own. */
function letSearchThrough(filter: SpanFilter, { trie, ranks, units }: InnerSearch): void {
  const { heads, rankOf, ends } = trie;
  const unitsOf = new Map<number, number[]>();
  for (const unit of units) {
    const rank = ranks[unit] ?? 0;
    const known = unitsOf.get(rank);
    if (known) known.push(unit);
    else unitsOf.set(rank, [unit]);
  }
  const turnInto = (node: number): number[] => unitsOf.get(rankOf[node] ?? 0) ?? [];
  for (const first of units) {
    const head = Math.abs(heads[ranks[first] ?? 0] ?? 0);
    if (head === 0) continue;
    for (const node of childrenOf(trie, head)) {
      const thirds = [...(endsAt(ends, node) ? [0] : []), ...childrenOf(trie, node).flatMap(turnInto)];
      for (const second of turnInto(node)) for (const third of thirds) letThrough(filter, first, second, third);
    }
  }
}

function childrenOf({ firstChild }: Trie, node: number): number[] {
  const first = firstChild[node] ?? 0;
  return Array.from({ length: (firstChild[node + 1] ?? 0) - first }, (_, i) => first + i);
}
