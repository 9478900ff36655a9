import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { click, find, gone } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { openReader, readerGone } from "./reader.ts";
import type { Stage } from "./stage.ts";

export const CARD = '[role="dialog"].card:popover-open';

/** How long the mouse rests before it is moved again, in milliseconds: twice what the card waits for. */
const REST = 700;

/** Moves the mouse onto a point and keeps it there as a hand does, never quite still, until the card is open. */
export async function restAt(page: Page, { x, y }: { x: number; y: number }, card: string): Promise<void> {
  for (let moves = 0; moves < 10; moves += 1) {
    await page.mouse.move(x + (moves % 2), y);
    if (await find(page, card, REST).catch(() => undefined)) return;
  }
  throw new Error(`The mouse rests, and no card opens (${card}).`);
}

/** Rests the mouse on the first marked name in the reader until its card is open. */
export async function restOnName(page: Page): Promise<void> {
  const box = await (await find(page, "qingdu-reader >>> .mention")).boundingBox();
  if (!box) throw new Error("No name is in sight.");
  await restAt(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, `qingdu-reader >>> ${CARD}`);
}

/** Where the page shows this name. */
export function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
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
}

/** Hover cards of public figures. */
export function cardScenarios(stage: Stage): void {
  test("the mouse resting on a name in the reader opens its card", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    await restOnName(page);
    const text = await page.$eval(`qingdu-reader >>> ${CARD}`, (card) => card.textContent ?? "");
    for (const part of ["川普", "特朗普", "Trump"]) assert.ok(text.includes(part), `“${part}” in the card`);
    await page.mouse.move(5, 400);
    await gone(page, `qingdu-reader >>> ${CARD}`);
  });

  test("the card bears the name as the reader shows it", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "h1"));
    await options.evaluate(() => chrome.storage.local.set({ settings: { variant: "cn" } }));
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    await restOnName(page);
    assert.equal(await page.$eval(`qingdu-reader >>> ${CARD} h2`, (name) => name.textContent), "特朗普");
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("Tab reaches the name, Enter opens its card, Esc closes the card first and then the reader", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    const onName = (): Promise<boolean> => page.$eval("qingdu-reader", (host) => host.shadowRoot?.activeElement?.matches(".mention") ?? false);
    for (let presses = 0; presses < 20 && !(await onName()); presses += 1) await page.keyboard.press("Tab");
    assert.ok(await onName(), "a name has the focus");
    await page.keyboard.press("Enter");
    await find(page, `qingdu-reader >>> ${CARD}`);
    await page.keyboard.press("Escape");
    await gone(page, `qingdu-reader >>> ${CARD}`);
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
    await restAt(page, await placeOf(page, "川普"), `qingdu-card >>> ${CARD}`);
    assert.equal(await page.evaluate(() => document.body.outerHTML), body);
  });

  test("choosing a person in the popup opens the card at the first mention", async () => {
    const page = await stage.open(newsSite());
    const popup = await stage.popup(page);
    await popup.click("#people button");
    await find(page, `qingdu-card >>> ${CARD}`);
    await page.keyboard.press("Escape");
    await gone(page, `qingdu-card >>> ${CARD}`);
  });

  test("passing over names opens nothing; the way to the card and the card itself keep it; leaving closes it", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    const card = `qingdu-reader >>> ${CARD}`;
    const name = await (await find(page, "qingdu-reader >>> .mention")).boundingBox();
    assert.ok(name);
    const [x, y] = [name.x + name.width / 2, name.y + name.height / 2];
    for (let pass = 0; pass < 12; pass += 1) await page.mouse.move(pass % 2 ? x - 12 : x + 12, y);
    await page.mouse.move(5, 500);
    await new Promise((rested) => setTimeout(rested, REST));
    assert.equal(await page.$(card), null, "no card for a pointer that passes");
    await restOnName(page);
    const box = await (await find(page, card)).boundingBox();
    assert.ok(box);
    // Down the gap, slower than the card lingers, and to rest on it.
    await page.mouse.move(x, name.y + name.height + 2);
    await new Promise((rested) => setTimeout(rested, REST));
    await page.mouse.move(box.x + 40, box.y + 60, { steps: 4 });
    await new Promise((rested) => setTimeout(rested, REST));
    assert.ok(await page.$(card), "the card is there under the pointer");
    await page.mouse.move(5, 500);
    await gone(page, card);
  });

  test("a pinned card stays when the pointer leaves and the text scrolls, and Esc closes it", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    const card = `qingdu-reader >>> ${CARD}`;
    await restOnName(page);
    await click(page, `${card} .pin`);
    await page.mouse.move(5, 500);
    await page.mouse.wheel({ deltaY: 4000 });
    await new Promise((rested) => setTimeout(rested, REST));
    assert.equal(await page.$eval(`${card} .pin`, (pin) => pin.getAttribute("aria-pressed")), "true");
    await page.keyboard.press("Escape");
    await gone(page, card);
    assert.ok(await page.$("qingdu-reader"), "the reader stays");
    await (await find(page, "qingdu-reader >>> .mention")).evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await restOnName(page);
    await page.keyboard.press("Escape");
    await gone(page, card);
    const name = await (await find(page, "qingdu-reader >>> .mention")).boundingBox();
    assert.ok(name);
    await page.mouse.move(name.x + name.width / 2 + 2, name.y + name.height / 2);
    await new Promise((rested) => setTimeout(rested, REST));
    assert.equal(await page.$(card), null, "what was closed does not come again under a trembling hand");
  });

  test("the people of the article are reached by keyboard, in the reader and in the popup", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    const card = `qingdu-reader >>> ${CARD}`;
    await page.keyboard.press("p");
    const onPerson = (): Promise<boolean> => page.$eval("qingdu-reader", (host) => host.shadowRoot?.activeElement?.closest(".panel.names") !== null && host.shadowRoot?.activeElement?.localName === "button");
    await until("a person in the list to have the focus", onPerson);
    await page.keyboard.press("Escape");
    await until("the list to be gone", async () => !(await onPerson()));
    assert.ok(await page.$eval("qingdu-reader", (host) => host.shadowRoot?.activeElement?.matches(".sheet")), "the text has the focus again");
    await page.keyboard.press("p");
    await until("a person in the list to have the focus", onPerson);
    await page.keyboard.press("Enter");
    await find(page, card);
    assert.ok(await page.$eval(card, (one) => one.matches(":focus-within")), "the card has the focus");
    await page.keyboard.press("Escape");
    await gone(page, card);
    assert.ok(await page.$eval("qingdu-reader", (host) => host.shadowRoot?.activeElement?.matches(".mention")), "then the name has it");
    const popup = await stage.popup(page);
    assert.equal(await popup.run(() => {
      const button = document.querySelector<HTMLElement>("#people button");
      button?.focus();
      return button !== null && document.activeElement === button && button.tabIndex === 0;
    }), true);
  });
}
