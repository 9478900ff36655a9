import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { demoSite } from "../../tools/demo-site.ts";
import { standingPicture } from "../../tools/store-frames.ts";
import { until } from "../support/until.ts";
import { restOnName } from "./cards.ts";
import { openReader } from "./reader.ts";
import { newsSite } from "./news-site.ts";
import type { Stage } from "./stage.ts";

/** Bytes: a README is read over slow lines too. */
const LARGEST = 300_000;
const HEADLINES = ["漁會市集週末登場　午仔魚一夜乾限量開賣", "霧港老街騎樓整平完工　輪椅族走一趟給滿分", "港務局公布明年渡輪班表　末班延到十一點", "國中生撿到錢包交警局　失主送整箱橘子致謝"];

async function take(stage: Stage, page: Page, path: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const frame = standingPicture({ png: await page.screenshot({ encoding: "base64" }), width, height });
  const framed = await stage.open({ url: `https://pictures.example/${basename(path)}`, body: frame.markup });
  await framed.setViewport({ width: frame.width, height: frame.height });
  await framed.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const picture = await framed.screenshot({ omitBackground: true });
  assert.ok(picture.length < LARGEST, `${path} has ${picture.length} bytes`);
  await writeFile(path, picture);
}

/** The two pictures of the README, of the demo article. */
export function pictureScenarios(stage: Stage, folder: string): void {
  test("reader, with the card of a person", async () => {
    await mkdir(folder, { recursive: true });
    const page = await stage.open(await demoSite());
    await openReader(stage, page);
    await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("img")?.complete);
    // As high as the card needs below its name: above it, it would lie over the headline.
    await page.setViewport({ width: 1000, height: 900 });
    await restOnName(page);
    await until("the card to have faded in", () => page.$eval("qingdu-reader", (host) => host.shadowRoot?.getAnimations().every(({ playState }) => playState === "finished")));
    await take(stage, page, join(folder, "reader.png"));
  });

  test("library, with a clip open", async () => {
    for (const title of HEADLINES) {
      const popup = await stage.popup(await stage.open(newsSite({ title })));
      await popup.click("#clip");
      await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
      await popup.close();
    }
    const popup = await stage.popup(await stage.open(await demoSite()));
    await popup.click("#clip");
    await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#clip=", "article.clip h1"));
    await library.setViewport({ width: 1000, height: 800 });
    await take(stage, library, join(folder, "library.png"));
  });
}
