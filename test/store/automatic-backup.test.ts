import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { backupDue } from "../../src/core/clips/backup-due.ts";
import { backUpIfDue } from "../../src/store/automatic-backup.ts";
import { database } from "../../src/store/database.ts";
import { libraryFacts } from "../../src/store/facts.ts";
import { restoreBackup } from "../../src/store/restore.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { clip, hour } from "./clips.ts";

let held = false;
/** One lock, as the browser keeps it for all pages of an origin. */
const locks = {
  async request<T>(_name: string, _options: object, work: (lock: object | null) => Promise<T>): Promise<T> {
    if (held) return work(null);
    held = true;
    return work({}).finally(() => {
      held = false;
    });
  },
};
Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });

const { signal } = new AbortController();
let kept: Blob[] = [];
const keep = async (file: Blob): Promise<void> => void kept.push(file);

beforeEach(async () => {
  kept = [];
  await database.delete();
  await database.open();
});

test("a backup is made when it is due, once, and holds the library", async () => {
  await saveClip(clip(1));
  const at = (now: number): Promise<boolean> => backUpIfDue({ interval: "day", now, keep, signal });
  assert.deepEqual([await at(hour(1)), await at(hour(24)), await at(hour(25))], [true, false, true]);
  assert.equal((await libraryFacts()).backedUpAt, hour(25));
  assert.equal(kept.length, 2);
  await database.clips.clear();
  assert.equal((await restoreBackup(kept[1] ?? new Blob(), () => undefined, signal)).added, 1);
});

test("what went wrong is kept until it goes right, and the backup stays due", async () => {
  await saveClip(clip(1));
  assert.equal(await backUpIfDue({ interval: "week", now: hour(1), keep: () => Promise.reject(new Error("FILE_NO_SPACE")), signal }), false);
  assert.deepEqual([(await libraryFacts()).backupTrouble, (await libraryFacts()).backedUpAt], ["FILE_NO_SPACE", undefined]);
  assert.equal(await backUpIfDue({ interval: "week", now: hour(2), keep, signal }), true);
  assert.deepEqual([(await libraryFacts()).backupTrouble, (await libraryFacts()).backedUpAt], [undefined, hour(2)]);
});

test("nothing is made of an empty library, where nobody asked for it, or by a second page at the same time", async () => {
  assert.equal(await backUpIfDue({ interval: "day", now: hour(1), keep, signal }), false);
  await saveClip(clip(1));
  assert.equal(await backUpIfDue({ interval: "never", now: hour(1), keep, signal }), false);
  const both = await Promise.all([1, 2].map(() => backUpIfDue({ interval: "day", now: hour(1), keep, signal })));
  assert.deepEqual([both.filter(Boolean).length, kept.length], [1, 1]);
});

test("a backup is due after its term, and after a clock that went wrong", () => {
  assert.equal(backupDue("month", undefined, hour(0)), true);
  assert.equal(backupDue("month", hour(0), hour(30 * 24 - 1)), false);
  assert.equal(backupDue("month", hour(0), hour(30 * 24)), true);
  assert.equal(backupDue("week", hour(9), hour(1)), true);
  assert.equal(backupDue("never", undefined, hour(1)), false);
});
