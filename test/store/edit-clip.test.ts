import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ALL, TRASH } from "../../src/core/clips/list-keys.ts";
import { database } from "../../src/store/database.ts";
import { addTags, noteClip, putTags, tagClip } from "../../src/store/edit-clip.ts";
import { clipById, countClips, listClips, listsOf, versionsOf } from "../../src/store/read-clips.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { createSearchIndex } from "../../src/store/search-index.ts";
import { emptyTrash, removeClip, removeClips, restoreClips } from "../../src/store/trash.ts";
import { clip, hour } from "./clips.ts";

beforeEach(async () => {
  await database.delete();
  await database.open();
});

test("a tagged clip is in the lists of its tags, until a tag is taken away", async () => {
  await saveClip(clip(1));
  await saveClip(clip(2));
  await tagClip("id-1", ["環保", " 環保", "氣候"], hour(3));
  await tagClip("id-2", ["環保"], hour(3));
  assert.deepEqual((await listsOf("tag")).map(({ value, clips }) => [value, clips]), [["環保", 2], ["氣候", 1]]);
  assert.deepEqual((await listClips({ list: { kind: "tag", value: "環保" }, limit: 9 })).rows.map(({ id }) => id), ["id-2", "id-1"]);
  await tagClip("id-1", ["氣候"], hour(4));
  assert.deepEqual((await listClips({ list: { kind: "tag", value: "環保" }, limit: 9 })).rows.map(({ id }) => id), ["id-2"]);
});

test("tags and note stay with a clip through a new version, and say when they changed", async () => {
  await saveClip(clip(1));
  await tagClip("id-1", ["環保"], hour(2));
  await noteClip("id-1", "要再查證", hour(3));
  assert.equal((await clipById("id-1"))?.row.changedAt, hour(3));
  await saveClip(clip(4, { article: { url: "https://news.example/1" } }));
  const row = (await clipById("id-1"))?.row;
  assert.deepEqual([row?.tags, row?.note, row?.version], [["環保"], "要再查證", 2]);
});

test("a note is searched", async () => {
  const index = createSearchIndex();
  await saveClip(clip(1));
  await noteClip("id-1", "要再查證", hour(3));
  await index.sync();
  assert.equal((await index.find({ words: [["查证"]], barred: [], filters: [], lists: [] }, 9)).total, 1);
});

test("versions come newest first", async () => {
  await saveClip(clip(1));
  for (const n of [2, 3]) await saveClip(clip(n, { article: { url: "https://news.example/1" } }));
  assert.deepEqual((await versionsOf("id-1")).map(({ version, title }) => [version, title]), [[3, "第3則新聞"], [2, "第2則新聞"], [1, "第1則新聞"]]);
});

test("the trash deletes for good what is older than its term, with its texts, and nothing else", async () => {
  for (const n of [1, 2, 3]) await saveClip(clip(n));
  await saveClip(clip(4, { article: { url: "https://news.example/1" } }));
  await removeClip("id-1", hour(5));
  await removeClip("id-2", hour(7));
  assert.equal(await emptyTrash(hour(6)), 1);
  assert.deepEqual([await countClips(ALL), await countClips(TRASH)], [1, 1]);
  assert.equal(await clipById("id-1"), undefined);
  assert.equal(await database.versions.count(), 0);
  assert.equal(await emptyTrash(), 1);
  assert.deepEqual((await database.contents.toArray()).map(({ clipId }) => clipId), ["id-3"]);
});

test("several clips are tagged, put in the trash and taken out at once, and what was changed can be undone", async () => {
  for (const n of [1, 2, 3]) await saveClip(clip(n));
  await tagClip("id-2", ["環保"], hour(5));
  const before = await addTags(["id-1", "id-2", "gone"], ["環保", "氣候"], hour(6));
  assert.deepEqual(before, new Map([["id-1", []], ["id-2", ["環保"]]]));
  const tags = async (): Promise<string[][]> => (await database.clips.toArray()).map((row) => row.tags);
  assert.deepEqual(await tags(), [["環保", "氣候"], ["環保", "氣候"], []]);
  assert.deepEqual((await listsOf("tag")).map(({ value, clips }) => [value, clips]), [["氣候", 2], ["環保", 2]]);
  assert.deepEqual(await addTags(["id-1"], ["氣候"], hour(7)), new Map(), "nothing new, nothing changed");
  await putTags(before, hour(8));
  assert.deepEqual(await tags(), [[], ["環保"], []]);
  await removeClips(["id-1", "id-3", "gone"], hour(9));
  assert.deepEqual([await countClips(ALL), await countClips(TRASH)], [1, 2]);
  await removeClips(["id-1", "id-2"], hour(10));
  assert.equal((await database.clips.get("id-1"))?.trashedAt, hour(9), "what is in the trash stays as long as it would have");
  await restoreClips(["id-1", "id-2", "id-3"], hour(11));
  assert.deepEqual([await countClips(ALL), await countClips(TRASH)], [3, 0]);
});
