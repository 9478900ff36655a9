import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ALL } from "../../src/core/clips/list-keys.ts";
import { watchBlocked } from "../../src/store/blocked.ts";
import { database } from "../../src/store/database.ts";
import { libraryFacts } from "../../src/store/facts.ts";
import { countPictures, wantPictures } from "../../src/store/pictures.ts";
import { clipById, countClips, listClips, versionsOf } from "../../src/store/read-clips.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { createSearchIndex } from "../../src/store/search-index.ts";
import { StorageUnavailable } from "../../src/store/storage-unavailable.ts";
import { clip } from "./clips.ts";
import { RELEASED } from "./released-schemas.ts";

const NAME = database.name;
const newer = (error: unknown): boolean => error instanceof StorageUnavailable && error.reason === "newer";

beforeEach(async () => {
  await database.delete();
});

/** Lets the library open itself at the next use, as a page does that was just opened. */
function openAtNextUse(): void {
  database.close({ disableAutoOpen: false });
}

/** The newest schema, raw: what a later version of the extension, or an older one, does beside us. */
function rawOpen(version?: number): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const opening = indexedDB.open(NAME, version);
    opening.addEventListener("success", () => opened(opening.result));
    opening.addEventListener("error", () => failed(opening.error));
  });
}

for (const { schema, make } of RELEASED) {
  test(`a library of schema ${schema} opens with all it holds, and goes on`, async () => {
    (await make(NAME)).close();
    openAtNextUse();
    assert.deepEqual((await listClips({ list: ALL, limit: 9 })).rows.map(({ id, note, tags }) => [id, note, tags]), [["id-2", "筆記", ["環保"]], ["id-1", "", []]]);
    assert.deepEqual((await versionsOf("id-1")).map(({ text }) => text.slice(0, 3)), ["第1則", "舊版。"]);
    assert.equal((await libraryFacts()).backedUpAt !== undefined, true);
    assert.deepEqual([await database.highlights.count(), await database.pictures.count(), await database.figureNotes.count()], [1, 1, 1]);
    const index = createSearchIndex();
    await index.sync();
    assert.equal((await index.find({ words: [["筆記"]], barred: [], filters: [], lists: [] }, 9)).total, 1);
    // Of before pictures were fetched: nothing is fetched unasked.
    assert.deepEqual(await countPictures("id-1"), { kept: 1, waiting: 0, troubles: {}, unasked: 1 });
    assert.equal(await wantPictures("id-1"), 1);
    await saveClip(clip(3));
    assert.equal(await countClips(ALL), 3);
  });
}

test("a library that is held in an older form says so, and opens by itself when it is let go", async () => {
  const held = await RELEASED[0]?.make(NAME);
  const seen: boolean[] = [];
  const stop = new AbortController();
  watchBlocked((blocked) => seen.push(blocked), stop.signal);
  openAtNextUse();
  const opening = listClips({ list: ALL, limit: 9 });
  while (seen.length === 0) await new Promise((rested) => setTimeout(rested, 5));
  assert.deepEqual(seen, [true]);
  held?.close();
  assert.equal((await opening).rows.length, 2);
  assert.deepEqual(seen, [true, false]);
  stop.abort();
});

test("a newer version that opens the library beside us gets it at once, and we touch it no more", async () => {
  await database.open();
  await saveClip(clip(1));
  const theirs = await rawOpen(990);
  await assert.rejects(saveClip(clip(2)), newer);
  await assert.rejects(clipById("id-1"), newer);
  theirs.close();
});

test("a library that a newer version has written is left alone", async () => {
  await database.open();
  await saveClip(clip(1));
  database.close();
  (await rawOpen(990)).close();
  openAtNextUse();
  await assert.rejects(saveClip(clip(2)), newer);
  const theirs = await rawOpen();
  const count = theirs.transaction("clips").objectStore("clips").count();
  await new Promise((counted) => count.addEventListener("success", counted));
  assert.equal(count.result, 1);
  theirs.close();
});

test("a library that is deleted beside us begins anew", async () => {
  await database.open();
  await saveClip(clip(1));
  await new Promise<void>((gone) => indexedDB.deleteDatabase(NAME).addEventListener("success", () => gone()));
  await saveClip(clip(2));
  assert.equal(await countClips(ALL), 1);
});

test("a library that the browser could not open is opened as soon as it can be", async (context) => {
  openAtNextUse();
  await saveClip(clip(1));
  openAtNextUse();
  const unopened = context.mock.method(indexedDB, "open", () => {
    throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
  });
  await assert.rejects(saveClip(clip(2)), (error) => error instanceof StorageUnavailable && error.reason === "unopened");
  unopened.mock.restore();
  await saveClip(clip(2));
  assert.equal(await countClips(ALL), 2);
});
