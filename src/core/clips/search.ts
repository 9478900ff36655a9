import { fold } from "./fold.ts";
import type { Filter } from "./query.ts";
import { searchBlock, type Hit, type SearchBlock } from "./search-block.ts";
import { factTest } from "./search-filter.ts";

/** A search, ready to run: of each word all the names it stands for, as they are typed. */
export interface Search {
  words: string[][];
  barred: string[];
  filters: Filter[];
}

/** Which clips a search may find, beyond what their words and facts say. */
export interface Scope {
  /** The clips that the search's tags and figures allow; undefined allows all. */
  only?: ReadonlySet<string>;
  /** Clips that are not to be found: in the trash, or searched elsewhere because their words changed. */
  without: ReadonlySet<string>;
}

/** What a search found: how many clips, and the best of them. */
export interface Found {
  total: number;
  hits: Hit[];
}

/** The clips that the search asks for: those with all words in the title first, then by publication, newest first; at most `limit` of them, all counted. */
export function runSearch({ words, barred, filters }: Search, blocks: Iterable<SearchBlock>, { only, without }: Scope, limit: number): Found {
  const pattern = { words: words.map((names) => [...new Set(names.map(fold))]), barred: barred.map(fold) };
  const holds = factTest(filters);
  const hits: Hit[] = [];
  for (const block of blocks) {
    if (only && !block.clips.some(({ id }) => only.has(id))) continue;
    for (const hit of searchBlock(block, pattern)) {
      const { clip } = hit;
      if (!without.has(clip.id) && (only?.has(clip.id) ?? true) && holds(clip)) hits.push(hit);
    }
  }
  return { total: hits.length, hits: best(hits, limit) };
}

/** Later than any date: a title hit before every other. */
const TITLE_FIRST = 2 ** 52;
const rank = ({ clip, inTitle }: Hit): number => clip.publishedAt + (inTitle ? TITLE_FIRST : 0);

/** The best hits in order. Numbers alone are sorted a hundred times as fast as hits, so they tell which hits are worth sorting. */
function best(hits: Hit[], limit: number): Hit[] {
  const ranks = Float64Array.from(hits, rank).sort();
  const least = ranks[Math.max(0, ranks.length - limit)] ?? 0;
  const worthy = hits.length > limit ? hits.filter((hit) => rank(hit) >= least) : hits;
  return worthy.sort((a, b) => rank(b) - rank(a)).slice(0, limit);
}
