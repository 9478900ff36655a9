// npm run script:boundaries -- --words FILE: find where a phrase of OpenCC's ends or begins inside a word, and write assets/script/boundaries.psv.
// OpenCC takes the longest phrase at each character, and so reads 一个中国 as 一|个中|国 (箇中, "therein"). Where a word is
// likelier to begin inside the phrase than the phrase is to stand there, the list names both sides of the boundary. It is
// made here, once, from texts that stay outside the project, so that every browser gives the same and none has to segment.
// FILE holds the words of the language at large, `word count tag` a line: jieba's dictionary (jieba.dict.utf8, MIT).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { convertBy, readDictionary, type Dictionary } from "../src/core/script/dictionary.ts";
import { encodeDictionary } from "./script-encode.ts";
import { newsLines } from "./script-news.ts";
import { baseEntries } from "./script-tables.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });
const HAN = /^\p{Script=Han}+$/u;

/** A word must be expected so often in the texts, some 4 million characters, to be worth a boundary, and be no longer (UTF-16 units). */
const LEAST_WORD = 0.5;
const LONGEST_WORD = 4;
/** Boundaries that are expected less often than this and never seen are left out; of the others the likeliest are kept, so that the asset stays small. */
const LEAST_EXPECTED = 0.02;
const MOST = 14000;
/** One boundary that was seen weighs as much as three expected ones. */
const SEEN = 3;
/** By how much a boundary must be likelier than the phrase, and how often what was never seen may yet be. */
const LIKELIER = 5;
const UNSEEN = 0.5;

/** What the texts say of words and phrases. */
interface Counts {
  words: Map<string, number>;
  total: number;
  /** How often a word ends or begins with a text. */
  ends: Map<string, number>;
  begins: Map<string, number>;
  /** How often a phrase of OpenCC's stands between two borders of words. */
  whole: Map<string, number>;
  /** How often a phrase reaches into a word, or out of one: what stands before the border, `|`, what stands after it. */
  across: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const addAll = (counts: Counts, word: string, count: number): void => {
  counts.total += count;
  counts.words.set(word, (counts.words.get(word) ?? 0) + count);
  for (let length = 1; length <= Math.min(LONGEST_WORD, word.length); length += 1) {
    counts.ends.set(word.slice(-length), (counts.ends.get(word.slice(-length)) ?? 0) + count);
    counts.begins.set(word.slice(0, length), (counts.begins.get(word.slice(0, length)) ?? 0) + count);
  }
};

/** Add the words of the language at large, as often as they are expected in texts as long as those counted. */
function addLanguage(counts: Counts, path: string, phrases: ReadonlyMap<string, string>): void {
  const lines = readFileSync(path, "utf8").split("\n").map((line) => line.split(" ")).filter(([word = ""]) => HAN.test(word));
  const share = counts.total / lines.reduce((sum, [, count]) => sum + Number(count), 0);
  for (const [word = "", count] of lines) {
    addAll(counts, word, Number(count) * share);
    if (phrases.has(word)) counts.whole.set(word, (counts.whole.get(word) ?? 0) + Number(count) * share);
  }
}

function countLine(line: string, phraseAt: (line: string, start: number) => string | undefined, counts: Counts): void {
  const words = Array.from(WORDS.segment(line));
  const wordOf = words.flatMap((word) => Array.from({ length: word.segment.length }, () => word));
  for (const { segment } of words) {
    if (HAN.test(segment)) addAll(counts, segment, 1);
  }
  for (let start = 0; start < line.length; start += 1) {
    const phrase = phraseAt(line, start);
    if (!phrase) continue;
    const end = start + phrase.length;
    const first = wordOf[start];
    const last = wordOf[end];
    const endsWord = !last || last.index === end;
    if (endsWord && first?.index === start) add(counts.whole, phrase);
    else if (!endsWord && last.index > start) add(counts.across, `${line.slice(start, last.index)}|${last.segment}`);
    const border = first ? first.index + first.segment.length : end;
    if (first && first.index < start && border < end) add(counts.across, `${first.segment}|${line.slice(border, end)}`);
  }
}

/** The longest phrase of the dictionary at an offset. */
function phraseFinder(phrases: ReadonlyMap<string, string>): (line: string, start: number) => string | undefined {
  const longest = new Map<string, number>();
  for (const phrase of phrases.keys()) longest.set(phrase.charAt(0), Math.max(longest.get(phrase.charAt(0)) ?? 0, phrase.length));
  return (line, start) => {
    for (let length = longest.get(line.charAt(start)) ?? 0; length > 1; length -= 1) {
      const phrase = line.slice(start, start + length);
      if (phrases.has(phrase)) return phrase;
    }
    return undefined;
  };
}

/** Words by every text that they begin with and do not end with, or the other way. */
type WordsByPart = Map<string, [string, number][]>;

function wordsByPart(words: ReadonlyMap<string, number>, part: (word: string, length: number) => string): WordsByPart {
  const parts: WordsByPart = new Map();
  for (const [word, count] of words) {
    if (count < LEAST_WORD || word.length > LONGEST_WORD) continue;
    for (let length = 1; length < word.length; length += 1) {
      const known = parts.get(part(word, length));
      if (known) known.push([word, count]);
      else parts.set(part(word, length), [[word, count]]);
    }
  }
  return parts;
}

/** How often words begin with a text, or with the end of it after one word. */
function beginning(counts: Counts, text: string): number {
  let sum = counts.begins.get(text) ?? 0;
  for (let at = 1; at < text.length; at += 1) sum += ((counts.words.get(text.slice(0, at)) ?? 0) * (counts.begins.get(text.slice(at)) ?? 0)) / counts.total;
  return Math.max(sum, UNSEEN);
}

/** How often a boundary is expected in the texts, how often a phrase across it, and how often the boundary was seen. */
interface Evidence {
  expected: number;
  kept: number;
  seen: number;
}

/** How strongly the texts speak for a boundary, or 0 where they do not. */
function weight({ expected, kept, seen }: Evidence): number {
  if (expected < LEAST_EXPECTED && seen === 0) return 0;
  return expected + SEEN * seen >= LIKELIER * kept ? expected + SEEN * seen : 0;
}

/** Words that begin inside a phrase, as `before|word`, and words inside which one begins, as `word|`: of those that change what a text turns into, those that matter most first. */
function boundaries(counts: Counts, phrases: ReadonlyMap<string, string>, dictionary: Dictionary): string[] {
  const byHead = wordsByPart(counts.words, (word, length) => word.slice(0, length));
  const byTail = wordsByPart(counts.words, (word, length) => word.slice(-length));
  const found = new Map<string, Evidence>();
  const enter = (boundary: string, before: string, after: string, expected: number, kept: number): void => {
    if (phrases.has(boundary.replace("|", "")) || convertBy(dictionary, before + after) === convertBy(dictionary, before) + convertBy(dictionary, after)) return;
    const known = found.get(boundary) ?? { expected: 0, kept: 0, seen: 0 };
    const seen = counts.across.get(`${before}|${after}`) ?? 0;
    found.set(boundary, boundary.endsWith("|") ? { expected: known.expected + expected, kept: known.kept + kept, seen: known.seen + seen } : { expected, kept, seen });
  };
  const { total } = counts;
  for (const phrase of phrases.keys()) {
    const whole = Math.max(counts.whole.get(phrase) ?? 0, UNSEEN);
    for (let at = 1; at < phrase.length; at += 1) {
      const [head, tail] = [phrase.slice(0, at), phrase.slice(at)];
      for (const [word, frequency] of byHead.get(tail) ?? []) {
        enter(`${head}|${word}`, head, word, ((counts.ends.get(head) ?? 0) * frequency) / total, (whole * beginning(counts, word.slice(tail.length))) / total);
      }
      for (const [word, frequency] of byTail.get(head) ?? []) {
        enter(`${word}|`, word, tail, ((counts.begins.get(tail) ?? 0) * frequency) / total, (whole * Math.max(counts.ends.get(word.slice(0, -at)) ?? 0, UNSEEN)) / total);
      }
    }
  }
  const weighed = [...found].map(([boundary, evidence]): [string, number] => [boundary, weight(evidence)]).filter(([, each]) => each > 0);
  return weighed.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST).map(([boundary]) => boundary);
}

/** What OpenCC's own tests convert: a boundary in these would turn into something else than OpenCC's authors expect. */
function openccTexts(): string {
  const folder = join(PROJECT_ROOT, "../shared/opencc");
  return readFileSync(join(folder, "testcases.json"), "utf8") + readFileSync(join(folder, "golden/input/us_constitution_zhs.txt"), "utf8");
}

const { values } = parseArgs({ options: { words: { type: "string" } } });
const lines = await newsLines();
if (!lines || !values.words) {
  console.error("Wanted: the texts (../shared) and --words FILE. assets/script/boundaries.psv stays as it is.");
  process.exit(1);
}
const base = await baseEntries("st");
const counts: Counts = { words: new Map(), total: 0, ends: new Map(), begins: new Map(), whole: new Map(), across: new Map() };
const phraseAt = phraseFinder(base.phrases);
for (const line of lines) countLine(line, phraseAt, counts);
addLanguage(counts, values.words, base.phrases);
const path = join(PROJECT_ROOT, "assets/script/boundaries.psv");
const pinned = openccTexts();
const head = readFileSync(path, "utf8").split("\n").filter((line) => line.startsWith("#"));
const found = boundaries(counts, base.phrases, readDictionary(encodeDictionary(base))).filter((boundary) => !pinned.includes(boundary.replace("|", "")));
writeFileSync(path, `${[...head, ...found].join("\n")}\n`);
console.log(`${found.length} boundaries from ${lines.length} lines`);
