// npm run bench:figures [-- --json]: the matcher against @monyone/aho-corasick (leftmost-longest too) in one run by the processor's time, load time, the
// size of the shipped files, and how much of the table rests on evidence. Text: the material beside the checkout where it
// lies there, else sentences made of the table's own names and OpenCC's phrases.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AhoCorasick } from "@monyone/aho-corasick/greedy";
import { packFigures } from "../src/core/figures/pack-cards.ts";
import { findMentions } from "../src/core/figures/match.ts";
import { parseFigureTable } from "../src/core/figures/names-file.ts";
import { wordsOf } from "../src/core/figures/trie.ts";
import { compileFigures, matchedNames } from "./figures-compile.ts";
import { commonWords } from "./figures-lexicon.ts";
import { readAttested } from "./figures-load.ts";
import { readMaterial } from "./figures-material.ts";
import { readFigureSource } from "./figures-source.ts";
import { measureMarking } from "./marking-cost.ts";

/** Enough for both to be compiled, and for each to have its best run on a machine that does other work. */
const REPEATS = 25;
/** Characters to search: enough for a steady rate, few enough for a slow machine. */
const TEXT_LENGTH = 2_000_000;

/** The fastest run is the one that the machine's other work disturbed least. */
const best = (values: number[]): number => Math.min(...values);

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of the processor's time that a run takes: a crowded machine leaves them nearly as they are, unlike those of the clock. */
function worked(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Texts of news where there are any, else made ones; about TEXT_LENGTH characters in all. */
function textsToSearch(names: string[]): { kind: string; texts: string[] } {
  const shared = join(PROJECT_ROOT, "../shared");
  const words = commonWords();
  const made = Array.from({ length: 400 }, (_, i) => Array.from({ length: 900 }, (__, k) => (k % 40 === 0 ? names : words)[(i * 997 + k * 31) % (k % 40 === 0 ? names : words).length]).join(""));
  const [kind, all] = existsSync(shared) ? ["news", readMaterial(shared).texts.filter(({ source }) => source === "cctv" || source === "tw2511").map(({ text }) => text)] : ["made", made];
  let length = 0;
  return { kind, texts: all.filter((text) => (length += text.length) <= TEXT_LENGTH) };
}

const source = readFigureSource();
const attested = readAttested();
const { names: bytes, figures, simplified } = compileFigures(source, attested);
const table = parseFigureTable(bytes.buffer);
const shippedIds = new Set(figures.map(({ id }) => id));
const aliases = [...new Set(source.figures.filter(({ id }) => shippedIds.has(id)).flatMap((figure) => matchedNames(figure, attested)).map(({ text }) => text))];
const { kind, texts } = textsToSearch(aliases);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
// The other package is given every word that ours looks for: names, forms and blockers.
const words = wordsOf(table.trie);
const other = new AhoCorasick(words);

const runs = { ours: [] as number[], other: [] as number[], load: [] as number[] };
let found = 0;
for (let i = 0; i < REPEATS; i++) {
  runs.load.push(timed(() => parseFigureTable(bytes.buffer.slice(0))));
  found = 0;
  runs.ours.push(worked(() => texts.forEach((text) => (found += findMentions(text, table).length))));
  runs.other.push(worked(() => texts.forEach((text) => other.matchInText(text))));
}
const rate = (ms: number): number => characters / ms / 1000;
const roles = source.figures.flatMap(({ roles: held }) => held);
const shippedNames = figures.flatMap(({ names, unverified = [] }) => [...(names.tw ?? []), ...(names.cn ?? []), ...(names.hk ?? [])].map((name) => !unverified.includes(name)));
/** Names that are marked wherever they stand. */
const fullNames = aliases.filter((name) => {
  const [mention, ...more] = findMentions(`${name}在`, table);
  return mention?.surface === name && mention.certain && more.length === 0;
});
const marking = await measureMarking(fullNames);
const result = {
  figures: figures.length, names: aliases.length, words: words.length, text: kind, characters, mentions: found,
  millionCharactersASecond: { ours: rate(best(runs.ours)), ahoCorasick: rate(best(runs.other)), ratio: best(runs.other) / best(runs.ours) },
  loadMs: best(runs.load), marking,
  gzipBytes: { names: gzipSync(bytes).length, cards: gzipSync(packFigures(figures, simplified)).length },
  evidence: {
    // The rest is the same name in the other script.
    matchedAsWritten: aliases.filter((name) => attested.has(name)).length / aliases.length,
    shownNames: shippedNames.filter(Boolean).length / shippedNames.length,
    shippedOffices: figures.flatMap(({ roles: shown }) => shown).length, offices: roles.length,
  },
};

if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  const { millionCharactersASecond: speed, gzipBytes: size, evidence } = result;
  console.log(`${result.figures} figures, ${result.names} names, ${result.words} words to find; ${characters} characters of ${kind}, ${found} mentions; the best of ${REPEATS} runs`);
  console.table({
    "findMentions, million characters a second of the processor": { measured: speed.ours.toFixed(1), asked: "" },
    "@monyone/aho-corasick, the same": { measured: speed.ahoCorasick.toFixed(1), asked: "" },
    "times as fast": { measured: speed.ratio.toFixed(1), asked: "8" },
    "load, ms": { measured: result.loadMs.toFixed(2), asked: "at most 2" },
    [`marking ${result.marking.mentions} mentions on a live page, ms of script`]: { measured: result.marking.scriptMs.toFixed(1), asked: "at most 10" },
    "its longest stretch of script, ms": { measured: result.marking.longestMs.toFixed(1), asked: "" },
    "layouts that it forces": { measured: String(result.marking.forcedLayouts), asked: "0" },
    "names.bin, gzip": { measured: String(size.names), asked: "at most 80,000" },
    "names.bin and cards.json, gzip": { measured: String(size.names + size.cards), asked: "at most 250,000" },
    "matched names that a source prints in this very script": { measured: evidence.matchedAsWritten.toFixed(3), asked: "1 in either" },
    "shown names that a source prints": { measured: evidence.shownNames.toFixed(3), asked: "" },
    "offices with evidence, shipped of stated": { measured: `${evidence.shippedOffices} of ${evidence.offices}`, asked: "only these ship" },
  });
}
