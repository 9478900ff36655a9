// npm run bench:page [-- --json]: what conversion in place costs a page of 10,000 text nodes, in Chromium.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import { launch } from "../test/support/launch.ts";
import { browserAdvice, ensureBrowsers } from "./browsers.ts";
import { tracePage, type TraceEvent } from "./page-trace.ts";

const NODES = 10_000;
/** The machine is never quite at rest: each figure is the median of so many rounds, each of which takes every measure once. */
const RUNS = 9;
/** Time for what follows a conversion (layout, marks) to end, in milliseconds. */
const SETTLE = 1_200;
/** Trace events of a task that lays out and paints. */
const RENDER = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "HitTest"]);
/** Trace events that are JavaScript at work, with the garbage that it collects meanwhile; they lie within one another. */
const SCRIPT = new Set(["FunctionCall", "EvaluateScript", "v8.callFunction", "v8.run", "RunMicrotasks"]);

const PROSE = "雾港市立图书馆三楼的读报室十七日开放馆员把台湾香港和中国大陆的报纸并排放在同一张长桌上让读者看看同一则新闻在不同地方怎么写头发与发展干净与干涉后来的事";

/** A page of paragraphs with four text nodes each; every text is its own, as on a real page. */
function pageHtml(): string {
  let seed = 7;
  // A linear congruential generator (Numerical Recipes): the same page in each run.
  const next = (below: number): number => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) % below;
  const text = (length: number): string => Array.from({ length }, () => PROSE[next(PROSE.length)]).join("");
  const paragraphs = Array.from({ length: NODES / 4 }, () => `<p>${text(20)}<b>${text(6)}</b>${text(20)}<a href="#">${text(6)}</a></p>`);
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>页</title></head><body>${paragraphs.join("")}</body></html>`;
}

/** Milliseconds of one run. `script`: JavaScript of the page's thread. `longest`: the most of it in one task. `render`: the longest task that lays out. */
interface Cost {
  script: number;
  longest: number;
  render: number;
}

function costOf(events: readonly TraceEvent[]): Cost {
  const cost = { script: 0, longest: 0, render: 0 };
  for (const { ts: start, dur = 0, tdur = dur } of events.filter(({ name }) => name === "RunTask")) {
    const inside = events.filter(({ ts }) => ts >= start && ts < start + dur);
    let end = start;
    let script = 0;
    for (const { name, ts, dur: length = 0, tdur: own = length } of inside) {
      if (!SCRIPT.has(name) || ts < end) continue;
      end = ts + length;
      script += own / 1_000;
    }
    cost.script += script;
    cost.longest = Math.max(cost.longest, script);
    if (inside.some(({ name }) => RENDER.has(name))) cost.render = Math.max(cost.render, tdur / 1_000 - script);
  }
  return cost;
}

const traced = async (page: Page, session: CDPSession, action: () => Promise<unknown>): Promise<Cost> => costOf(await tracePage(page, session, action));

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE));
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** The page's text nodes, in order. */
const readTexts = (page: Page): Promise<string[]> => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
  return texts;
});

/** Texts and nodes in the page's own world, so that writing them is all that is left to do. */
interface Ready {
  nodes: Node[];
  texts: string[];
}
const prepare = (page: Page, texts: string[]): Promise<void> => page.evaluate((ready) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  Object.assign(window, { nodes, texts: ready });
}, texts);
/** In a task of its own, as conversion is: the trace holds no event of what a debugger runs itself. */
const writeTexts = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => setTimeout(() => {
  const { nodes, texts } = window as unknown as Ready;
  nodes.forEach((node, i) => {
    if (node.nodeValue !== texts[i]) node.nodeValue = texts[i] ?? "";
  });
  resolve(undefined);
}, 0)));

const { chromium } = ensureBrowsers(["chromium"]);
if (!chromium) throw new Error(browserAdvice("chromium"));
const builds = join(PROJECT_ROOT, ".cache", `bench-page-${process.pid}`);
const { buildExtension } = (await import(pathToFileURL(join(PROJECT_ROOT, "build.mjs")).href)) as { buildExtension: (options: { test: boolean; outdir: string }) => Promise<unknown> };
await buildExtension({ test: true, outdir: builds });
const driver = await launch("chromium", { program: chromium, builds, network: false });
try {
  const control = await driver.openOwnPage("pages/options/index.html", "body");
  const site = { url: "https://www.wugang.example/long", body: pageHtml() };
  const page = await driver.openSite(site);
  const original = await readTexts(page);
  const tabId = await control.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1, site.url);
  const bringIn = (marks: boolean): Promise<void> => control.evaluate(async (id, settings) => {
    await chrome.storage.local.set({ settings });
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ["content/reader.js"] });
  }, tabId, { marksOnPage: marks });
  const show = (variant?: string): Promise<unknown> => control.evaluate((id, request) => chrome.tabs.sendMessage(id, { to: "page", name: "show", request }, { frameId: 0 }), tabId, variant ? { variant } : {});

  // Once for the texts to write, and until the browser's compiler has seen all of it.
  await bringIn(false);
  await show("hk");
  await show();
  await show("tw");
  const converted = await readTexts(page);
  await show();
  // Texts that are ready are written to the same page without us, whose observers would be paid for.
  const bare = await driver.openSite({ ...site, url: "https://www.wugang.example/bare" });
  const [session, bareSession] = [await page.createCDPSession(), await bare.createCDPSession()];
  const write = async (texts: string[]): Promise<Cost> => {
    await bare.bringToFront();
    await prepare(bare, texts);
    await pause();
    return traced(bare, bareSession, () => writeTexts(bare));
  };
  await write(converted);
  await write(original);
  const rounds: { written: Cost; there: Cost; back: Cost }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // One after the other in each round: what else the machine does meanwhile meets both.
    const written = await write(converted);
    await write(original);
    await page.bringToFront();
    await pause();
    const there = await traced(page, session, () => show(run % 2 ? "hk" : "tw"));
    await pause();
    rounds.push({ written, there, back: await traced(page, session, () => show()) });
  }
  const exact = JSON.stringify(await readTexts(page)) === JSON.stringify(original);
  await page.reload();
  await page.bringToFront();
  await bringIn(true);
  await pause();
  const marked = await traced(page, session, async () => {
    await show("tw");
    await pause();
    await pause();
  });
  const costs = (of: "written" | "there" | "back"): Cost[] => rounds.map((round) => round[of]);
  const scripts = (of: "written" | "there" | "back"): number => median(costs(of).map(({ script }) => script));
  const ratios = rounds.map(({ written, there }) => there.script / written.script);
  const longest = (of: "there" | "back"): number => median(costs(of).map((cost) => cost.longest));
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  const figures = {
    nodes: NODES, runs: RUNS, writeMs: round(scripts("written")), convertMs: round(scripts("there")), ratio: round(median(ratios)),
    ratioRange: [round(Math.min(...ratios)), round(Math.max(...ratios))], restoreMs: round(scripts("back")),
    longestTaskMs: round(longest("there")), longestRestoreTaskMs: round(longest("back")), longestMarkedTaskMs: round(marked.longest),
    longestRenderMs: round(median(costs("there").map(({ render }) => render))), restoredExactly: exact,
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
  else {
    console.table([
      { what: "write texts that are ready", "script ms": figures.writeMs, "longest task ms": figures.writeMs },
      { what: "convert in place", "script ms": figures.convertMs, "longest task ms": figures.longestTaskMs, "longest render ms": figures.longestRenderMs },
      { what: "give back", "script ms": figures.restoreMs, "longest task ms": figures.longestRestoreTaskMs },
      { what: "convert, with names marked", "longest task ms": figures.longestMarkedTaskMs },
    ]);
    console.log(`${NODES} text nodes, medians of ${RUNS} rounds. Convert / write: ${figures.ratio} (${figures.ratioRange.join(" to ")}; asked: at most 4). Given back exactly: ${exact}.`);
  }
} finally {
  await driver.close();
  rmSync(builds, { recursive: true, force: true });
}
