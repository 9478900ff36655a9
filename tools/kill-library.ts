// npm run test:kills [-- --runs 50] [--browser firefox]: a browser is killed (-9) while clips are being saved; each time it must come back with
// every clip that was acknowledged, and with lists, counts and search index that agree.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { launch, type Browser, type Page } from "puppeteer-core";
import { buildExtension } from "../build.mjs";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";

/** The browser is killed so long after the first clip was acknowledged, in milliseconds: at any point of a write. */
const LEAST_LIFE = 100;
const LONGEST_LIFE = 1_500;

/** The address of the extension in Firefox: the same at each start, so that its storage is. */
const UUID = "5e1f0c4e-0000-4000-8000-00000000c0de";

const { values } = parseArgs({ options: { runs: { type: "string", default: "50" }, browser: { type: "string", default: "chromium" } } });
const name = BROWSERS.find((known) => known === values.browser);
const program = name && ensureBrowsers([name])[name];
if (!name || !program) throw new Error(name ? browserAdvice(name) : `There is no browser ${values.browser} here.`);
const builds = join(PROJECT_ROOT, ".cache", `kills-${process.pid}`);
const profile = join(builds, "profile");

/** The database's files as the last kill left them: kept where the next start finds something wrong, so that the cause can be looked for. */
const evidence = join(PROJECT_ROOT, ".cache/kills-evidence");

function keepEvidence(): void {
  rmSync(evidence, { recursive: true, force: true });
  for (const path of ["Default/IndexedDB", "Default/Preferences", "Default/Secure Preferences", "storage"]) {
    if (existsSync(join(profile, path))) cpSync(join(profile, path), join(evidence, path), { recursive: true });
  }
}

const BUILD = { chromium: "chrome", firefox: "firefox" }[name];

async function prepare(): Promise<void> {
  await buildExtension({ test: true, outdir: builds });
  await build({ absWorkingDir: PROJECT_ROOT, entryPoints: ["tools/kill-library-page.ts"], outfile: join(builds, BUILD, "kills.js"), bundle: true, format: "esm", charset: "ascii", define: { TEST_BUILD: "true" } });
  writeFileSync(join(builds, BUILD, "kills.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="kills.js"></script><body>');
  mkdirSync(profile);
}

async function start(): Promise<{ browser: Browser; page: Page }> {
  const browser = await (name === "chromium" ? startChromium() : startFirefox());
  const id = await browser.installExtension(join(builds, BUILD));
  const page = await browser.newPage();
  if (name === "chromium") await page.goto(`chrome-extension://${id}/kills.html`);
  // Puppeteer waits in vain for a page of an extension to load.
  else await page.goto(`moz-extension://${UUID}/kills.html`, { waitUntil: [] });
  await page.waitForFunction("globalThis.libraryKills");
  return { browser, page };
}

function startChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return launch({ executablePath: program, headless: true, pipe: true, enableExtensions: true, userDataDir: profile, args: [...(root ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"] });
}

/** An extension that comes in with each start is a temporary one: its storage stays because its address does, and because these preferences say so. */
function startFirefox(): Promise<Browser> {
  return launch({
    browser: "firefox", executablePath: program, headless: true, userDataDir: profile, args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ "qingdu@qingdu.example": UUID }),
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextensions.keepStorageOnUninstall": true,
      // A browser that was killed several times would start in safe mode, without extensions.
      "toolkit.startup.max_resumed_crashes": -1,
    },
  });
}

/** Kills the browser with everything it started. */
function kill(browser: Browser): void {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error("The browser has no process to kill.");
  // Puppeteer starts it as the leader of a group of its own.
  process.kill(-pid, "SIGKILL");
}

/** One life of the browser. Returns the numbers of the clips that were acknowledged in it. */
async function live(from: number): Promise<{ saved: number[]; wrong: string[] }> {
  keepEvidence();
  const { browser, page } = await start();
  const wrong = (await page.evaluate(`libraryKills.inspect(${JSON.stringify(acknowledged)})`)) as string[];
  const saved: number[] = [];
  let told: (number: number) => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    told = (number) => {
      saved.push(number);
      resolve();
    };
  });
  await page.exposeFunction("acknowledge", (number: number) => told(number));
  // Never answered: the browser dies first.
  page.evaluate(`libraryKills.write(${from})`).catch(() => undefined);
  await first;
  await after(LEAST_LIFE + Math.random() * (LONGEST_LIFE - LEAST_LIFE));
  const gone = new Promise((resolve) => browser.process()?.once("exit", resolve));
  kill(browser);
  await gone;
  return { saved, wrong };
}

const acknowledged: number[] = [];
const failures: string[] = [];
let kills = 0;
try {
  await prepare();
  for (let run = 0; run <= Number(values.runs); run += 1) {
    kills = run;
    const { saved, wrong } = await live(run * 100_000);
    failures.push(...wrong.map((what) => `after kill ${run}: ${what}`));
    acknowledged.push(...saved);
    console.error(`${run} kills, ${acknowledged.length} clips acknowledged, ${failures.length} failures`);
    if (failures.length > 0) break;
  }
} finally {
  rmSync(builds, { recursive: true, force: true });
}
console.log(JSON.stringify({ browser: name, kills, acknowledged: acknowledged.length, failures }));
if (failures.length === 0) rmSync(evidence, { recursive: true, force: true });
else {
  console.error(`What the last kill left is in ${evidence}.`);
  process.exitCode = 1;
}
