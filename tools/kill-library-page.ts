// What test:kills runs in a page of the extension: it saves clips, and says which of those that were acknowledged are there.
import { indexState } from "../src/store/search-rows.ts";
import { database } from "../src/store/database.ts";
import { saveClip } from "../src/store/save-clip.ts";
import { createSearchIndex } from "../src/store/search-index.ts";
import { madeClip } from "./library-articles.ts";

/** Put here by test:kills. */
declare function acknowledge(n: number): Promise<void>;

/** Saves clips one after another until the browser is killed; test:kills is told of each that is durable. */
async function write(from: number): Promise<void> {
  for (let n = from; ; n += 1) {
    await saveClip(madeClip(n));
    // Not awaited: the next clip is being written while this one is told of.
    void acknowledge(n);
  }
}

/** What is wrong with the library after a kill: acknowledged clips that are gone, halves, counts or an index that disagree. */
async function inspect(acknowledged: number[]): Promise<string[]> {
  const wrong: string[] = [];
  const rows = new Map((await database.clips.toArray()).map((row) => [row.id, row]));
  const contents = new Set(await database.contents.toCollection().primaryKeys());
  for (const n of acknowledged) if (!rows.has(madeClip(n).row.id)) wrong.push(`clip ${n} is gone`);
  for (const id of rows.keys()) if (!contents.has(id)) wrong.push(`clip ${id} has no text`);
  const counted = (await database.counts.get(["all", ""]))?.clips ?? 0;
  if (counted !== rows.size) wrong.push(`${rows.size} clips are counted as ${counted}`);
  const index = createSearchIndex();
  await index.sync();
  const { total } = await index.find({ words: [], barred: [], filters: [], lists: [] }, 1);
  if (total !== rows.size) wrong.push(`${rows.size} clips, ${total} in the index`);
  const { unindexed } = await indexState();
  if (unindexed.length >= 16) wrong.push(`${unindexed.length} clips were left out of the blocks`);
  return wrong;
}

Object.assign(globalThis, { libraryKills: { write, inspect } });
