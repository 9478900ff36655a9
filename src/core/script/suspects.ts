import { isOwn, type Dictionary } from "./dictionary.ts";
import type { InnerSearch } from "./pass-tables.ts";
import { createSpanFilter, letThrough, type SpanFilter } from "./span-filter.ts";
import { endsAt } from "./trie.ts";

/*
 * Where text may turn into something else than its units do one by one. Nearly all phrases only guard the borders of words,
 * 64,000 of OpenCC's and ours against 13,000 that say something of their own; and where none of those stands, it makes no
 * difference how phrases cut the text. So they alone are looked for.
 */

export interface Suspects {
  filter: SpanFilter;
  /** Let the filter know the phrases that begin with a unit: it learns of units as they are met, since most never are. */
  meet: (unit: number) => void;
}

export function createSuspects(segmentation: Dictionary, stages: readonly Dictionary[], searches: readonly InnerSearch[]): Suspects {
  const own = stages[0]?.trie === segmentation.trie ? segmentation : undefined;
  const filter = createSpanFilter(searches.reduce((sum, { trie }) => sum + trie.rankOf.length, own?.ownNodes.length ?? 0));
  return {
    filter,
    meet(unit) {
      if (own) letOwnThrough(filter, own, unit);
      for (const search of searches) letFoundThrough(filter, search, unit);
    },
  };
}

/** Of the phrases that begin with this unit and that say something of their own. */
function letOwnThrough(filter: SpanFilter, dictionary: Dictionary, unit: number): void {
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

/** Of all phrases of a search that begin with what this unit turns into, whichever units turn into the rest. */
function letFoundThrough(filter: SpanFilter, { trie, ranks, unitsOf }: InnerSearch, unit: number): void {
  const { heads, rankOf, firstChild, ends } = trie;
  const head = Math.abs(heads[ranks[unit] ?? 0] ?? 0);
  if (head === 0) return;
  const turningInto = (node: number): readonly number[] => unitsOf(rankOf[node] ?? 0);
  for (let node = firstChild[head] ?? 0; node < (firstChild[head + 1] ?? 0); node += 1) {
    const thirds = endsAt(ends, node) ? [0] : [];
    for (let child = firstChild[node] ?? 0; child < (firstChild[node + 1] ?? 0); child += 1) thirds.push(...turningInto(child));
    for (const second of turningInto(node)) for (const third of thirds) letThrough(filter, unit, second, third);
  }
}
