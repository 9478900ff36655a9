import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { BackupProblem } from "../../../src/core/clips/backup-format.ts";
import { ImportProblem } from "../../../src/core/clips/imported.ts";
import { importClips } from "../../../src/pages/library/import-clips.ts";
import { writeBackup } from "../../../src/store/backup.ts";
import { database } from "../../../src/store/database.ts";
import { savePicture } from "../../../src/store/pictures.ts";
import { saveClip } from "../../../src/store/save-clip.ts";
import { clip, hour } from "../../store/clips.ts";

const { window } = new JSDOM("");
Object.assign(globalThis, { document: window.document, DOMParser: window.DOMParser });

/** Damaged and hostile files: what the issue asks for. */
const FILES = 1_000;
const TABLES = ["clips", "contents", "versions", "highlights", "pictures", "pictureFiles", "counts"] as const;
const quiet = (): void => undefined;
const { signal } = new AbortController();

const everything = async (): Promise<string> => JSON.stringify(await Promise.all(TABLES.map((name) => database.table(name).toArray())));

/** One file of each kind that the library takes, whole; `before` adds a backup. */
const seeds: Uint8Array[] = [
  strToU8('title,url,time_added,tags,status\n"標題, ""甲""",https://news.example/9,1748736000,環保|氣候,unread\n'),
  strToU8('{"bookmarks":[{"createdAt":1748736000,"tags":["環保"],"content":{"type":"link","url":"https://news.example/9","title":"標題"},"note":"筆記"}]}'),
  strToU8('<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="https://news.example/9" ADD_DATE="1748736000" TAGS="環保">標題</A>\n</DL><p>'),
  strToU8('---\ntitle: "標題"\nsource: "https://news.example/9"\ntags:\n  - 環保\n---\n\n第一段<script>alert(1)</script>。\n'),
  zipSync({ "metadata_0_to_1.json": strToU8(JSON.stringify([{ slug: "a", title: "標題", url: "https://news.example/9", savedAt: "2025-06-01T00:00:00Z" }])), "content/a.html": strToU8('<p onload="x()">全文</p>') }),
];

async function fill(): Promise<void> {
  await database.delete();
  await database.open();
  for (const n of [1, 2]) await saveClip(clip(n, { people: ["figure"], article: { images: [{ src: "https://news.example/a.jpg" }] } }));
  await savePicture({ clipId: "id-1", src: "https://news.example/a.jpg", bytes: Uint8Array.from([0xff, 0xd8, 0xff, 1]) });
}

before(async () => {
  await fill();
  await saveClip(clip(3));
  seeds.push(new Uint8Array(await (await writeBackup(hour(9), quiet, signal)).arrayBuffer()));
});
beforeEach(fill);

/** Bytes changed, taken out, doubled or cut off. */
const damaged = fc.tuple(fc.nat({ max: 5 }), fc.array(fc.tuple(fc.constantFrom("set", "cut", "drop", "double"), fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }));

function damage(seed: Uint8Array, changes: [string, number, number][]): Uint8Array<ArrayBuffer> {
  let bytes = Uint8Array.from(seed);
  for (const [kind, place, value] of changes) {
    const at = place % Math.max(1, bytes.length);
    if (kind === "set") bytes[at] = value;
    else if (kind === "cut") bytes = bytes.slice(0, at);
    else if (kind === "drop") bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + value)]);
    else bytes = Uint8Array.from([...bytes.subarray(0, at + value), ...bytes.subarray(at)]);
  }
  return bytes;
}

test(`of ${FILES} damaged files each is refused with a reason that the page has words for, the library as it was, or brought in clean beside it`, async () => {
  const untouched = await everything();
  const kept = await database.clips.toArray();
  const seen = { refused: 0, taken: 0 };
  await fc.assert(fc.asyncProperty(damaged, async ([which, changes]) => {
    const file = new File([damage(seeds[which] ?? new Uint8Array(), changes)], "file");
    const outcome = await importClips(file, quiet, signal).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      assert.ok(outcome instanceof ImportProblem || outcome instanceof BackupProblem, String(outcome));
      assert.equal(await everything(), untouched);
      seen.refused += 1;
      return;
    }
    seen.taken += 1;
    for (const row of kept) assert.deepEqual(await database.clips.get(row.id), row);
    for (const { html } of await database.contents.toArray()) assert.doesNotMatch(html, /<script|\son\w+=|javascript:/i);
    for (const { url } of await database.clips.toArray()) assert.match(url, /^https?:/i);
    if ((await everything()) !== untouched) await fill();
  }), { numRuns: FILES });
  assert.ok(seen.refused > FILES / 4 && seen.taken > 0, JSON.stringify(seen));
});
