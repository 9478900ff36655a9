import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { backupHead, backupLine, BackupProblem, sha256, type BackupRecord } from "../../src/core/clips/backup-format.ts";
import { ownFigure } from "../../src/core/figures/own.ts";
import { writeBackup } from "../../src/store/backup.ts";
import { database } from "../../src/store/database.ts";
import { noteClip, tagClip } from "../../src/store/edit-clip.ts";
import { figureNotes, notThisFigure, ownFigures, saveOwnFigure, writeFigureNote } from "../../src/store/figure-notes.ts";
import { keepFiles } from "../../src/store/full-clips.ts";
import { listsOf } from "../../src/store/read-clips.ts";
import { restoreBackup } from "../../src/store/restore.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { removeClip } from "../../src/store/trash.ts";
import { clip, hour } from "./clips.ts";

const TABLES = ["clips", "contents", "versions", "highlights", "pictures", "pictureFiles", "counts", "figureNotes", "ownFigures"] as const;
const never = new AbortController().signal;
const quiet = (): void => undefined;

beforeEach(wipe);

async function wipe(): Promise<void> {
  await database.delete();
  await database.open();
}

async function everything(): Promise<unknown> {
  return Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await database.table(name).toArray()])));
}

/** A library with something of everything. */
async function fill(): Promise<void> {
  for (const n of [1, 2, 3]) await saveClip(clip(n, { people: ["figure"] }));
  await saveClip(clip(4, { article: { url: "https://news.example/1", text: "改寫。" } }));
  await tagClip("id-2", ["環保"], hour(5));
  await noteClip("id-2", "筆記𠮷", hour(6));
  await removeClip("id-3", hour(7));
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const hash = await sha256(bytes);
  await keepFiles([{ hash, type: "image/jpeg", bytes }]);
  await database.pictures.put({ clipId: "id-2", src: "https://news.example/a.jpg", hash });
  await writeFigureNote("donald-trump", { note: "他說過什麼，另存一檔。" });
  await notThisFigure("donald-trump", "https://news.example/1");
  const own = ownFigure({ names: { cn: "", tw: "溫以寧、以寧", hk: "" }, english: "Wen Yining", role: "記者", about: "霧港" }, "own-1", "2026-11-01");
  assert.ok(own);
  await saveOwnFigure(own);
  await database.highlights.put({ id: "mark", clipId: "id-2", start: 0, end: 2, quote: "第2", prefix: "", suffix: "則", madeAt: hour(8) });
}

test("a backup brings back an emptied library, record by record", async () => {
  await fill();
  const before = await everything();
  const backup = await writeBackup(hour(9), quiet, never);
  await wipe();
  assert.deepEqual(await restoreBackup(backup, quiet, never), { added: 3, merged: 0, same: 0 });
  assert.deepEqual(await everything(), before);
  assert.deepEqual(await restoreBackup(backup, quiet, never), { added: 0, merged: 0, same: 3 });
  assert.deepEqual(await everything(), before);
});

test("an old backup replaces nothing newer, and brings back what was lost", async () => {
  await fill();
  const backup = await writeBackup(hour(9), quiet, never);
  await tagClip("id-2", ["氣候"], hour(10));
  await saveClip(clip(11, { article: { url: "https://news.example/1", text: "再改寫。" } }));
  const newer = await database.clips.toArray();
  await restoreBackup(backup, quiet, never);
  assert.deepEqual(await database.clips.toArray(), newer);
  assert.deepEqual((await database.versions.toArray()).map(({ version, text }) => [version, text.slice(0, 3)]), [[1, "第1則"], [2, "改寫。"]]);
  assert.deepEqual((await listsOf("tag")).map(({ value, clips }) => [value, clips]), [["氣候", 1]]);
});

test("what is said of a figure here stays, and what a backup knows beside it is added", async () => {
  await fill();
  const backup = await writeBackup(hour(9), quiet, never);
  await wipe();
  await writeFigureNote("donald-trump", { note: "新的筆記", hidden: true });
  await notThisFigure("donald-trump", "https://news.example/2");
  await restoreBackup(backup, quiet, never);
  assert.deepEqual(await figureNotes(), [{ figureId: "donald-trump", note: "新的筆記", hidden: true, notAt: ["https://news.example/1", "https://news.example/2"] }]);
  assert.equal((await ownFigures())[0]?.names.tw?.[0], "溫以寧");
});

test("a backup of the first version, without figures, is read", async () => {
  const full = { row: clip(2).row, contents: [clip(2).content] as [ReturnType<typeof clip>["content"]], highlights: [], pictures: [] };
  const end = { kind: "end", clips: 1, pictures: 0 } as BackupRecord;
  const lines = await Promise.all([{ ...backupHead(0), version: 1 } as BackupRecord, { kind: "clip" as const, clip: full }, end].map(backupLine));
  assert.deepEqual(await restoreBackup(new Blob([Uint8Array.from(gzipSync(lines.join("\n")))]), quiet, never), { added: 1, merged: 0, same: 0 });
});

test("an article clipped on two machines becomes one clip with both texts", async () => {
  await saveClip(clip(1, { id: "there" }));
  await tagClip("there", ["環保"], hour(9));
  const backup = await writeBackup(hour(9), quiet, never);
  await wipe();
  await saveClip(clip(2, { id: "here", article: { url: "https://news.example/1", text: "另一版。" } }));
  assert.deepEqual(await restoreBackup(backup, quiet, never), { added: 0, merged: 1, same: 0 });
  const [row, ...others] = await database.clips.toArray();
  assert.deepEqual([row?.id, row?.tags, row?.version, others], ["here", ["環保"], 2, []]);
  assert.deepEqual((await database.versions.toArray()).map(({ text }) => text), ["另一版。"]);
});

test("a file that is no backup, of a newer version, or not whole says so and changes nothing", async () => {
  await fill();
  const before = await everything();
  const whole = gunzipSync(await (await writeBackup(hour(9), quiet, never)).arrayBuffer()).toString();
  const lines = whole.trimEnd().split("\n");
  const head = { ...backupHead(0), version: 99 };
  const cases: [BackupProblem["reason"], Uint8Array][] = [
    ["not-backup", new Uint8Array()],
    ["not-backup", Buffer.from("title,url\n")],
    ["not-backup", gzipSync("hello\n")],
    ["newer", gzipSync(await backupLine(head))],
    ["damaged", gzipSync(lines.slice(0, -1).join("\n"))],
    ["damaged", gzipSync([...lines.slice(0, 2), ...lines.slice(3)].join("\n"))],
    ["damaged", gzipSync([...lines.slice(0, 4), ...lines.slice(5)].join("\n"))],
    ["damaged", gzipSync([...lines.slice(0, 1), await backupLine({ kind: "figure-note", note: { figureId: "a", note: "", hidden: false, notAt: [3] } } as unknown as BackupRecord), ...lines.slice(2)].join("\n"))],
    ["damaged", gzipSync(whole.replace("筆記", "改了"))],
    ["damaged", gzipSync(whole).subarray(0, -9)],
  ];
  for (const [reason, bytes] of cases) {
    await assert.rejects(restoreBackup(new Blob([Uint8Array.from(bytes)]), quiet, never), (error) => error instanceof BackupProblem && error.reason === reason, reason);
  }
  assert.deepEqual(await everything(), before);
});

test("records that are well sealed but ill formed are refused, whatever they hold", async () => {
  await saveClip(clip(1));
  const before = await everything();
  const good = { row: { ...clip(2).row }, contents: [clip(2).content], highlights: [], pictures: [] };
  const values = fc.oneof(fc.constant(null), fc.integer({ max: -1 }), fc.constant("javascript:alert(1)"), fc.constant({ __proto__: { polluted: 1 } }), fc.constant([{}]));
  const field = fc.constantFrom("id", "url", "byline", "savedAt", "script", "people", "tags");
  await fc.assert(fc.asyncProperty(field, values, async (name, value) => {
    if (name === "id" && typeof value === "string") return;
    const lines = [backupHead(0), { kind: "clip" as const, clip: { ...good, row: { ...good.row, [name]: value } } }, { kind: "end" as const, clips: 1, pictures: 0, figures: 0 }];
    const file = new Blob([Uint8Array.from(gzipSync((await Promise.all(lines.map((line) => backupLine(line as ReturnType<typeof backupHead>)))).join("\n")))]);
    await assert.rejects(restoreBackup(file, quiet, never), BackupProblem);
  }), { numRuns: 60 });
  assert.deepEqual(await everything(), before);
  assert.equal("polluted" in {}, false);
});

test("a stopped backup gives no file", async () => {
  await fill();
  const stop = new AbortController();
  await assert.rejects(writeBackup(hour(9), () => stop.abort(new Error("stopped")), stop.signal), /stopped/);
});
