// npm start [-- --headless] [--json] [--browser chromium|firefox] [FILE-or-URL...]
// Opens a browser with the extension on the pages named, or on a demo article of ours. Without a display, with
// --headless or with --json it does the main job on each page instead and prints what the extension did.
import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildExtension } from "../build.mjs";
import type { Driver, Site } from "../test/support/driver.ts";
import { launch } from "../test/support/launch.ts";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";
import { demoSite } from "./demo-site.ts";
import { drivePage } from "./drive-page.ts";
import { forPeople } from "./page-report.ts";
import { savedSite } from "./saved-page.ts";

/** A page to open: given here, or fetched by the browser. `name` names its picture. */
type Wanted = { name: string; file?: string; site: () => Promise<Site> } | { name: string; url: string };

const USAGE = "npm start [-- --headless] [--json] [--browser chromium|firefox] [FILE-or-URL...]";

/** Throws where an option is unknown. */
function readArguments(): { headless: boolean; json: boolean; browser: (typeof BROWSERS)[number]; pages: string[] } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { headless: { type: "boolean", default: false }, json: { type: "boolean", default: false }, browser: { type: "string", default: "chromium" } },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (!browser) throw new Error(`There is no browser ${values.browser} here, but ${BROWSERS.join(" and ")}.`);
  return { headless: values.headless, json: values.json, browser, pages: positionals };
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function wantedPage(argument: string): Wanted {
  if (/^https?:\/\//.test(argument)) return { name: new URL(argument).hostname, url: argument };
  return { name: join(basename(dirname(argument)), basename(argument)).replace(/[^\p{L}\p{N}]+/gu, "-"), file: argument, site: () => savedSite(argument) };
}

async function openPage(driver: Driver, wanted: Wanted): ReturnType<Driver["openSite"]> {
  return "url" in wanted ? driver.openAddress(wanted.url) : driver.openSite(await wanted.site());
}

/** The first line: what browsers add to it is for standard error. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n", 1).join();

/** Does the main job on one page and answers with one line of the output. */
async function reportPage(driver: Driver, wanted: Wanted, picture: string): Promise<Record<string, unknown>> {
  const file = "file" in wanted && wanted.file !== undefined ? { file: wanted.file } : {};
  try {
    const page = await openPage(driver, wanted);
    try {
      return { ...file, ...(await drivePage(driver, page, picture)) };
    } finally {
      await page.close();
    }
  } catch (error) {
    console.error(wanted.name, error);
    return { ...file, ...("url" in wanted ? { url: wanted.url } : {}), error: reasonOf(error) };
  }
}

/** The main job on every page, in one browser. Answers with the number of pages that failed. */
async function report(driver: Driver, pages: Wanted[], json: boolean): Promise<number> {
  let failed = 0;
  for (const [i, wanted] of pages.entries()) {
    const picture = join(PROJECT_ROOT, "artifacts/start", `${driver.name}-${i + 1}-${wanted.name}.png`);
    const line = await reportPage(driver, wanted, picture);
    if ("error" in line) failed += 1;
    console.log(json ? JSON.stringify(line) : forPeople(line));
  }
  return failed;
}

/** Leaves the pages open in a window until it is closed. */
async function show(driver: Driver, pages: Wanted[]): Promise<void> {
  for (const wanted of pages) await openPage(driver, wanted);
  console.error("A browser has opened, with Qingdu in its toolbar. Click it there. Close the browser to end.");
  await driver.closed();
}

async function main(): Promise<void> {
  const { headless, json, browser, pages } = readArguments();
  const program = ensureBrowsers([browser])[browser];
  if (!program) throw new Error(browserAdvice(browser));
  const visible = !headless && !json && hasDisplay();
  const wanted: Wanted[] = pages.length > 0 ? pages.map(wantedPage) : [{ name: "demo", site: demoSite }];
  const builds = join(PROJECT_ROOT, ".cache", `start-${process.pid}`);
  // At the very end, for Ctrl-C too, by which puppeteer ends browser and process.
  process.once("exit", () => rmSync(builds, { recursive: true, force: true }));
  await buildExtension({ outdir: builds });
  if (visible) return show(await launch(browser, { program, builds, headless: false, network: true }), wanted);
  // Saved pages get no network; pages of the web need it, and a browser of their own.
  for (const network of [false, true]) {
    const mine = wanted.filter((page) => "url" in page === network);
    if (mine.length === 0) continue;
    const driver = await launch(browser, { program, builds, network });
    try {
      if ((await report(driver, mine, json)) > 0) process.exitCode = 1;
    } finally {
      await driver.close();
    }
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error, `\n${USAGE}`);
  process.exitCode = 1;
});
