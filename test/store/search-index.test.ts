import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { database } from "../../src/store/database.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { createSearchIndex, type LibrarySearch } from "../../src/store/search-index.ts";
import { indexState, rebuildIndex } from "../../src/store/search-rows.ts";
import { removeClip, restoreClip } from "../../src/store/trash.ts";
import { clip, hour } from "./clips.ts";

beforeEach(async () => {
  await database.delete();
  await database.open();
});

async function found(index: ReturnType<typeof createSearchIndex>, ...words: string[]): Promise<string[]> {
  return ask(index, { words: words.map((word) => [word]) });
}

async function ask(index: ReturnType<typeof createSearchIndex>, search: Partial<LibrarySearch>): Promise<string[]> {
  await index.sync();
  return (await index.find({ words: [], barred: [], filters: [], lists: [], ...search }, 1_000)).hits.map((hit) => hit.clip.id).sort();
}

async function saveMany(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await saveClip(clip(n, { article: { text: `第${n}則：立法院${n % 2 ? "通過" : "退回"}預算` } }));
}

test("a clip is found as soon as it is saved, packed or not", async () => {
  const index = createSearchIndex();
  await saveMany(1);
  assert.deepEqual(await found(index, "预算"), ["id-1"]);
  await saveMany(40);
  assert.equal((await found(index, "預算")).length, 40);
  assert.deepEqual(await found(index, "第17則"), ["id-17"]);
  const { blocks, unindexed } = await indexState();
  assert.ok(blocks.length >= 2 && unindexed.length < 16, `${blocks.length} blocks, ${unindexed.length} clips apart`);
});

test("an index opened later finds the same as one that followed along", async () => {
  const followed = createSearchIndex();
  for (let n = 1; n <= 20; n += 1) {
    await saveClip(clip(n));
    if (n % 7 === 0) await followed.sync();
  }
  assert.deepEqual(await found(createSearchIndex(), "新聞"), await found(followed, "新聞"));
  assert.equal((await found(followed, "新聞")).length, 20);
});

test("a clip whose text changed is found by its new words alone, before and after it is packed", async () => {
  const index = createSearchIndex();
  await saveMany(16);
  await index.sync();
  await saveClip(clip(3, { article: { title: "改題", text: "全文改寫" }, id: "other" }));
  assert.deepEqual(await found(index, "第3則"), []);
  assert.deepEqual(await found(index, "改寫"), ["id-3"]);
  await saveMany(0);
  for (let n = 17; n <= 40; n += 1) await saveClip(clip(n));
  assert.deepEqual(await found(index, "改寫"), ["id-3"]);
  assert.deepEqual(await found(createSearchIndex(), "改寫"), ["id-3"]);
  const ids = (await database.blocks.toArray()).flatMap((block) => block.ids);
  assert.equal(new Set(ids).size, ids.length, "no clip is in two blocks");
});

test("a clip in the trash is not found until it comes back", async () => {
  const index = createSearchIndex();
  await saveMany(17);
  await removeClip("id-2", hour(30));
  await removeClip("id-17", hour(30));
  assert.equal((await found(index, "預算")).length, 15);
  await restoreClip("id-2", hour(31));
  assert.equal((await found(index, "預算")).length, 16);
});

test("a dropped index is built anew and finds the same", async () => {
  const index = createSearchIndex();
  await saveMany(35);
  const before = await found(index, "通過");
  await rebuildIndex();
  assert.deepEqual(await found(index, "通過"), before);
  assert.deepEqual(await found(createSearchIndex(), "通過"), before);
});

test("lists and filters narrow what the words find", async () => {
  const index = createSearchIndex();
  await saveClip(clip(1, { people: ["trump"], article: { url: "https://a.tw/1", site: "甲報", published: "2026-01-05" } }));
  await saveClip(clip(2, { people: ["trump"], article: { url: "https://b.hk/2", site: "乙報", published: "2026-02-05" } }));
  await saveClip(clip(3, { article: { url: "https://c.example/3", site: "乙報網", published: "2026-03-05", script: "hans" } }));
  const figure = [{ kind: "figure" as const, value: "trump" }];
  assert.deepEqual(await ask(index, { lists: [{ anyOf: figure, not: false }] }), ["id-1", "id-2"]);
  assert.deepEqual(await ask(index, { lists: [{ anyOf: figure, not: true }] }), ["id-3"]);
  const filtered = (field: "site" | "region" | "before" | "after" | "script", value: string, not = false): Promise<string[]> => ask(index, { filters: [{ field, value, not }] });
  assert.deepEqual(await filtered("site", "乙报"), ["id-2", "id-3"]);
  assert.deepEqual(await filtered("site", "乙报", true), ["id-1"]);
  assert.deepEqual(await filtered("region", "台灣"), ["id-1"]);
  assert.deepEqual(await filtered("region", "hk"), ["id-2"]);
  assert.deepEqual(await filtered("before", "2026-02"), ["id-1"]);
  assert.deepEqual(await filtered("after", "2026年2月5日"), ["id-2", "id-3"]);
  assert.deepEqual(await filtered("script", "簡體"), ["id-3"]);
});

test("of many hits the best come first: in the title, then the newest; all are counted", async () => {
  const index = createSearchIndex();
  for (let n = 1; n <= 40; n += 1) await saveClip(clip(n, { article: { title: n % 10 ? "別題" : "預算", text: "預算", published: `2026-01-${String((n % 28) + 1).padStart(2, "0")}` } }));
  await index.sync();
  const { total, hits } = await index.find({ words: [["預算"]], barred: [], filters: [], lists: [] }, 6);
  assert.equal(total, 40);
  assert.deepEqual(hits.map(({ clip: { id } }) => id), ["id-20", "id-40", "id-10", "id-30", "id-27", "id-26"]);
});
