import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import type { Stage } from "./stage.ts";

/** Enough behind the article to scroll through. */
const TALL = `<div style="height: 4000px">留白</div>`;

export const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
export const readerGone = (page: Page): Promise<unknown> => until("the reader to be gone", async () => (await page.$("qingdu-reader")) === null);

/** Opens the reader from the real popup and waits for its article. */
export async function openReader(stage: Stage, page: Page): Promise<void> {
  const popup = await stage.popup(page);
  await popup.click("#read");
  await find(page, "qingdu-reader >>> article .body p");
  await until("the popup to close", async () => !(await popup.isOpen()));
}

/** The reader over the page. */
export function readerScenarios(stage: Stage): void {
  test("it shows the article and nothing else, and Esc gives the page back as it was", async () => {
    const page = await stage.open(newsSite({ tail: `<aside><a href="/sale">買床送枕頭</a></aside>${TALL}` }));
    await page.evaluate(() => scrollTo(0, 700));
    const html = await htmlOf(page);
    await openReader(stage, page);
    const text = await textOf(page, "qingdu-reader >>> article");
    for (const part of ["霧港圖書館開放讀報室", "溫以寧", "霧港日報", "聽報角"]) assert.ok(text.includes(part), `“${part}” in the reader`);
    assert.ok(!text.includes("買床送枕頭"));
    await page.keyboard.press("Escape");
    await readerGone(page);
    assert.equal(await page.evaluate(() => scrollY), 700);
    assert.equal(await htmlOf(page), html);
  });

  test("the shortcut opens it, and closes it again", async () => {
    const page = await stage.open(newsSite());
    await stage.driver.command("read", page);
    await find(page, "qingdu-reader >>> article .body p");
    await stage.driver.command("read", page);
    await readerGone(page);
  });

  test("a second press of the shortcut, while the reader opens, closes it", async () => {
    const page = await stage.open(newsSite());
    await page.evaluate(() => new MutationObserver(() => {
      if (document.querySelector("qingdu-reader")) document.documentElement.dataset["opened"] = "";
    }).observe(document.documentElement, { childList: true }));
    await stage.driver.command("read", page);
    await stage.driver.command("read", page);
    await until("the reader to have come and gone", () => page.evaluate(() => "opened" in document.documentElement.dataset && !document.querySelector("qingdu-reader")));
  });

  test("a strict policy of the page blocks neither it nor its looks", async () => {
    const page = await stage.open(newsSite({ headers: { "content-security-policy": "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin" } }));
    await openReader(stage, page);
    const { place, size } = await page.$eval("qingdu-reader >>> dialog", (dialog) => ({ place: getComputedStyle(dialog).position, size: parseFloat(getComputedStyle(dialog.querySelector("h1") ?? dialog).fontSize) }));
    assert.equal(place, "fixed");
    assert.ok(size > 24, `the headline has ${size} px`);
  });

  test("keys typed in it do not reach the page's own shortcuts", async () => {
    const page = await stage.open(newsSite({ tail: `<script>addEventListener("keydown", (event) => { document.title = "key " + event.key })</script>` }));
    await openReader(stage, page);
    await page.keyboard.press("j");
    assert.doesNotMatch(await page.title(), /^key/);
  });
}
