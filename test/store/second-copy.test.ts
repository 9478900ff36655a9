import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ALL, TRASH } from "../../src/core/clips/list-keys.ts";
import { database } from "../../src/store/database.ts";
import { noteClip, tagClip } from "../../src/store/edit-clip.ts";
import { saveHighlight } from "../../src/store/highlights.ts";
import { countClips, listClips } from "../../src/store/read-clips.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { createSearchIndex } from "../../src/store/search-index.ts";
import { emptyTrash, removeClip, removeClips, restoreClips } from "../../src/store/trash.ts";
import { clip, hour } from "./clips.ts";

/** The origin's private files, as far as second-copy.ts uses them. */
const files = new Map<string, Blob>();
/** Milliseconds that the next writes take, in order; the others take none. */
const slow: number[] = [];
const write = async (name: string, bytes: ArrayBuffer): Promise<void> => {
  await new Promise((written) => setTimeout(written, slow.shift() ?? 0));
  files.set(name, new Blob([bytes]));
};
const folder = {
  getDirectoryHandle: () => Promise.resolve(folder),
  getFileHandle: (name: string) => Promise.resolve({ createWritable: () => Promise.resolve({ write: (bytes: ArrayBuffer) => write(name, bytes), close: () => Promise.resolve() }) }),
  removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : Promise.reject(new DOMException("gone", "NotFoundError"))),
  async *values() {
    await Promise.resolve();
    for (const file of files.values()) yield { kind: "file", getFile: () => Promise.resolve(file) };
  },
};
Object.defineProperty(globalThis, "navigator", { value: { storage: { getDirectory: () => Promise.resolve(folder) } }, configurable: true });

const TABLES = ["clips", "contents", "versions", "highlights", "counts"] as const;

beforeEach(async () => {
  await database.delete();
  files.clear();
  await database.open();
});

async function everything(): Promise<unknown> {
  return Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await database.table(name).toArray()])));
}

/** What Chromium does to a database that it takes for damaged. */
async function lose(): Promise<void> {
  await database.delete();
  await database.open();
}

test("a library that the browser threw away comes back whole, before anything reads it", async () => {
  for (const n of [1, 2, 3]) await saveClip(clip(n, { people: ["figure"] }));
  await saveClip(clip(4, { article: { url: "https://news.example/1", text: "改寫。" } }));
  await tagClip("id-2", ["環保"], hour(5));
  await noteClip("id-2", "筆記", hour(6));
  await removeClip("id-3", hour(7));
  await saveHighlight({ id: "mark", clipId: "id-2", start: 0, end: 2, quote: "第2", prefix: "", suffix: "則", madeAt: hour(8) });
  const before = await everything();
  await lose();
  assert.equal((await listClips({ list: ALL, limit: 9 })).rows.length, 2);
  assert.deepEqual(await everything(), before);
  assert.equal(await countClips(TRASH), 1);
  const index = createSearchIndex();
  await index.sync();
  assert.equal((await index.find({ words: [["筆記"]], barred: [], filters: [], lists: [] }, 9)).total, 1);
});

test("a copy that a kill has torn is passed over; the others come back", async () => {
  for (const n of [1, 2]) await saveClip(clip(n));
  files.set("id-1.json.gz", files.get("id-1.json.gz")?.slice(0, 200) ?? new Blob());
  files.set("foreign", new Blob(["x"]));
  await lose();
  assert.deepEqual((await listClips({ list: ALL, limit: 9 })).rows.map(({ id }) => id), ["id-2"]);
});

test("what was undone at once comes back as it is, however slow the copies of what was done", async () => {
  for (const n of [1, 2, 3]) await saveClip(clip(n));
  const ids = ["id-1", "id-2", "id-3"];
  slow.push(20, 20, 20);
  const removing = removeClips(ids, hour(4));
  while ((await countClips(ALL)) > 0) await new Promise((rested) => setTimeout(rested, 1));
  await Promise.all([removing, restoreClips(ids, hour(5))]);
  await lose();
  assert.equal(await countClips(ALL), 3);
});

test("what was deleted for good does not come back", async () => {
  for (const n of [1, 2]) await saveClip(clip(n));
  await removeClip("id-1", hour(3));
  await emptyTrash();
  assert.deepEqual([...files.keys()], ["id-2.json.gz"]);
  await lose();
  assert.equal(await countClips(ALL), 1);
});

test("a library that is only opened again is left as it is", async () => {
  await saveClip(clip(1));
  await database.clips.clear();
  database.close();
  await database.open();
  assert.equal(await database.clips.count(), 0);
  assert.equal(files.size, 1);
});
