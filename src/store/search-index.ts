import { ALL, type ClipList } from "../core/clips/list-keys.ts";
import { runSearch, type Found, type Search } from "../core/clips/search.ts";
import { BLOCK_CLIPS, packBlocks, withoutClips } from "../core/clips/search-block.ts";
import { addBlock, createSearchSpace, dropBlock, type SearchSpace } from "../core/clips/search-space.ts";
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
  const space = createSearchSpace();
  const slots: Slots = new Map();
  let fresh: number[] = [];
  let trashed: ReadonlySet<string> = new Set();
  return {
    async sync() {
      if ((await indexState()).unindexed.length >= BLOCK_CLIPS) await packUnindexed();
      const state = await indexState();
      const words = await clipWords(state.unindexed);
      for (const slot of fresh) dropBlock(space, slot);
      await load(space, slots, state.blocks);
      forget(space, slots, new Set(state.unindexed));
      fresh = packBlocks(words).map((block) => addBlock(space, block));
      trashed = new Set(state.trashed);
    },
    async find({ lists, ...search }, limit) {
      const only = await clipsIn(lists);
      return runSearch(search, space, { without: trashed, ...(only ? { only } : {}) }, limit);
    },
  };
}

/** Where each stored block is in memory, by its number. */
type Slots = Map<number, number>;

async function load(space: SearchSpace, slots: Slots, stored: number[]): Promise<void> {
  const numbers = new Set(stored);
  for (const [number, slot] of slots) {
    if (numbers.has(number)) continue;
    dropBlock(space, slot);
    slots.delete(number);
  }
  const missing = stored.filter((number) => !slots.has(number));
  for (let at = 0; at < missing.length; at += READ_AT_ONCE) {
    for (const block of await readBlocks(missing.slice(at, at + READ_AT_ONCE))) slots.set(block.number, addBlock(space, block));
  }
}

/** Takes clips out of the blocks in memory: what they say there is no longer so. */
function forget(space: SearchSpace, slots: Slots, changed: ReadonlySet<string>): void {
  if (changed.size === 0) return;
  for (const [number, slot] of slots) {
    const block = space.blocks[slot];
    if (!block?.clips.some(({ id }) => changed.has(id))) continue;
    dropBlock(space, slot);
    slots.set(number, addBlock(space, withoutClips(block, changed)));
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
