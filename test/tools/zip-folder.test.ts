import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { zipFolder } from "../../tools/zip-folder.ts";

async function folderOf(files: [path: string, text: string, time: number][]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qingdu-zip-"));
  for (const [path, text, time] of files) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
    await utimes(join(folder, path), time, time);
  }
  return folder;
}

test("the same files give the same bytes, whenever and in whatever order they were written", async () => {
  const one = await folderOf([["manifest.json", "{}", 1_000], ["pages/讀.txt", "清讀", 2_000]]);
  const two = await folderOf([["pages/讀.txt", "清讀", 900_000_000], ["manifest.json", "{}", 5_000]]);
  try {
    const zip = await zipFolder(one);
    assert.deepEqual(await zipFolder(two), zip);
    const inside = unzipSync(zip);
    assert.deepEqual(Object.keys(inside), ["manifest.json", "pages/讀.txt"]);
    assert.equal(strFromU8(inside["pages/讀.txt"] ?? new Uint8Array()), "清讀");
  } finally {
    for (const folder of [one, two]) await rm(folder, { recursive: true });
  }
});
