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

/** Every clip that the search asks for: those with all words in the title first, then by publication, newest first. */
export function runSearch({ words, barred, filters }: Search, blocks: Iterable<SearchBlock>, { only, without }: Scope): Hit[] {
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
  return hits.sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.clip.publishedAt - a.clip.publishedAt);
}
