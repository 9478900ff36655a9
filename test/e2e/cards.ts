import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { newsSite } from "./news-site.ts";
import { openReader, readerGone } from "./reader.ts";
import type { Stage } from "./stage.ts";

const CARD = '[role="dialog"].card:popover-open';

/** Moves the mouse onto the middle of a name as the page writes it. */
async function pointAt(page: Page, name: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The page does not name ${wanted}.`);
  }, name);
  await page.mouse.move(x - 40, y);
  await page.mouse.move(x, y);
}

/** Hover cards of public figures. */
export function cardScenarios(stage: Stage): void {
  test("the mouse resting on a name in the reader opens its card", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    await page.locator("qingdu-reader >>> button.mention").hover();
    await page.waitForSelector(`qingdu-reader >>> ${CARD}`);
    const text = await page.$eval(`qingdu-reader >>> ${CARD}`, (card) => card.textContent ?? "");
    for (const part of ["川普", "特朗普", "Trump"]) assert.ok(text.includes(part), `“${part}” in the card`);
    await page.mouse.move(5, 400);
    await page.waitForSelector(`qingdu-reader >>> ${CARD}`, { hidden: true });
  });

  test("Tab reaches the name, Enter opens its card, Esc closes the card first and then the reader", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    const onName = (): Promise<boolean> => page.$eval("qingdu-reader", (host) => host.shadowRoot?.activeElement?.matches("button.mention") ?? false);
    for (let presses = 0; presses < 20 && !(await onName()); presses += 1) await page.keyboard.press("Tab");
    assert.ok(await onName(), "a name has the focus");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`qingdu-reader >>> ${CARD}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector(`qingdu-reader >>> ${CARD}`, { hidden: true });
    assert.ok(await onName(), "the name has the focus again");
    await page.keyboard.press("Escape");
    await readerGone(page);
  });

  test("the mouse resting on a name on the page opens its card, and the page keeps its own nodes", async () => {
    const page = await stage.open(newsSite());
    const body = await page.evaluate(() => document.body.outerHTML);
    const popup = await stage.popup(page);
    await popup.close();
    await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
    await pointAt(page, "川普");
    await page.waitForSelector(`qingdu-card >>> ${CARD}`);
    assert.equal(await page.evaluate(() => document.body.outerHTML), body);
  });

  test("choosing a person in the popup opens the card at the first mention", async () => {
    const page = await stage.open(newsSite());
    const popup = await stage.popup(page);
    await popup.click("#people button");
    await page.waitForSelector(`qingdu-card >>> ${CARD}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector(`qingdu-card >>> ${CARD}`, { hidden: true });
  });
}
