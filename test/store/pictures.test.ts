import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MOST_PICTURE_BYTES, MOST_PICTURES, pictureType } from "../../src/core/clips/picture-file.ts";
import { database } from "../../src/store/database.ts";
import { clipsWithWaiting, countPictures, missingPictures, noteTrouble, picturesOf, savePicture, waitingPictures, wantPictures, wantRefused } from "../../src/store/pictures.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { emptyTrash, removeClip } from "../../src/store/trash.ts";
import { clip, hour } from "./clips.ts";

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const SRC = "https://news.example/a.jpg";
const images = [{ src: SRC }, { src: "https://news.example/b.jpg" }];

beforeEach(async () => {
  await database.delete();
  await database.open();
});

test("a picture is kept with its clip, and its file once for all clips that show it", async () => {
  for (const n of [1, 2]) await saveClip(clip(n, { article: { images } }));
  for (const clipId of ["id-1", "id-2"]) assert.equal(await savePicture({ clipId, src: SRC, bytes: JPEG }), "kept");
  assert.deepEqual((await picturesOf("id-1")).get(SRC)?.bytes, JPEG);
  assert.equal(await database.pictureFiles.count(), 1);
  assert.deepEqual(await waitingPictures("id-1"), ["https://news.example/b.jpg"]);
  assert.deepEqual(await waitingPictures("nobody"), []);
});

test("a file goes with the last clip that shows it", async () => {
  for (const n of [1, 2]) {
    await saveClip(clip(n, { article: { images } }));
    await savePicture({ clipId: `id-${n}`, src: SRC, bytes: JPEG });
  }
  await removeClip("id-1", hour(3));
  await emptyTrash();
  assert.equal((await picturesOf("id-2")).size, 1);
  await removeClip("id-2", hour(3));
  await emptyTrash();
  assert.deepEqual([await database.pictures.count(), await database.pictureFiles.count(), await database.missing.count()], [0, 0, 0]);
});

test("the pictures of a clip wait from the moment it is kept, until each is kept or has its reason", async () => {
  assert.equal((await saveClip(clip(1, { article: { images } }))).pictures, 2);
  assert.deepEqual(await clipsWithWaiting(), ["id-1"]);
  await savePicture({ clipId: "id-1", src: SRC, bytes: JPEG });
  assert.deepEqual(await countPictures("id-1"), { kept: 1, waiting: 1, troubles: {}, unasked: 0 });
  await noteTrouble({ clipId: "id-1", src: "https://news.example/b.jpg", state: "refused" });
  assert.deepEqual(await clipsWithWaiting(), []);
  assert.deepEqual(await countPictures("id-1"), { kept: 1, waiting: 0, troubles: { refused: 1 }, unasked: 0 });
  assert.deepEqual([...(await missingPictures("id-1"))], [["https://news.example/b.jpg", "refused"]]);
});

test("clipping again, asking again and the user's leave each let what was not kept wait anew, and nothing else", async () => {
  await saveClip(clip(1, { article: { images } }));
  await savePicture({ clipId: "id-1", src: SRC, bytes: JPEG });
  const fail = (state: "refused" | "too-large"): Promise<string> => noteTrouble({ clipId: "id-1", src: "https://news.example/b.jpg", state });
  await fail("too-large");
  assert.deepEqual([await wantRefused(), await waitingPictures("id-1")], [[], []]);
  assert.equal((await saveClip(clip(1, { id: "again", article: { images } }))).pictures, 1);
  await fail("refused");
  assert.deepEqual([await wantRefused(), await waitingPictures("id-1")], [["id-1"], ["https://news.example/b.jpg"]]);
  await fail("refused");
  assert.equal(await wantPictures("id-1"), 1);
});

test("a new version without a picture no longer waits for it; a clip from a file waits for none", async () => {
  await saveClip(clip(1, { article: { images } }));
  assert.equal((await saveClip(clip(1, { id: "again", article: { images: images.slice(1), text: "改寫。" } }))).pictures, 1);
  assert.deepEqual([...(await missingPictures("id-1")).keys()], ["https://news.example/b.jpg"]);
  await database.missing.clear();
  assert.deepEqual(await countPictures("id-1"), { kept: 0, waiting: 0, troubles: {}, unasked: 1 });
  assert.deepEqual(await clipsWithWaiting(), []);
});

test("of a clip with more pictures than are kept the rest is named", async () => {
  const many = Array.from({ length: MOST_PICTURES + 2 }, (_, i) => ({ src: `https://news.example/${i}.jpg` }));
  assert.equal((await saveClip(clip(1, { article: { images: many } }))).pictures, MOST_PICTURES);
  assert.deepEqual((await countPictures("id-1")).troubles, { "too-many": 2 });
});

test("what is no picture, too large, or of no clip is refused by name", async () => {
  await saveClip(clip(1));
  const save = (bytes: Uint8Array<ArrayBuffer>, clipId = "id-1"): Promise<string> => savePicture({ clipId, src: SRC, bytes });
  assert.equal(await save(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')), "not-a-picture");
  assert.equal(await save(new TextEncoder().encode("<!doctype html>")), "not-a-picture");
  assert.equal(await save(new Uint8Array(MOST_PICTURE_BYTES + 1)), "too-large");
  assert.equal(await save(JPEG, "nobody"), "no-clip");
  assert.equal(await database.pictures.count(), 0);
});

test("pictures are known by their first bytes", () => {
  const of = (...bytes: (number | string)[]): string | undefined => pictureType(Uint8Array.from(bytes.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : [part]))));
  assert.equal(of("\x89PNG\r\n\x1a\n", 0), "image/png");
  assert.equal(of("GIF89a"), "image/gif");
  assert.equal(of("RIFF", 1, 2, 3, 4, "WEBP"), "image/webp");
  assert.equal(of(0, 0, 0, 0x20, "ftypavif"), "image/avif");
  assert.equal(of("RIFF", 1, 2, 3, 4, "WAVE"), undefined);
  assert.equal(of(), undefined);
});
