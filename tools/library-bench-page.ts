// What bench:library runs in a page of the extension. Each figure is in milliseconds unless its name says otherwise.
import { fold } from "../src/core/clips/fold.ts";
import { packBlocks } from "../src/core/clips/search-block.ts";
import { database } from "../src/store/database.ts";
import { listClips, listsOf } from "../src/store/read-clips.ts";
import { replaceRows } from "../src/store/rows.ts";
import { saveClip } from "../src/store/save-clip.ts";
import { createSearchIndex, type SearchIndex } from "../src/store/search-index.ts";
import { madeClip } from "./library-articles.ts";

const BATCH = 496;

const quantile = (times: number[], part: number): number => Math.round((times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0) * 100) / 100;
const spread = (times: number[]): { p50: number; p95: number } => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Fills the library with made clips up to `until`, as saving and packing leave them. */
async function fill(from: number, until: number): Promise<void> {
  for (let at = from; at < until; at += BATCH) {
    const clips = Array.from({ length: Math.min(BATCH, until - at) }, (_, i) => madeClip(at + i));
    await database.transaction("rw", [database.clips, database.counts, database.contents, database.blocks], async () => {
      await replaceRows([], clips.map(({ row }) => row));
      await database.contents.bulkPut(clips.map(({ content }) => content));
      const blocks = packBlocks(clips.map(({ row, content }) => ({ id: row.id, site: row.site, script: row.script, publishedAt: row.publishedAt, title: content.title, text: content.text, note: "" })));
      await database.blocks.bulkAdd(blocks.map((block) => ({ ...block, ids: block.clips.map(({ id }) => id) })));
    });
  }
}

/** First 50 rows of lists that hold at least 50: of tags, of people. */
async function lists(): Promise<{ p50: number; p95: number }> {
  const full = [...(await listsOf("tag")), ...(await listsOf("figure"))].filter(({ clips }) => clips >= 50).slice(0, 60);
  const times: number[] = [];
  for (const { kind, value } of [...full, ...full]) times.push(await timed(() => listClips({ list: { kind, value }, limit: 50 })));
  return spread(times.slice(full.length));
}

let index: SearchIndex | undefined;
let answers: { word: string; found: Set<string> }[] = [];

/** Loads the index, as the first search does. */
async function load(): Promise<number> {
  const loading = createSearchIndex();
  index = loading;
  answers = [];
  return timed(() => loading.sync());
}

/** A part of one of the texts, of this length: number `i` is the same each time. */
function sample(i: number, length: number, count: number): string {
  const { text } = madeClip((i * 7_919 + length * 104_729) % count).content;
  const at = (i * 37) % (text.length - length);
  return text.slice(at, at + length).replace(/[，。\n]/g, "的");
}

/** Searches for a word as the library does for a screen of hits. */
async function find(word: string): Promise<number> {
  return timed(async () => index?.find({ words: [[word]], barred: [], filters: [], lists: [] }, 50));
}

/** Keeps every answer to a word, for `check`. */
async function keep(word: string): Promise<void> {
  const found = await index?.find({ words: [[word]], barred: [], filters: [], lists: [] }, Infinity);
  answers.push({ word: fold(word), found: new Set(found?.hits.map(({ clip }) => clip.id)) });
}

/** How often the kept answers differ from a plain scan of these clips: found and not there, or there and not found. */
function check(from: number, until: number): number {
  let wrong = 0;
  for (let n = from; n < until; n += 1) {
    const { row, content } = madeClip(n);
    const texts = [fold(content.title), fold(content.text)];
    for (const { word, found } of answers) if (texts.some((text) => text.includes(word)) !== found.has(row.id)) wrong += 1;
  }
  return wrong;
}

/** Saving one clip, durable, with its place in lists, counts and index. */
async function save(from: number): Promise<{ p50: number; p95: number }> {
  // Clips are saved by the background, which holds no index.
  index = undefined;
  answers = [];
  const times: number[] = [];
  for (let n = 0; n < 60; n += 1) times.push(await timed(() => saveClip(madeClip(from + n))));
  return spread(times);
}

/** Bytes that the whole of the extension's storage takes on the disk, as the browser says. */
async function disk(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Bytes of a second copy: of those that saving wrote, the mean. */
async function copyBytes(): Promise<number> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("clips");
  let files = 0;
  let bytes = 0;
  for await (const file of folder.values()) {
    if (file.kind !== "file") continue;
    files += 1;
    bytes += (await file.getFile()).size;
  }
  return Math.round(bytes / Math.max(1, files));
}

Object.assign(globalThis, { libraryBench: { fill, lists, load, sample, find, keep, check, save, disk, copyBytes } });
