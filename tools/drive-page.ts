import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "puppeteer-core";
import type { Article } from "../src/core/article/article.ts";
import { allNames } from "../src/core/figures/names.ts";
import { receiveMentions } from "../src/core/figures/sent-mentions.ts";
import { VARIANTS, type Variant } from "../src/core/script/script.ts";
import type { Driver, Popup } from "../test/support/driver.ts";
import { activeTab, askBackground, askPage } from "../test/support/messages.ts";
import { until } from "../test/support/until.ts";

/** What the extension made of an article page; times in milliseconds. */
export interface ArticleReport {
  article: true;
  url: string;
  title: string;
  byline: string[];
  published?: string;
  site?: string;
  script: Article["script"];
  text: string;
  /** The text as each region writes it, names too. */
  variants: Record<Variant, string>;
  figures: { id: string; name: string; names: string[]; mentions: number }[];
  clip: { id: string };
  /** Path of a PNG of the reader. */
  screenshot: string;
  ms: { detect: number; extract: number; convert: number; figures: number; clip: number };
}
export interface OtherReport {
  article: false;
  url: string;
  ms: { detect: number; extract: number };
}
export type PageReport = ArticleReport | OtherReport;

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: rounded(performance.now() - start) };
}

async function variantsOf(popup: Popup, text: string): Promise<Record<Variant, string>> {
  const variants: Record<Variant, string> = { cn: "", tw: "", hk: "" };
  for (const to of VARIANTS) variants[to] = (await askBackground(popup, "convert", { texts: text.split("\n"), to })).texts.join("\n");
  return variants;
}

async function figuresOf(popup: Popup, text: string): Promise<ArticleReport["figures"]> {
  const [mentions = []] = receiveMentions(await askBackground(popup, "mentions", { texts: [text] }), [text]);
  const ids = [...new Set(mentions.map(({ figureId }) => figureId))];
  const { figures } = await askBackground(popup, "figures", { ids });
  return figures.map((figure) => {
    const own = mentions.filter(({ figureId }) => figureId === figure.id);
    const names = allNames(figure);
    // The full name that the text writes; it may only allude to one (the 川 of 川習會).
    const name = names.find((full) => own.some(({ surface }) => surface === full)) ?? names[0] ?? figure.id;
    return { id: figure.id, name, names, mentions: own.length };
  });
}

/** Presses Read in the popup, which goes away once the reader is there, and takes its picture. */
async function readAndPicture(popup: Popup, page: Page, picture: string): Promise<void> {
  await popup.click("#read");
  await until("the popup to give way to the reader", async () => !(await popup.isOpen()));
  await until("the reader", () => page.evaluate(() => document.querySelector("qingdu-reader") !== null));
  await mkdir(dirname(picture), { recursive: true });
  await writeFile(picture, await page.screenshot());
}

/** Presses Clip in the popup and answers, once it says the clip is kept, with the time that took inside the popup. */
async function pressClip(popup: Popup): Promise<number> {
  const kept = popup.run(() => new Promise<number>((done, failed) => {
    let start = 0;
    addEventListener("click", () => (start = performance.now()), { capture: true, once: true });
    const look = (): void => {
      const problem = document.querySelector(".problem");
      if (problem) failed(new Error(problem.textContent ?? "not clipped"));
      if (document.querySelector("#undo")) done(performance.now() - start);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }));
  const [ms] = await Promise.all([kept, popup.click("#clip")]);
  return rounded(ms);
}

/** Clips the page and reads the clip in the library that the popup then opens. Rejects where the library does not show it. */
async function clipAndFind(driver: Driver, page: Page, title: string): Promise<{ id: string; ms: number }> {
  const popup = await driver.openPopup(page);
  await until("the clip button", () => popup.run(() => document.querySelector("#clip") !== null));
  const ms = await pressClip(popup);
  await popup.click("#open-clip");
  const library = await driver.ownPage("pages/library/index.html#clip=", "article.clip h1");
  try {
    const { id, heading } = await library.evaluate(() => ({ id: new URLSearchParams(location.hash.slice(1)).get("clip") ?? "", heading: document.querySelector("article.clip h1")?.textContent ?? "" }));
    if (heading.trim() !== title.trim()) throw new Error(`The library shows “${heading}” where “${title}” was clipped.`);
    return { id, ms };
  } finally {
    await library.close();
  }
}

/**
 * Takes the extension through its main job on an open page, as a person would, and tells what it did: popup, article,
 * conversion, figures, reader, clip, library. Everything told comes out of the extension. On a page that is no article
 * it stops after the look. Rejects with what went wrong.
 */
export async function drivePage(driver: Driver, page: Page, picture: string): Promise<PageReport> {
  const popup = await driver.openPopup(page);
  try {
    return await driveFrom(popup, driver, page, picture);
  } finally {
    await popup.close();
  }
}

async function driveFrom(popup: Popup, driver: Driver, page: Page, picture: string): Promise<PageReport> {
  const tab = await activeTab(popup);
  const { kind, ms: pageMs } = await askPage(popup, tab, "describe", {});
  const ms = { detect: rounded(pageMs.detect), extract: rounded(pageMs.extract) };
  const { article } = await askPage(popup, tab, "article", {});
  if (kind !== "article" || !article) return { article: false, url: page.url(), ms };
  const { url, title, byline = [], published, site, script, text } = article;
  const variants = await timed(() => variantsOf(popup, text));
  const figures = await timed(() => figuresOf(popup, text));
  await readAndPicture(popup, page, picture);
  const clip = await clipAndFind(driver, page, title);
  return {
    article: true, url, title, byline, ...(published ? { published } : {}), ...(site ? { site } : {}), script, text, variants: variants.value,
    figures: figures.value, clip: { id: clip.id }, screenshot: picture, ms: { ...ms, convert: variants.ms, figures: figures.ms, clip: clip.ms },
  };
}
