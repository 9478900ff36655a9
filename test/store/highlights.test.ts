import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { mergeClips, type Highlight } from "../../src/core/clips/full-clip.ts";
import { database } from "../../src/store/database.ts";
import { fullClips } from "../../src/store/full-clips.ts";
import { writeBackup } from "../../src/store/backup.ts";
import { highlightsOf, noteHighlight, removeHighlight, saveHighlight } from "../../src/store/highlights.ts";
import { restoreBackup } from "../../src/store/restore.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { createSearchIndex } from "../../src/store/search-index.ts";
import { clip, hour } from "./clips.ts";

const never = new AbortController().signal;
const quiet = (): void => undefined;

beforeEach(async () => {
  await database.delete();
  await database.open();
  await saveClip(clip(1));
});

const mark = (id: string, start: number, more: Partial<Highlight> = {}): Highlight => ({ id, clipId: "id-1", start, end: start + 2, quote: "新聞", prefix: "", suffix: "", madeAt: hour(2), ...more });

test("a note is kept with its passage, changed, and taken away", async () => {
  await saveHighlight(mark("a", 3));
  await noteHighlight(mark("a", 3), "要查證", hour(3));
  assert.deepEqual(await highlightsOf("id-1"), [mark("a", 3, { note: "要查證", notedAt: hour(3) })]);
  await noteHighlight(mark("a", 3), "", hour(4));
  assert.deepEqual(await highlightsOf("id-1"), [mark("a", 3, { notedAt: hour(4) })]);
  await noteHighlight(mark("gone", 3), "無主", hour(5));
  assert.equal((await highlightsOf("id-1")).length, 1, "a note brings no passage back");
});

test("a passage that takes others in takes over their notes, in the order of the text, and leaves those of other clips", async () => {
  await saveClip(clip(2));
  for (const [id, start, note] of [["b", 9, "乙"], ["a", 3, "甲"], ["c", 6, undefined]] as const) await saveHighlight(mark(id, start, note ? { note, notedAt: hour(3) } : {}));
  await saveHighlight(mark("other", 0, { clipId: "id-2", note: "別篇", notedAt: hour(3) }));
  await saveHighlight(mark("wide", 0, { end: 20 }), ["b", "a", "c", "other", "gone"]);
  assert.deepEqual(await highlightsOf("id-1"), [mark("wide", 0, { end: 20, note: "甲\n乙", notedAt: hour(3) })]);
  assert.equal((await highlightsOf("id-2")).length, 1);
});

test("a passage that was taken away is put back with the note it had, however late that was written", async () => {
  await saveHighlight(mark("a", 3));
  const [, gone] = await Promise.all([noteHighlight(mark("a", 3), "剛寫的", hour(3)), removeHighlight(mark("a", 3))]);
  assert.deepEqual(gone, mark("a", 3, { note: "剛寫的", notedAt: hour(3) }));
  assert.deepEqual(await highlightsOf("id-1"), []);
});

test("search finds a clip by what was written on a passage, until that goes", async () => {
  const index = createSearchIndex();
  const found = async (word: string): Promise<number> => {
    await index.sync();
    return (await index.find({ words: [[word]], barred: [], filters: [], lists: [] }, 9)).total;
  };
  await saveHighlight(mark("a", 3));
  assert.equal(await found("查证"), 0);
  await noteHighlight(mark("a", 3), "要查證", hour(3));
  assert.equal(await found("查证"), 1);
  assert.equal(await found("聞要"), 0, "notes don't run on from the text");
  await removeHighlight(mark("a", 3));
  assert.equal(await found("查证"), 0);
});

test("a backup brings notes back, and of two records the note that was written last stays", async () => {
  await saveHighlight(mark("a", 3, { note: "舊", notedAt: hour(3) }));
  const backup = await writeBackup(hour(4), quiet, never);
  await noteHighlight(mark("a", 3), "新", hour(5));
  await restoreBackup(backup, quiet, never);
  assert.equal((await highlightsOf("id-1"))[0]?.note, "新");
  const [now] = await fullClips(["id-1"]);
  assert.ok(now);
  // The other record's tags may be newer than its notes.
  const other = { ...now, row: { ...now.row, changedAt: now.row.changedAt + 1 }, highlights: [mark("a", 3, { note: "舊", notedAt: hour(3) }), mark("b", 6)] };
  for (const merged of [mergeClips(now, other), mergeClips(other, now)]) assert.deepEqual(Object.fromEntries(merged.highlights.map(({ id, note }) => [id, note])), { a: "新", b: undefined });
  await database.delete();
  await database.open();
  await restoreBackup(backup, quiet, never);
  assert.deepEqual(await highlightsOf("id-1"), [mark("a", 3, { note: "舊", notedAt: hour(3) })]);
});
