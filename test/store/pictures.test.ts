import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MOST_PICTURE_BYTES, pictureType } from "../../src/core/clips/picture-file.ts";
import { database } from "../../src/store/database.ts";
import { missingPictures, picturesOf, savePicture } from "../../src/store/pictures.ts";
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
  assert.deepEqual(await missingPictures("id-1"), ["https://news.example/b.jpg"]);
  assert.deepEqual(await missingPictures("nobody"), []);
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
  assert.deepEqual([await database.pictures.count(), await database.pictureFiles.count()], [0, 0]);
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
