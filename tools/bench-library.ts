// npm run bench:library [-- --json] [--browser firefox] [--clips 10000,100000]: what the library costs at these sizes.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { buildExtension } from "../build.mjs";
import type { Driver } from "../test/support/driver.ts";
import { launch } from "../test/support/launch.ts";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";

/** Clips that one call of the page makes: under a minute, well within the protocol's patience. */
const FILLED_AT_ONCE = 9_920;
const LENGTHS = [1, 2, 3, 4, 6, 10];
const QUERIES_A_LENGTH = 30;
/** Queries of each length whose answers are checked against a plain scan of every text. */
const CHECKED = 5;
/** Openings of the library page; the figures are their medians. */
const OPENINGS = 9;

interface Spread {
  p50: number;
  p95: number;
}

interface Figures {
  clips: number;
  fillSeconds: number;
  /** In the database, and of its second copy. */
  bytesAClip: number;
  copyBytes: number;
  list: Spread;
  search: { load: number; all: Spread; byLength: Record<string, Spread>; checked: number; cpu: boolean };
  wrong: number;
  save: Spread;
  /** To the first rows, with the start of a tab and without. */
  openPage: { all: number; own: number };
}

interface LibraryBench {
  fill: (from: number, until: number) => Promise<void>;
  lists: () => Promise<Spread>;
  load: () => Promise<number>;
  sample: (i: number, length: number, count: number) => string;
  find: (word: string) => Promise<number>;
  keep: (word: string) => Promise<void>;
  check: (from: number, until: number) => number;
  save: (from: number) => Promise<Spread>;
  disk: () => Promise<number>;
  copyBytes: () => Promise<number>;
}

/** Runs one of the functions that tools/library-bench-page.ts puts on its page. */
function run<Name extends keyof LibraryBench>(page: Page, name: Name, ...args: Parameters<LibraryBench[Name]>): Promise<Awaited<ReturnType<LibraryBench[Name]>>> {
  return page.evaluate(`libraryBench.${name}(...${JSON.stringify(args)})`) as Promise<Awaited<ReturnType<LibraryBench[Name]>>>;
}

async function buildWithBench(outdir: string): Promise<void> {
  await buildExtension({ test: true, outdir });
  for (const browser of ["chrome", "firefox"]) {
    await build({ absWorkingDir: PROJECT_ROOT, entryPoints: ["tools/library-bench-page.ts"], outfile: join(outdir, browser, "bench.js"), bundle: true, format: "esm", charset: "ascii", define: { TEST_BUILD: "true" } });
    const library = join(outdir, browser, "pages/library");
    writeFileSync(join(library, "rows.js"), NOTE_ROWS);
    writeFileSync(join(library, "index.html"), readFileSync(join(library, "index.html"), "utf8").replace("<head>", '<head><script src="rows.js"></script>'));
    writeFileSync(join(outdir, browser, "bench.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="bench.js"></script><body>');
  }
}

/** Notes when the library's first rows are drawn: put into its page, since asking from outside takes longer than drawing them. */
const NOTE_ROWS = `new MutationObserver((_, observer) => {
  if (!document.querySelector(".row")) return;
  observer.disconnect();
  requestAnimationFrame(() => { globalThis.rowsDrawn = { own: performance.now(), at: performance.timeOrigin + performance.now() }; });
}).observe(document, { childList: true, subtree: true });`;

/** From asking for the library page to its first rows, in milliseconds: the browser's own start of a tab included, and without it. */
async function openPage(driver: Driver): Promise<{ all: number; own: number }> {
  const times: { all: number; own: number }[] = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    const start = performance.timeOrigin + performance.now();
    const page = await driver.openOwnPage("pages/library/index.html", ".row");
    const { own, at } = (await (await page.waitForFunction("globalThis.rowsDrawn")).jsonValue()) as { own: number; at: number };
    times.push({ all: at - start, own });
    await page.close();
  }
  const median = (all: number[]): number => all.toSorted((one, other) => one - other)[Math.floor(OPENINGS / 2)] ?? 0;
  return { all: median(times.map(({ all }) => all)), own: median(times.map(({ own }) => own)) };
}

/** The time that the page's thread was at work, in milliseconds, where the browser tells (Chromium): what other programs took is not in it. */
async function threadClock(page: Page): Promise<(() => Promise<number>) | undefined> {
  if (name !== "chromium") return undefined;
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => ((await session.send("Performance.getMetrics")).metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0) * 1_000;
}

/** Exact substrings of every length, taken from the texts. CPU time where it can be had, else wall time. */
async function searches(page: Page, clips: number): Promise<Figures["search"]> {
  const load = await run(page, "load");
  const clock = await threadClock(page);
  const byLength: Record<string, number[]> = {};
  for (const length of LENGTHS) {
    const times: number[] = (byLength[length] = []);
    for (let i = 0; i < QUERIES_A_LENGTH; i += 1) {
      const word = await run(page, "sample", i, length, clips);
      const before = await clock?.();
      const wall = await run(page, "find", word);
      const after = await clock?.();
      times.push(before !== undefined && after !== undefined ? after - before : wall);
      if (i < CHECKED) await run(page, "keep", word);
    }
  }
  return { load, all: spread(Object.values(byLength).flat()), byLength: Object.fromEntries(Object.entries(byLength).map(([length, times]) => [length, spread(times)])), checked: LENGTHS.length * CHECKED, cpu: clock !== undefined };
}

const quantile = (times: number[], part: number): number => Math.round((times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0) * 100) / 100;
const spread = (times: number[]): Spread => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });

async function measure(driver: Driver, page: Page, from: number, clips: number): Promise<Figures> {
  const start = performance.now();
  for (let at = from; at < clips; at += FILLED_AT_ONCE) await run(page, "fill", at, Math.min(clips, at + FILLED_AT_ONCE));
  const fillSeconds = (performance.now() - start) / 1_000;
  console.error(`${clips} clips made in ${fillSeconds.toFixed(0)} s.`);
  const bytesAClip = Math.round((await run(page, "disk")) / clips);
  const list = await run(page, "lists");
  const search = await searches(page, clips);
  let wrong = 0;
  for (let at = 0; at < clips; at += FILLED_AT_ONCE) wrong += await run(page, "check", at, Math.min(clips, at + FILLED_AT_ONCE));
  // Numbers far above those of any size, so that the next size's clips are not there already.
  const save = await run(page, "save", 1_000_000 + clips);
  return { clips, fillSeconds, bytesAClip, copyBytes: await run(page, "copyBytes"), list, search, wrong, save, openPage: await openPage(driver) };
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, browser: { type: "string", default: "chromium" }, clips: { type: "string", default: "10000,100000" } } });
const name = BROWSERS.find((browser) => browser === values.browser);
const program = name && ensureBrowsers([name])[name];
if (!name || !program) throw new Error(name ? browserAdvice(name) : `There is no browser ${values.browser} here.`);
const builds = join(PROJECT_ROOT, ".cache", `bench-library-${process.pid}`);
await buildWithBench(builds);
const driver = await launch(name, { program, builds, network: false });
const figures: Figures[] = [];
try {
  const page = await driver.openOwnPage("bench.html", "body");
  page.setDefaultTimeout(0);
  let filled = 0;
  for (const clips of values.clips.split(",").map(Number)) {
    figures.push(await measure(driver, page, filled, clips));
    filled = clips;
  }
} finally {
  await driver.close();
  rmSync(builds, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify({ browser: name, sizes: figures }));
else {
  const words = ({ p50, p95 }: Spread): string => `${p50} / ${p95}`;
  const asked = { clips: "asked at most", list: "3 / 10", search: "10,000: 15, 100,000: 30 (p95)", load: "", wrong: "0", save: "10 (p50)", bytes: "10240", page: "300 (at 100,000)" };
  const rows = figures.map(({ clips, list, search, wrong, save, bytesAClip, copyBytes, openPage: opened }) => ({
    clips: String(clips), list: words(list), search: words(search.all) + (search.cpu ? " CPU" : ""), load: String(Math.round(search.load)), wrong: `${wrong} (${search.checked} queries)`,
    save: words(save), bytes: `${bytesAClip} + ${copyBytes} of its copy`, page: `${Math.round(opened.all)}, ${Math.round(opened.own)} of it the page's own`,
  }));
  // What is asked holds for Chromium; Firefox may take twice as long.
  console.table([asked, ...rows].map(({ clips, list, search, load, wrong, save, bytes, page }) => ({
    clips, "list p50/p95 ms": list, "search p50/p95 ms": search, "index load ms": load, "wrong answers": wrong, "save p50/p95 ms": save, "bytes a clip": bytes, "page to rows ms": page,
  })));
  for (const { clips, search } of figures) console.log(`${clips}: search by length ${Object.entries(search.byLength).map(([length, times]) => `${length}: ${words(times)}`).join("; ")}`);
}
