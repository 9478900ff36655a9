import { ALL, type ClipList } from "../core/clips/list-keys.ts";
import { runSearch, type Found, type Search } from "../core/clips/search.ts";
import { BLOCK_CLIPS, packBlocks, withoutClips, type SearchBlock } from "../core/clips/search-block.ts";
import { createUnitMasks, type UnitMasks } from "../core/clips/unit-masks.ts";
import { database } from "./database.ts";
import { clipWords, indexState, packUnindexed, readBlocks } from "./search-rows.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** A search of the library: what core runs, and the lists that a clip must be in, or must not. */
export interface LibrarySearch extends Search {
  lists: { anyOf: ClipList[]; not: boolean }[];
}

/** The library's folded texts in memory: two bytes a character. */
export interface SearchIndex {
  /** Brings the index up to date with the database. */
  sync: () => Promise<void>;
  /** The best clips that the search asks for, at most `limit`, and the number of all. */
  find: (search: LibrarySearch, limit: number) => Promise<Found>;
}

/** Blocks that are read at once: 20 MB in memory twice, for a moment. */
const READ_AT_ONCE = 500;

/** An index that holds nothing until it is synced. */
export function createSearchIndex(): SearchIndex {
  const blocks = createBlocks();
  let fresh: SearchBlock[] = [];
  let trashed: ReadonlySet<string> = new Set();
  return {
    async sync() {
      if ((await indexState()).unindexed.length >= BLOCK_CLIPS) await packUnindexed();
      const state = await indexState();
      await load(blocks, state.blocks);
      forget(blocks, new Set(state.unindexed));
      fresh = packBlocks(await clipWords(state.unindexed));
      trashed = new Set(state.trashed);
    },
    async find({ lists, ...search }, limit) {
      const only = await clipsIn(lists);
      return runSearch(search, [...blocks.all.values(), ...fresh], { without: trashed, masks: blocks.masks, ...(only ? { only } : {}) }, limit);
    },
  };
}

/** The blocks in memory by their numbers, with what is known of their characters. */
interface Blocks {
  all: ReadonlyMap<number, SearchBlock>;
  masks: UnitMasks;
  /** Puts a block in the place of the one with its number; undefined takes that away. */
  put: (number: number, block: SearchBlock | undefined) => void;
}

function createBlocks(): Blocks {
  const all = new Map<number, SearchBlock>();
  const masks = createUnitMasks();
  const put: Blocks["put"] = (number, block) => {
    const before = all.get(number);
    if (before) masks.drop(before);
    if (block) {
      masks.add(block);
      all.set(number, block);
    } else {
      all.delete(number);
    }
  };
  return { all, masks, put };
}

async function load(blocks: Blocks, stored: number[]): Promise<void> {
  const numbers = new Set(stored);
  for (const number of blocks.all.keys()) if (!numbers.has(number)) blocks.put(number, undefined);
  const missing = stored.filter((number) => !blocks.all.has(number));
  for (let at = 0; at < missing.length; at += READ_AT_ONCE) {
    for (const block of await readBlocks(missing.slice(at, at + READ_AT_ONCE))) blocks.put(block.number, block);
  }
}

/** Takes clips out of the blocks in memory: what they say there is no longer so. */
function forget(blocks: Blocks, changed: ReadonlySet<string>): void {
  if (changed.size === 0) return;
  for (const [number, block] of blocks.all) {
    if (block.clips.some(({ id }) => changed.has(id))) blocks.put(number, withoutClips(block, changed));
  }
}

/** The clips that are in one list of each; undefined where no list is asked for. */
async function clipsIn(lists: LibrarySearch["lists"]): Promise<ReadonlySet<string> | undefined> {
  if (lists.length === 0) return undefined;
  const named = await Promise.all(lists.map(async ({ anyOf, not }) => ({ not, ids: new Set((await Promise.all(anyOf.map(idsIn))).flat()) })));
  const smallest = named.find(({ not }) => !not)?.ids ?? (await idsIn(ALL));
  return new Set([...smallest].filter((id) => named.every(({ ids, not }) => ids.has(id) !== not)));
}

async function idsIn({ kind, value }: ClipList): Promise<string[]> {
  return inLibrary(() => database.clips.where("keys").between([kind, value], [kind, value, []]).primaryKeys());
}
