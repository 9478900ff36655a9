import assert from "node:assert/strict";
import { test } from "node:test";
import { Dexie } from "dexie";
import { clipById } from "../../src/store/read-clips.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { inLibrary, StorageUnavailable } from "../../src/store/storage-unavailable.ts";
import { clip } from "./clips.ts";

// This file loads no fake IndexedDB: Node, like a browser in permanent private mode, keeps no database.

const refused = (reason: string) => (error: unknown): boolean => error instanceof StorageUnavailable && error.reason === reason;

test("where the browser keeps no database, saving and reading say so", async () => {
  await assert.rejects(saveClip(clip(1)), refused("no-database"));
  await assert.rejects(clipById("id-1"), refused("no-database"));
});

test("a full disk is told from a missing database, as deep as the browser hides it", async () => {
  const full = new Dexie.AbortError(new DOMException("full", "QuotaExceededError"));
  await assert.rejects(inLibrary(() => Promise.reject(full)), refused("full"));
});

test("an error of our own making stays what it is", async () => {
  await assert.rejects(inLibrary(() => Promise.reject(new TypeError("ours"))), TypeError);
});
