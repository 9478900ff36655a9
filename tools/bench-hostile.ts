// npm run bench:hostile [-- --json] [--browser firefox]: how long a page that does its worst leaves the user without an answer while
// the toolbar button is pressed and the reader opens. Pages made here.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildExtension } from "../build.mjs";
import { HOSTILE_KINDS, hostilePage } from "../test/e2e/hostile-pages.ts";
import { newsArticle } from "../test/e2e/news-site.ts";
import type { Driver } from "../test/support/driver.ts";
import { launch } from "../test/support/launch.ts";
import { until } from "../test/support/until.ts";
import { ensureBrowsers, type BrowserName } from "./browsers.ts";

/** Longest silence asked for, in milliseconds. */
const ASKED = 2_000;
const TITLE = "撐得住的一頁";
/** Seven million characters, of three bytes each in UTF-8. */
const TWENTY_MEGABYTES = "of 20 MB of text";

const bodyOf = (kind: string): string => (kind === TWENTY_MEGABYTES
  ? `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>${TITLE}</title><body>${newsArticle({ title: TITLE, paragraphs: Array.from({ length: 35_000 }, (_, i) => `第${i}段。${"這是一段很長的文字，".repeat(20)}`) })}</body></html>`
  : hostilePage(kind, TITLE));

/** Starts a loop of messages on the page's thread that notes the longest time in which none could be answered. */
function listen(): void {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  const noted = { longest: 0 };
  Object.assign(globalThis, { silence: noted });
  port1.addEventListener("message", () => {
    const now = performance.now();
    noted.longest = Math.max(noted.longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(0), 0);
  });
  port1.start();
  port2.postMessage(0);
}

const longest = (page: Page): Promise<number> => page.evaluate(() => {
  const noted = (globalThis as unknown as { silence: { longest: number } }).silence;
  const { longest: taken } = noted;
  noted.longest = 0;
  return taken;
});

interface Silence {
  kind: string;
  /** Milliseconds: while the popup asked what the page is, and from Read until the text stood there; 0 where nothing could be read. */
  popup: number;
  read: number;
  /** Milliseconds from Read to the text. */
  whole: number;
}

async function silenceOf(driver: Driver, kind: string): Promise<Silence> {
  const page = await driver.openSite({ url: `https://odd.example/${encodeURIComponent(kind)}`, body: bodyOf(kind) });
  await page.bringToFront();
  await page.evaluate(listen);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))));
  await longest(page);
  const popup = await driver.openPopup(page);
  const asked = await longest(page);
  const readable = await popup.run(() => document.querySelector("#read") !== null);
  const start = performance.now();
  if (readable) {
    await popup.click("#read");
    // Not by a selector that pierces shadow roots: that walks all of the page, on its own thread.
    await until("the reader", () => page.evaluate(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("dialog:modal article .body p") instanceof Element));
  }
  const whole = readable ? performance.now() - start : 0;
  const read = readable ? await longest(page) : 0;
  await popup.close();
  await page.close();
  return { kind, popup: asked, read, whole };
}

const name: BrowserName = process.argv[process.argv.indexOf("--browser") + 1] === "firefox" ? "firefox" : "chromium";
const { [name]: program } = ensureBrowsers([name]);
if (!program) throw new Error(`This benchmark needs ${name}.`);
const builds = join(PROJECT_ROOT, ".cache", `bench-builds-${process.pid}`);
try {
  await buildExtension({ test: true, outdir: builds });
  const driver = await launch(name, { program, builds, network: false });
  try {
    const rows: Silence[] = [];
    for (const kind of [...HOSTILE_KINDS, TWENTY_MEGABYTES]) rows.push(await silenceOf(driver, kind));
    if (process.argv.includes("--json")) {
      console.log(JSON.stringify({ asked: ASKED, rows }));
    } else {
      console.log(`Longest silence of a page, in milliseconds; asked: at most ${ASKED} (${await driver.version()})`);
      for (const { kind, popup, read, whole } of rows) console.log(`${popup.toFixed(0).padStart(7)} in the popup ${read.toFixed(0).padStart(7)} opening (${whole.toFixed(0)} in all)   a page ${kind}`);
    }
  } finally {
    await driver.close();
  }
} finally {
  await rm(builds, { recursive: true, force: true });
}
