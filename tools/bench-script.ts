// npm run bench:script [-- --json]: our converter beside opencc-js and tongwen-core, in the same run.
// CPU time, not the clock's, and the least of several tries, since other work on the machine only ever adds.
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { baseEntries, scriptTable } from "./script-tables.ts";
import { mainlandNews, taiwaneseNews } from "./script-news.ts";
import { roundTrip } from "./script-round-trip.ts";
import { PEERS, preparePeers, type Direction, type Peer } from "./script-peers.ts";

const DIRECTIONS: Direction[] = ["cn-tw", "tw-cn"];
/** Fresh processes, and runs over the text, of which the least counts. */
const LOADS = 7;
const RUNS = 12;
/** About 1 MB of UTF-8. */
const LENGTH = 350_000;

type Converter = (text: string) => string;
const modules = await preparePeers();

/** CPU milliseconds to load and convert a first sentence, and megabytes held after, in a process of its own. */
function measureLoad(peer: Peer, direction: Direction): { ms: number; mb: number } {
  const sentence = direction === "cn-tw" ? "我们的头发干净，他说中国经济发展很快。" : "我們的頭髮乾淨，他說中國經濟發展很快。";
  const script = `
    globalThis.gc(); const memory = () => { globalThis.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
    const before = memory(), start = process.cpuUsage();
    const convert = await (await import(${JSON.stringify(modules[peer])})).load(${JSON.stringify(direction)});
    const shown = convert(${JSON.stringify(sentence)});
    const { user, system } = process.cpuUsage(start);
    console.log(JSON.stringify({ ms: (user + system) / 1000, mb: (memory() - before) / 1e6, shown, keep: typeof convert }));`;
  const tries = Array.from({ length: LOADS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], { encoding: "utf8" });
    if (!stdout) throw new Error(`${peer}: ${stderr}`);
    return JSON.parse(stdout) as { ms: number; mb: number };
  });
  return { ms: Math.min(...tries.map(({ ms }) => ms)), mb: Math.min(...tries.map(({ mb }) => mb)) };
}

/** News where the shared texts are here, else OpenCC's own words in a fixed order. */
async function sampleText(direction: Direction): Promise<{ text: string; source: string }> {
  const news = direction === "cn-tw" ? mainlandNews() : taiwaneseNews();
  const { phrases } = await baseEntries(direction === "cn-tw" ? "st" : "ts");
  const words = (): string => Array.from({ length: 12 }, () => [...phrases.keys()].join("，")).join("\n");
  // Through bytes, so that the text is one flat string.
  const text = Buffer.from((news?.join("\n") ?? words()).slice(0, LENGTH)).toString();
  return { text, source: news ? "news" : "words" };
}

function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** CPU milliseconds for the whole text, the peers in turn, so that what else the machine does meets all alike. */
async function measureThroughput(direction: Direction, text: string): Promise<Record<Peer, number>> {
  const converters: [Peer, Converter][] = [];
  for (const peer of PEERS) converters.push([peer, await ((await import(modules[peer])) as { load(direction: Direction): Promise<Converter> }).load(direction)]);
  const least = { qingdu: Infinity, "opencc-js": Infinity, "tongwen-core": Infinity };
  for (let run = 0; run < RUNS; run += 1) for (const [peer, convert] of converters) least[peer] = Math.min(least[peer], cpu(() => void convert(text)));
  return least;
}

const results: Record<string, unknown> = {};
const table: Record<string, Record<string, string>> = {};
for (const direction of DIRECTIONS) {
  const { text, source } = await sampleText(direction);
  const times = await measureThroughput(direction, text);
  for (const peer of PEERS) {
    const load = measureLoad(peer, direction);
    const speed = Buffer.byteLength(text) / 1000 / times[peer];
    const ratio = times["opencc-js"] / times[peer];
    const gzip = peer === "qingdu" ? gzipSync(await scriptTable(direction === "cn-tw" ? "from-hans" : "from-hant"), { level: 9 }).length : undefined;
    results[`${peer} ${direction}`] = { loadMs: load.ms, memoryMb: load.mb, mbPerSecond: speed, ratioToOpenccJs: ratio, source, ...(gzip !== undefined && { assetGzipBytes: gzip }) };
    table[`${peer} ${direction}`] = {
      "load + first, CPU ms": load.ms.toFixed(1), "memory, MB": load.mb.toFixed(1), [`1 MB of ${source}, MB/s`]: speed.toFixed(0), "to opencc-js": `${ratio.toFixed(1)}x`,
      "asset, gzip KB": gzip === undefined ? "" : (gzip / 1000).toFixed(0),
    };
  }
}
const back = await roundTrip();
if (back) results["round trip"] = back;
if (process.argv.includes("--json")) console.log(JSON.stringify(results));
else {
  console.table(table);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  if (back) console.log(`${back.sentences} sentences of Taiwan's news, simplified and converted back, as written: qingdu ${percent(back.news)} (OpenCC's standard: ${percent(back.standard)}), opencc-js ${percent(back.openccJs)}.`);
}
