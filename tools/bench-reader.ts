// npm run bench:reader [-- --json] [--runs N]: how long the reader takes to open and to close, in Chromium, on a page made here.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildExtension } from "../build.mjs";
import type { Driver } from "../test/support/driver.ts";
import { launch } from "../test/support/launch.ts";
import { find } from "../test/support/find.ts";
import { until } from "../test/support/until.ts";
import { bigNewsPage } from "./big-news-page.ts";
import { ensureBrowsers } from "./browsers.ts";
import { partsOf, type OpeningParts } from "./trace-parts.ts";

/** What is asked for, in milliseconds at the median; of shifts there are to be none. */
const ASKED = { warm: 120, shortcut: 120, asleep: 250, converted: 120, closing: 50 };
const PAGE_BYTES = 250_000;
/** Milliseconds from a page that is loaded to the press. */
const SEEN = 1_000;
/** Pages opened under the browser's tracing, for where the time goes. */
const TRACED = 5;

/** Moments in milliseconds since 1970, as the page's own clock saw them. */
interface Moments {
  painted: number;
  pressed: number;
  closed: number;
  shift: number;
}

/** Watches from the page's side: when the reader's text was first on the screen, when it was gone, and whether anything of the page moved. */
function watch(): void {
  const moments: Moments = { painted: 0, pressed: 0, closed: 0, shift: 0 };
  const now = (): number => performance.timeOrigin + performance.now();
  /** In a frame that is about to be drawn: a message that is sent now arrives when it has been. */
  const drawn = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", then, { once: true });
    port1.start();
    port2.postMessage(0);
  };
  /** The reader is built before it opens: the first frame that finds it open draws it. */
  const painting = (article: Element): void => {
    requestAnimationFrame(() => {
      if (article.closest("dialog")?.open) drawn(() => (moments.painted = now()));
      else painting(article);
    });
  };
  let begun = false;
  new MutationObserver(() => {
    const reader = document.querySelector("qingdu-reader");
    const article = reader?.shadowRoot?.querySelector("article");
    if (article && !begun) painting(article);
    begun ||= article !== null && article !== undefined;
    if (!reader && moments.pressed > 0 && moments.closed === 0) requestAnimationFrame(() => drawn(() => (moments.closed = now())));
  }).observe(document.documentElement, { childList: true });
  addEventListener("keydown", () => (moments.pressed = now()), { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moments.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: false });
  Object.assign(globalThis, { benchMoments: moments });
}

const momentsOf = (page: Page): Promise<Moments> => page.evaluate(() => (globalThis as unknown as { benchMoments: Moments }).benchMoments);

/** Asks the page's reader script to open, as the popup does, and answers with the moment. */
async function askToRead(control: Page, url: string): Promise<number> {
  return control.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}.`);
    const asked = performance.timeOrigin + performance.now();
    await chrome.tabs.sendMessage(tab.id, { to: "page", name: "read", request: {} }, { frameId: 0 });
    return asked;
  }, url);
}

/** What the popup does when it opens: brings the script in and asks what the page is. */
async function openPopup(control: Page, url: string): Promise<void> {
  await control.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}.`);
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content/reader.js"] });
    await chrome.tabs.sendMessage(tab.id, { to: "page", name: "describe", request: {} }, { frameId: 0 });
  }, url);
}

/** The way of the shortcut, on a page where nothing of ours runs yet: the script comes in, looks at the page and opens. */
async function pressShortcut(control: Page, url: string): Promise<number> {
  return control.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}.`);
    const asked = performance.timeOrigin + performance.now();
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content/reader.js"] });
    await chrome.tabs.sendMessage(tab.id, { to: "page", name: "toggle", request: {} }, { frameId: 0 });
    return asked;
  }, url);
}

interface Run {
  opening: number;
  closing: number;
  shift: number;
}

/** Read pressed in the popup, with the background awake, asleep, or asked for another script than the page is written in; or the shortcut. */
const WAYS = ["warm", "asleep", "converted", "shortcut"] as const;
type Way = (typeof WAYS)[number];

/** One page opened, read and closed. */
async function run(driver: Driver, control: Page, url: string, way: Way): Promise<Run> {
  const page = await driver.openSite({ url, body: bigNewsPage({ url, bytes: PAGE_BYTES }) });
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 600));
  // Whoever presses has seen the page: it is drawn, and the detector has had its look.
  await new Promise((resolve) => setTimeout(resolve, SEEN));
  if (way !== "shortcut") {
    await openPopup(control, url);
    // What the script does at its start, marking the page's names, is over before anybody has found the button.
    await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
  }
  await page.evaluate(watch);
  if (way === "asleep") await driver.sleepBackground();
  const asked = await (way === "shortcut" ? pressShortcut : askToRead)(control, url);
  const painted = await paintedOn(page);
  await find(page, "qingdu-reader >>> .mention");
  await page.keyboard.press("Escape");
  const { pressed, closed, shift } = await until("the reader to be gone", async () => {
    const moments = await momentsOf(page);
    return moments.closed > 0 && moments;
  });
  await page.close();
  return { opening: painted - asked, closing: closed - pressed, shift };
}

const paintedOn = async (page: Page): Promise<number> => {
  const { painted } = await until("the reader's text", async () => {
    const moments = await momentsOf(page);
    return moments.painted > 0 && moments;
  });
  return painted;
};

/** Where the shortcut's time goes, on a page of its own: tracing slows what it traces. */
async function shortcutParts(driver: Driver, control: Page, url: string): Promise<OpeningParts> {
  const page = await driver.openSite({ url, body: bigNewsPage({ url, bytes: PAGE_BYTES }) });
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, SEEN));
  await page.evaluate(watch);
  const parts = await partsOf(page, async () => {
    await pressShortcut(control, url);
    return paintedOn(page);
  });
  await page.close();
  return parts;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const runs = Number(process.argv[process.argv.indexOf("--runs") + 1]) || 15;
const { chromium: program } = ensureBrowsers(["chromium"]);
if (!program) throw new Error("This benchmark needs Chromium.");
const builds = join(PROJECT_ROOT, ".cache", `bench-builds-${process.pid}`);
try {
  await buildExtension({ test: true, outdir: builds });
  const driver = await launch("chromium", { program, builds, network: false });
  try {
    const control = await driver.openOwnPage("pages/options/index.html", "main");
    const taken: Record<Way, Run[]> = { warm: [], asleep: [], converted: [], shortcut: [] };
    // The first of each warms the disk and the compiler's caches.
    for (let i = -1; i < runs; i += 1) {
      for (const way of WAYS) {
        await control.evaluate((variant) => chrome.storage.local.set({ settings: { variant } }), way === "converted" ? "cn" : "original");
        const one = await run(driver, control, `https://bench.example/${way}/${i + 1}`, way);
        if (i >= 0) taken[way].push(one);
      }
    }
    const traced: OpeningParts[] = [];
    for (let i = 0; i < TRACED; i += 1) traced.push(await shortcutParts(driver, control, `https://bench.example/traced/${i}`));
    const parts = Object.fromEntries((["injection", "scripts", "style", "layout", "paint"] as const).map((part) => [part, median(traced.map((one) => one[part]))]));
    const all = WAYS.flatMap((way) => taken[way]);
    const opening = Object.fromEntries(WAYS.map((way) => [way, median(taken[way].map((one) => one.opening))])) as Record<Way, number>;
    const figures = { runs, pageBytes: PAGE_BYTES, ...opening, closing: median(all.map(({ closing }) => closing)), shift: Math.max(...all.map(({ shift }) => shift)), shortcutParts: parts };
    if (process.argv.includes("--json")) {
      console.log(JSON.stringify(figures));
    } else {
      console.log(`Reader on a page of ${PAGE_BYTES / 1000} KB, median of ${runs} (${await driver.version()})`);
      for (const name of [...WAYS, "closing"] as const) console.log(`${name.padEnd(10)}${figures[name].toFixed(0).padStart(6)} ms   asked: at most ${ASKED[name]} ms`);
      console.log(`${"shift".padEnd(10)}${figures.shift.toFixed(3).padStart(6)}      asked: 0`);
      console.log(`The shortcut's work on the page's main thread, processor time: ${Object.entries(parts).map(([part, ms]) => `${part} ${ms.toFixed(0)} ms`).join(", ")}; the rest is waiting.`);
    }
  } finally {
    await driver.close();
  }
} finally {
  await rm(builds, { recursive: true, force: true });
}
