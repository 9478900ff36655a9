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

test("a disk that has filled up while the database is open is a full disk, in Chromium's words too", async () => {
  const reason = "Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)";
  await assert.rejects(inLibrary(() => Promise.reject(new Dexie.AbortError(new DOMException(reason, "UnknownError")))), refused("full"));
});

test("a database that the browser could not open is no missing database", async () => {
  const error = new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
  await assert.rejects(inLibrary(() => Promise.reject(new Dexie.OpenFailedError(error))), refused("unopened"));
});

test("an error of our own making stays what it is", async () => {
  await assert.rejects(inLibrary(() => Promise.reject(new TypeError("ours"))), TypeError);
});
