// npm run store:pictures: dist/store/<locale>/1.png to 5.png (1280 x 800) and tile.png (440 x 280), for the stores' listings.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildExtension } from "../build.mjs";
import { newsSite } from "../test/e2e/news-site.ts";
import type { Driver } from "../test/support/driver.ts";
import { find } from "../test/support/find.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { until } from "../test/support/until.ts";
import { browserAdvice, ensureBrowsers } from "./browsers.ts";
import { demoSite } from "./demo-site.ts";
import { pairPicture, rowPicture, tilePicture, windowPicture, type Shot } from "./store-frames.ts";

/** Folder of assets/_locales, and what the browser calls that language. */
const LOCALES = { en: "en-US", zh_TW: "zh-TW", zh_CN: "zh-CN", zh_HK: "zh-HK" } as const;
type Locale = keyof typeof LOCALES;

const HEADLINES = ["漁會市集週末登場　午仔魚一夜乾限量開賣", "霧港老街騎樓整平完工　輪椅族走一趟給滿分", "港務局公布明年渡輪班表　末班延到十一點", "國中生撿到錢包交警局　失主送整箱橘子致謝", "市立動物園小石虎滿月　取名票選倒數三天"];
const READER = "qingdu-reader";
const OPTIONS = "pages/options/index.html";

/** Longer than any transition of ours, in milliseconds. */
const STILL = 300;

async function shoot(page: Page, width: number, height: number): Promise<Shot> {
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.bringToFront();
  await new Promise((rested) => setTimeout(rested, STILL));
  return { width, height, png: await page.screenshot({ encoding: "base64" }) };
}

async function set(driver: Driver, settings: object): Promise<void> {
  const options = await driver.openOwnPage(OPTIONS, "h1");
  await options.evaluate((wanted) => chrome.storage.local.set({ settings: wanted }), settings);
  await options.close();
}

/** The demo article with the reader open over it, marked, its picture there. */
async function openDemo(driver: Driver): Promise<Page> {
  const page = await driver.openSite(await demoSite());
  await driver.command("read", page);
  await find(page, `${READER} >>> .mention`);
  await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("img")?.complete);
  await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".tools .left")?.textContent);
  return page;
}

/** What the captions of a locale's listing say, in order. */
async function captionsOf(locale: Locale): Promise<string[]> {
  const text = await readFile(join(PROJECT_ROOT, `assets/store/${locale}.md`), "utf8");
  return [...text.matchAll(/^\d\. (.+)$/gm)].map(([, caption = ""]) => caption);
}

async function pageAndReader(driver: Driver): Promise<[Shot, Shot]> {
  const plain = await driver.openSite(await demoSite());
  const before = await shoot(plain, 760, 560);
  await plain.close();
  const page = await openDemo(driver);
  const after = await shoot(page, 760, 560);
  await page.close();
  return [before, after];
}

async function scripts(driver: Driver): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const variant of ["cn", "tw", "hk"]) {
    await set(driver, { variant, theme: "light" });
    const page = await openDemo(driver);
    await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".variants input:checked:not([value=original])"));
    shots.push(await shoot(page, 390, 620));
    await page.close();
  }
  await set(driver, { theme: "light" });
  return shots;
}

async function card(driver: Driver): Promise<Shot> {
  const page = await openDemo(driver);
  await page.setViewport({ width: 1040, height: 640, deviceScaleFactor: 2 });
  await page.$eval(`${READER} >>> .mention:not(.unmarked)`, (name) => {
    (name as HTMLElement).focus();
    name.scrollIntoView({ block: "start" });
  });
  await page.keyboard.press("Enter");
  await find(page, `${READER} >>> .card:popover-open`);
  await until("the card to stand still", () => page.$eval(READER, (host) => host.shadowRoot?.getAnimations().every(({ playState }) => playState === "finished")));
  const shot = await shoot(page, 1040, 640);
  await page.close();
  return shot;
}

async function library(driver: Driver): Promise<Shot> {
  for (const site of [...HEADLINES.map((title) => newsSite({ title })), await demoSite()]) {
    const page = await driver.openSite(site);
    await driver.command("clip", page);
    await until("the clip to be kept", async () => (await driver.toolbar(page)).icon === "clipped");
    await page.close();
  }
  const page = await driver.openOwnPage("pages/library/index.html", "a.row");
  await page.click("a.row");
  await page.waitForSelector("article.clip h1");
  await page.waitForFunction(() => !document.querySelector("progress"));
  const shot = await shoot(page, 1040, 640);
  await page.close();
  return shot;
}

async function optionsPage(driver: Driver): Promise<Shot> {
  await set(driver, { theme: "dark" });
  const page = await driver.openOwnPage(`${OPTIONS}#looks`, "#looks");
  await page.setViewport({ width: 1040, height: 640, deviceScaleFactor: 2 });
  await page.waitForFunction(() => document.querySelector("#shortcuts") && document.querySelector("#storage p"));
  await page.$eval("#looks", (section) => section.scrollIntoView({ behavior: "instant" }));
  const shot = await shoot(page, 1040, 640);
  await page.close();
  return shot;
}

async function takeAll(locale: Locale, program: string, builds: string): Promise<void> {
  const driver = await launchChromium({ program, builds, network: false, language: LOCALES[locale] });
  try {
    const folder = join(PROJECT_ROOT, "dist/store", locale);
    await mkdir(folder, { recursive: true });
    const [first = "", second = "", third = "", fourth = "", fifth = ""] = await captionsOf(locale);
    const icon = await readFile(join(PROJECT_ROOT, "assets/icons/article.svg"), "utf8");
    const texts = JSON.parse(await readFile(join(PROJECT_ROOT, `assets/_locales/${locale}/messages.json`), "utf8")) as Record<string, { message: string }>;
    const language = LOCALES[locale];
    await set(driver, { theme: "light" });
    const frames = [
      pairPicture(language, first, await pageAndReader(driver)), rowPicture(language, second, await scripts(driver)), windowPicture(language, third, await card(driver)),
      windowPicture(language, fourth, await library(driver)), windowPicture(language, fifth, await optionsPage(driver), { dark: true }),
      tilePicture(language, texts["extension_short_name"]?.message ?? "", texts["extension_description"]?.message ?? "", icon),
    ];
    for (const [i, { markup, width, height }] of frames.entries()) {
      const page = await driver.openSite({ url: `https://store.example/${locale}/${i}`, body: markup });
      await page.setViewport({ width, height });
      await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      await writeFile(join(folder, i < 5 ? `${i + 1}.png` : "tile.png"), await page.screenshot());
      await page.close();
    }
    console.error(`dist/store/${locale}: ${frames.length} pictures`);
  } finally {
    await driver.close();
  }
}

const { chromium } = ensureBrowsers(["chromium"]);
if (!chromium) throw new Error(browserAdvice("chromium"));
const builds = join(PROJECT_ROOT, ".cache", `store-builds-${process.pid}`);
try {
  await buildExtension({ test: true, outdir: builds });
  for (const locale of Object.keys(LOCALES) as Locale[]) await takeAll(locale, chromium, builds);
} finally {
  await rm(builds, { recursive: true, force: true });
}
