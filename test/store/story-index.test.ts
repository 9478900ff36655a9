import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Converter } from "opencc-js";
import { BLOCK_CLIPS } from "../../src/core/clips/search-block.ts";
import { database } from "../../src/store/database.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { packUnindexed } from "../../src/store/search-rows.ts";
import { createStoryIndex } from "../../src/store/story-index.ts";
import { emptyTrash, removeClip, restoreClip } from "../../src/store/trash.ts";
import { madeClip } from "../../tools/library-articles.ts";
import { clip, hour } from "./clips.ts";

beforeEach(async () => {
  await database.delete();
  await database.open();
});

const toTaiwan = Converter({ from: "cn", to: "tw" });
const textOf = (n: number): string => madeClip(n).content.text;

/** Saves a clip that says this, each of an outlet of its own; its id is `id-` and its number. */
const save = (n: number, text: string, site = `第${n}報`) => saveClip(clip(n, { article: { text, site, title: text.slice(0, 12) } }));

test("a story is found in both scripts, whether packed, loose, changed, thrown away or gone", async () => {
  const index = createStoryIndex();
  const others = async (id: string): Promise<string[]> => {
    await index.sync();
    return index.find([id])[0]?.[1] ?? [];
  };
  await save(1, textOf(100));
  await save(2, toTaiwan(textOf(100)));
  assert.deepEqual(await others("id-1"), ["id-2"]);
  for (let n = 3; n <= BLOCK_CLIPS + 3; n += 1) await save(n, textOf(n));
  await packUnindexed();
  assert.deepEqual([await others("id-1"), await others("id-2"), await others("id-3")], [["id-2"], ["id-1"], []]);
  // A correction in the one, another story in the place of the other.
  await save(1, `${textOf(100)}\n更正：原文的數字有誤。`);
  assert.deepEqual(await others("id-2"), ["id-1"]);
  await save(1, textOf(200));
  assert.deepEqual(await others("id-2"), []);
  await save(1, textOf(100));
  await removeClip("id-1", hour(90));
  assert.deepEqual([await others("id-2"), await others("id-1")], [[], ["id-2"]]);
  await restoreClip("id-1", hour(91));
  assert.deepEqual(await others("id-2"), ["id-1"]);
  await removeClip("id-1", hour(92));
  await emptyTrash();
  assert.deepEqual([await others("id-2"), await others("id-1")], [[], []]);
});

test("what one outlet prints below all its articles makes no story of them; an update of one does", async () => {
  const index = createStoryIndex();
  const below = textOf(300).slice(0, 600);
  await save(1, `${textOf(1).slice(0, 600)}\n${below}`, "甲報");
  await save(2, `${textOf(2).slice(0, 600)}\n${below}`, "甲報");
  await save(3, `${textOf(1).slice(0, 600)}又有新的消息。\n${below}`, "甲報");
  await index.sync();
  assert.deepEqual(index.find(["id-1", "id-2"]), [["id-1", ["id-3"]]]);
});
