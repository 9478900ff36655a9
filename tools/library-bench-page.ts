// What bench:library runs in a page of the extension. Each figure is in milliseconds unless its name says otherwise.
import { fold } from "../src/core/clips/fold.ts";
import { packBlocks } from "../src/core/clips/search-block.ts";
import { database } from "../src/store/database.ts";
import { listClips, listsOf } from "../src/store/read-clips.ts";
import { replaceRows } from "../src/store/rows.ts";
import { saveClip } from "../src/store/save-clip.ts";
import { createSearchIndex } from "../src/store/search-index.ts";
import { madeClip } from "./library-articles.ts";

const BATCH = 496;
const LENGTHS = [1, 2, 3, 4, 6, 10];
const QUERIES_A_LENGTH = 30;
/** Queries of each length whose answers are checked against a plain scan of every text. */
const CHECKED = 5;

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

/** What the last search found for the words that are to be checked. */
let answers: { word: string; found: Set<string> }[] = [];

/** Loading the index, then exact substrings of every length, taken from the texts. */
async function search(count: number): Promise<{ load: number; all: { p50: number; p95: number }; byLength: Record<number, { p50: number; p95: number }>; checked: number }> {
  const index = createSearchIndex();
  const load = await timed(() => index.sync());
  const byLength: Record<number, number[]> = {};
  const toCheck: string[] = [];
  for (const length of LENGTHS) {
    const times = (byLength[length] = [] as number[]);
    for (let i = 0; i < QUERIES_A_LENGTH; i += 1) {
      const { text } = madeClip((i * 7_919 + length * 104_729) % count).content;
      const at = (i * 37) % (text.length - length);
      const word = text.slice(at, at + length).replace(/[，。\n]/g, "的");
      times.push(await timed(() => index.find({ words: [[word]], barred: [], filters: [], lists: [] })));
      if (i < CHECKED) toCheck.push(word);
    }
  }
  answers = await Promise.all(toCheck.map(async (word) => ({ word: fold(word), found: new Set((await index.find({ words: [[word]], barred: [], filters: [], lists: [] })).map(({ clip }) => clip.id)) })));
  return { load, all: spread(Object.values(byLength).flat()), byLength: Object.fromEntries(Object.entries(byLength).map(([length, times]) => [length, spread(times)])), checked: toCheck.length };
}

/** How often the last search's answers differ from a plain scan of these clips: found and not there, or there and not found. */
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
  const times: number[] = [];
  for (let n = 0; n < 60; n += 1) times.push(await timed(() => saveClip(madeClip(from + n))));
  return spread(times);
}

/** Bytes that the whole of the extension's storage takes on the disk, as the browser says. */
async function disk(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

Object.assign(globalThis, { libraryBench: { fill, lists, search, check, save, disk } });
