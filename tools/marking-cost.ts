// What marking costs a live page: JavaScript of the page's thread, and layouts that it forces. In Chromium, by its trace.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../test/support/launch.ts";
import { browserAdvice, ensureBrowsers } from "./browsers.ts";
import { tracePage, type TraceEvent } from "./page-trace.ts";

const MENTIONS = 1_000;
/** The machine is never quite at rest: the figure is the least of so many runs. */
const RUNS = 7;
/** Time for marking to begin (changes of a page are gathered for half a second) and to end, in milliseconds. */
const SETTLE = 1_500;
/** Trace events that are JavaScript at work, with the garbage that it collects meanwhile; they lie within one another. */
const SCRIPT = new Set(["FunctionCall", "EvaluateScript", "v8.callFunction", "v8.run", "RunMicrotasks", "TimerFire", "HandlePostMessage"]);
/** Trace events of style and layout: inside of script, they are forced by it. */
const LAYOUT = new Set(["UpdateLayoutTree", "Layout"]);

/** Milliseconds of script, and of its longest stretch; how often it forced style or layout. */
export interface MarkingCost {
  mentions: number;
  scriptMs: number;
  longestMs: number;
  forcedLayouts: number;
}

function costOf(events: readonly TraceEvent[]): Omit<MarkingCost, "mentions"> {
  const cost = { scriptMs: 0, longestMs: 0, forcedLayouts: 0 };
  let end = 0;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (SCRIPT.has(name) && ts >= end) {
      end = ts + dur;
      cost.scriptMs += tdur / 1_000;
      cost.longestMs = Math.max(cost.longestMs, tdur / 1_000);
    } else if (LAYOUT.has(name) && ts < end) cost.forcedLayouts += 1;
  }
  return cost;
}

/** A page that names people in every other sentence, in paragraphs as long as in the news, with links and emphasis. */
function pageHtml(names: readonly string[]): string {
  const sentence = (i: number): string => `${i % 5 === 0 ? `<b>${names[i % names.length] ?? ""}</b>` : (names[i % names.length] ?? "")}在記者會上談到航運，市場把這番話看成第${i}個訊號。氣象站的資料顯示，上週雨量是往年的<a href="#">兩倍</a>，低窪地區需要留意。`;
  const paragraphs = Array.from({ length: MENTIONS / 4 }, (_, p) => `<p>${Array.from({ length: 4 }, (__, s) => sentence(p * 4 + s)).join("")}</p>`);
  return `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>霧港</title></head><body>${paragraphs.join("")}</body></html>`;
}

/** Marks a page of 1,000 mentions of these names, again and again, and answers with the least that it cost. */
export async function measureMarking(names: readonly string[]): Promise<MarkingCost> {
  const { chromium } = ensureBrowsers(["chromium"]);
  if (!chromium) throw new Error(browserAdvice("chromium"));
  const builds = join(PROJECT_ROOT, ".cache", `bench-figures-${process.pid}`);
  const { buildExtension } = (await import(pathToFileURL(join(PROJECT_ROOT, "build.mjs")).href)) as { buildExtension: (options: { test: boolean; outdir: string }) => Promise<unknown> };
  await buildExtension({ test: true, outdir: builds });
  const driver = await launch("chromium", { program: chromium, builds, network: false });
  try {
    const control = await driver.openOwnPage("pages/options/index.html", "body");
    const url = "https://www.wugang.example/marks";
    const page = await driver.openSite({ url, body: pageHtml(names) });
    await control.evaluate(async (address) => {
      await chrome.storage.local.set({ settings: { marks: "all" } });
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ["content/reader.js"] });
    }, url);
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
    const session = await page.createCDPSession();
    const costs: Omit<MarkingCost, "mentions">[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      costs.push(costOf(await tracePage(page, session, async () => {
        // A change of the page: it is marked anew, from its first word.
        await page.evaluate(() => document.body.append(document.createElement("i")));
        await new Promise((resolve) => setTimeout(resolve, SETTLE));
      })));
    }
    const marked = await page.evaluate(() => ["qingdu-figure", "qingdu-figure-uncertain"].reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0));
    const least = (of: (cost: Omit<MarkingCost, "mentions">) => number): number => Math.min(...costs.map(of));
    // Forced layouts are a matter of code, not of the machine: the most of them counts.
    return { mentions: marked, scriptMs: least(({ scriptMs }) => scriptMs), longestMs: least(({ longestMs }) => longestMs), forcedLayouts: Math.max(...costs.map(({ forcedLayouts }) => forcedLayouts)) };
  } finally {
    await driver.close();
    rmSync(builds, { recursive: true, force: true });
  }
}
