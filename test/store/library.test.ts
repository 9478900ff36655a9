import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ALL, TRASH } from "../../src/core/clips/list-keys.ts";
import { database } from "../../src/store/database.ts";
import { libraryFacts, noteFact } from "../../src/store/facts.ts";
import { clipById, clipByUrl, countClips, listClips, listsOf } from "../../src/store/read-clips.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { removeClip, restoreClip } from "../../src/store/trash.ts";
import { watch } from "../../src/store/watch.ts";
import { clip, hour } from "./clips.ts";

beforeEach(async () => {
  await database.delete();
  await database.open();
});

async function ids(list = ALL): Promise<string[]> {
  return (await listClips({ list, limit: 100 })).rows.map(({ id }) => id);
}

test("a saved clip comes back whole", async () => {
  const saved = clip(1);
  assert.deepEqual(await saveClip(saved), { kind: "saved", clipId: "id-1", pictures: 0 });
  assert.deepEqual(await clipById("id-1"), saved);
  assert.deepEqual(await clipByUrl("https://news.example/1"), saved.row);
  assert.equal(await clipById("id-2"), undefined);
});

test("the same request sent twice keeps one clip in one version", async () => {
  await saveClip(clip(1));
  assert.deepEqual(await saveClip(clip(1)), { kind: "saved", clipId: "id-1", pictures: 0 });
  assert.deepEqual(await saveClip(clip(1, { id: "other" })), { kind: "unchanged", clipId: "id-1", pictures: 0 });
  assert.equal(await countClips(ALL), 1);
  assert.equal(await database.versions.count(), 0);
});

test("clipping an address again adds a version and keeps what was there", async () => {
  const first = clip(1);
  await saveClip(first);
  const second = clip(2, { article: { url: first.row.url, text: "改寫後的全文。" }, people: ["figure"] });
  assert.deepEqual(await saveClip(second), { kind: "updated", clipId: "id-1", pictures: 0 });
  const now = await clipById("id-1");
  assert.equal(now?.content.text, "改寫後的全文。");
  assert.equal(now?.row.version, 2);
  assert.equal(now?.row.savedAt, hour(1));
  assert.deepEqual(await database.versions.toArray(), [first.content]);
  assert.deepEqual(await ids(), ["id-1"]);
  assert.deepEqual(await ids({ kind: "figure", value: "figure" }), ["id-1"]);
});

test("two requests for one address at once make one clip", async () => {
  await Promise.all([saveClip(clip(1)), saveClip(clip(1, { id: "other" }))]);
  assert.equal((await ids()).length, 1);
  assert.equal(await database.contents.count(), 1);
});

test("a list is read newest first, page by page, without a gap or a repeat, equal dates too", async () => {
  for (const n of [3, 1, 2, 5, 4]) await saveClip(clip(n));
  for (const id of ["x", "y", "z"]) await saveClip({ ...clip(4, { id, article: { url: `https://news.example/${id}` } }) });
  const read: string[] = [];
  let page = await listClips({ list: ALL, limit: 3 });
  read.push(...page.rows.map(({ id }) => id));
  while (page.next) {
    page = await listClips({ list: ALL, limit: 3, after: page.next });
    read.push(...page.rows.map(({ id }) => id));
  }
  assert.deepEqual(read, ["id-5", "z", "y", "x", "id-4", "id-3", "id-2", "id-1"]);
});

test("a removed clip leaves every list but the trash, and undo puts it back", async () => {
  await saveClip(clip(1, { people: ["figure"] }));
  await saveClip(clip(2));
  await removeClip("id-1", hour(9));
  assert.deepEqual(await ids(), ["id-2"]);
  assert.deepEqual(await ids(TRASH), ["id-1"]);
  assert.deepEqual(await ids({ kind: "figure", value: "figure" }), []);
  assert.equal(await clipByUrl("https://news.example/1"), undefined);
  await restoreClip("id-1", hour(10));
  assert.deepEqual(await ids(), ["id-2", "id-1"]);
  assert.deepEqual(await ids(TRASH), []);
});

test("clipping a removed clip again takes it out of the trash", async () => {
  await saveClip(clip(1));
  await removeClip("id-1", hour(2));
  await saveClip(clip(1, { id: "other" }));
  assert.deepEqual(await ids(), ["id-1"]);
});

test("the counts of lists are those of their rows after every change", async () => {
  for (const n of [1, 2, 3]) await saveClip(clip(n, { people: n === 2 ? ["a"] : ["a", "b"] }));
  await removeClip("id-3", hour(4));
  await removeClip("id-3", hour(5));
  await removeClip("nobody", hour(5));
  await saveClip(clip(6, { article: { url: "https://news.example/1", text: "換了人。" }, people: ["c"] }));
  const counted = async (kind: "figure" | "site" | "all" | "trash"): Promise<[string, number][]> => (await listsOf(kind)).map(({ value, clips }) => [value, clips]);
  assert.deepEqual(await counted("figure"), [["a", 1], ["c", 1]]);
  assert.deepEqual(await counted("site"), [["範例新聞", 2]]);
  assert.deepEqual(await counted("all"), [["", 2]]);
  assert.equal(await countClips(TRASH), 1);
});

test("what the library was told is kept", async () => {
  assert.equal((await libraryFacts()).toldOfRemoval, false);
  await noteFact("toldOfRemoval", true);
  assert.equal((await libraryFacts()).toldOfRemoval, true);
});

test("a watched list tells of a clip saved later, until it is let go", async () => {
  const letGo = new AbortController();
  const seen: string[][] = [];
  await new Promise<void>((resolve, failed) => {
    const noted = (list: string[]): void => {
      seen.push(list);
      if (seen.length === 1) saveClip(clip(1)).catch(failed);
      if (list.length > 0) resolve();
    };
    watch(() => ids(), { seen: noted, failed }, letGo.signal);
  });
  letGo.abort();
  await saveClip(clip(2));
  assert.deepEqual(seen, [[], ["id-1"]]);
});
