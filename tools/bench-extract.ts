// npm run bench:extract -- DIR...: this extractor, Mozilla Readability and Defuddle on folders of saved pages with gold.
//   --json          one JSON object of the figures on standard output
//   --tools=a,b     only these of qingdu, readability, readability-ct100, defuddle
//   --without=a,b   pages with these hints taken away, of names (class, id), meta (with JSON-LD), elements (article, nav…), headings
//   --pages         also the pages that qingdu gets less than right
// A folder holds one folder a page: page.html, meta.json ({url, script}) and, for an article, gold.json.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { JSDOM, VirtualConsole } from "jsdom";
import { detectArticle } from "../src/core/article/detect.ts";
import { extractArticle } from "../src/core/article/extract.ts";
import { HINTS, type Hint } from "./page-hints.ts";
import { score, summarise, type Extracted, type Gold, type Score, type Summary } from "./extraction-score.ts";

interface SavedPage {
  id: string;
  url: string;
  script: string;
  html: string;
  gold?: Gold;
}

interface Tool {
  detect?: (document: Document) => boolean;
  /** Works on a copy of its own: some tools change the page. */
  extract: (document: Document, url: string) => Extracted;
}

const textOf = (window: JSDOM["window"], html: string): string => new window.DOMParser().parseFromString(html, "text/html").body.textContent;

const readability = (document: Document, options?: { charThreshold: number }): Extracted => {
  const article = new Readability(document, options).parse();
  return { title: article?.title ?? undefined, text: article?.textContent ?? "", published: article?.publishedTime ?? undefined, byline: article?.byline ? [article.byline] : [] };
};

const TOOLS: Record<string, Tool> = {
  qingdu: {
    detect: (document) => detectArticle(document).article,
    extract(document, url) {
      const article = extractArticle(document, { url });
      return { title: article?.title, text: article?.text ?? "", published: article?.published, byline: article?.byline ?? [] };
    },
  },
  readability: { detect: (document) => isProbablyReaderable(document), extract: (document) => readability(document) },
  "readability-ct100": { detect: (document) => isProbablyReaderable(document, { minContentLength: 60, minScore: 10 }), extract: (document) => readability(document, { charThreshold: 100 }) },
  defuddle: {
    extract(document, url) {
      const result = new Defuddle(document, { url }).parse();
      const window = document.defaultView as unknown as JSDOM["window"];
      return { title: result.title, text: textOf(window, result.content), published: result.published, byline: result.author ? result.author.split(/\s*[,、]\s*/) : [] };
    },
  },
};

function pagesOf(folder: string): SavedPage[] {
  return readdirSync(folder).sort().filter((id) => existsSync(join(folder, id, "page.html"))).map((id) => {
    const read = (name: string): string => readFileSync(join(folder, id, name), "utf8");
    const meta = (existsSync(join(folder, id, "meta.json")) ? JSON.parse(read("meta.json")) : {}) as { url?: string | null; script?: string };
    const gold = existsSync(join(folder, id, "gold.json")) ? (JSON.parse(read("gold.json")) as Gold) : undefined;
    return { id, url: meta.url ?? `https://saved.invalid/${id}`, script: meta.script ?? "", html: read("page.html"), ...(gold && { gold }) };
  });
}

/** CPU milliseconds of the process that a call takes, and what it gives; a throw counts as an empty result. */
function timed<T>(call: () => T, otherwise: T): { ms: number; value: T } {
  const begin = process.cpuUsage();
  let value = otherwise;
  try {
    value = call();
  } catch (error) {
    console.error(String(error));
  }
  const { user, system } = process.cpuUsage(begin);
  return { ms: (user + system) / 1000, value };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

interface Result {
  scores: { page: SavedPage; score: Score }[];
  detectMs: number[];
  extractMs: number[];
  found: number;
  falselyFound: number;
}

function run(tool: Tool, pages: SavedPage[], without: readonly Hint[]): Result {
  const result: Result = { scores: [], detectMs: [], extractMs: [], found: 0, falselyFound: 0 };
  for (const page of pages) {
    // Each tool has a page of its own: another's changes must not help or hinder it.
    const { window } = new JSDOM(page.html, { url: page.url, virtualConsole: new VirtualConsole() });
    for (const take of without) take(window.document);
    const { detect } = tool;
    if (detect) {
      const { ms, value } = timed(() => detect(window.document), false);
      result.detectMs.push(ms);
      if (value && page.gold) result.found++;
      if (value && !page.gold) result.falselyFound++;
    }
    if (page.gold) {
      const { ms, value } = timed(() => tool.extract(window.document, page.url), { text: "", byline: [] });
      result.extractMs.push(ms);
      result.scores.push({ page, score: score(value, page.gold) });
    }
    window.close();
  }
  return result;
}

interface Row extends Summary {
  hantF1: number;
  detected: string;
  falselyDetected: string;
  detectMs: number;
  extractMs: number;
}

function row(result: Result, pages: SavedPage[]): Row {
  const articles = pages.filter((page) => page.gold).length;
  const hant = result.scores.filter(({ page }) => page.script === "hant");
  const known = result.detectMs.length > 0;
  return {
    ...summarise(result.scores.map((entry) => entry.score)),
    hantF1: summarise(hant.map((entry) => entry.score)).f1,
    detected: known ? `${result.found}/${articles}` : "",
    falselyDetected: known ? `${result.falselyFound}/${pages.length - articles}` : "",
    detectMs: Math.round(median(result.detectMs) * 10) / 10,
    extractMs: Math.round(median(result.extractMs) * 10) / 10,
  };
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
  console.error("Name a folder of saved pages: npm run bench:extract -- DIR... [--json] [--tools=qingdu] [--pages]");
  process.exit(2);
}
const listed = (option: string): string[] | undefined => process.argv.find((argument) => argument.startsWith(`--${option}=`))?.slice(option.length + 3).split(",");
const named = listed("tools");
const hints = listed("without") ?? [];
const without = hints.flatMap((hint) => HINTS[hint] ?? []);
if (without.length < hints.length) {
  console.error(`--without knows ${Object.keys(HINTS).join(", ")}.`);
  process.exit(2);
}
const tools = Object.entries(TOOLS).filter(([name]) => named?.includes(name) ?? true);
const pages = folders.flatMap(pagesOf);

/** The row of one tool from a process of its own: jsdom keeps what a hundred pages leave behind. */
function rowApart(name: string): Row {
  const { status, stdout } = spawnSync(process.execPath, [join(PROJECT_ROOT, "tools/run.mjs"), "bench-extract", ...folders.map((folder) => resolve(folder)), `--tools=${name}`, "--json", ...process.argv.filter((argument) => argument === "--pages" || argument.startsWith("--without="))], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e8 });
  const measured = status === 0 ? (JSON.parse(stdout) as { tools: Record<string, Row> }).tools[name] : undefined;
  if (!measured) throw new Error(`${name} did not finish (status ${status}).`);
  return measured;
}

const [only] = tools;
const alone = tools.length === 1 && only ? run(only[1], pages, without) : undefined;
const rows: Record<string, Row> = alone && only ? { [only[0]]: row(alone, pages) } : Object.fromEntries(tools.map(([name]) => [name, rowApart(name)]));
const [own, peer] = [rows["qingdu"], rows["readability"]];
const ratios = own && peer ? { detect: Math.round((1000 * own.detectMs) / peer.extractMs) / 1000, extract: Math.round((1000 * own.extractMs) / peer.extractMs) / 1000 } : undefined;

if (process.argv.includes("--json")) console.log(JSON.stringify({ pages: pages.length, tools: rows, ...(ratios && { ratioToReadability: ratios }) }));
else {
  console.log(`${pages.length} pages, ${pages.filter((page) => page.gold).length} articles; shares in percent, times in CPU ms (median)`);
  console.table(rows);
  if (ratios) console.log(`CPU against Readability's parse: detection ${ratios.detect}, whole pass ${ratios.extract}`);
}
if (process.argv.includes("--pages")) {
  for (const { page, score: s } of alone?.scores ?? []) {
    const faults = [s.f1 < 0.99 && `F1 ${s.f1.toFixed(3)}`, !s.title && "title", s.date === false && "date", s.byline === false && "byline", s.leaked[0] > 0 && `leak ${s.leaked[0]}`, s.included[0] < s.included[1] && "lost"].filter(Boolean);
    if (faults.length > 0) console.error(`${page.id}: ${faults.join(", ")}`);
  }
}
