import assert from "node:assert/strict";
import { test } from "node:test";
import type { ElementHandle, Page } from "puppeteer-core";
import { find, gone } from "../support/find.ts";
import { until } from "../support/until.ts";
import { CARD, placeOf, restAt } from "./cards.ts";
import { newsArticle, newsSite, type News } from "./news-site.ts";
import { openReader } from "./reader.ts";
import type { Stage } from "./stage.ts";

const READER = `qingdu-reader >>> ${CARD}`;
const PAGE = `qingdu-card >>> ${CARD}`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const boxOf = (element: ElementHandle): Promise<Box> => element.evaluate((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return { left, top, right, bottom };
});
const middle = ({ left, top, right, bottom }: Box): { x: number; y: number } => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
const holds = ({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): boolean => x > left && x < right && y > top && y < bottom;

/** The open card lies within the window, and not over this point. */
async function standsClear(page: Page, card: string, point: { x: number; y: number }): Promise<void> {
  const box = await boxOf(await find(page, card));
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // A card at a fraction of a pixel may be drawn over the edge by less than one.
  assert.ok(box.left >= -1 && box.top >= -1 && box.right <= view.width + 1 && box.bottom <= view.height + 1, `on the screen: ${JSON.stringify({ box, view })}`);
  assert.ok(!holds(box, point), `clear of the pointer: ${JSON.stringify({ box, point })}`);
  assert.ok(box.bottom - box.top > 60, "high enough to be read");
}

/** A page on which names are marked. */
async function markedPage(stage: Stage, news: News = {}): Promise<Page> {
  const page = await stage.open(newsSite(news));
  const popup = await stage.popup(page);
  await popup.close();
  await page.bringToFront();
  await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
  return page;
}

const NAMES = ["美國總統川普", "烏克蘭總統澤倫斯基", "法國總統馬克宏", "中國國家主席習近平", "日本首相高市早苗"];
/** Names at the beginning, in the middle and at the end of lines, from the top of a window to its end. */
const CROWD = Array.from({ length: 12 }, (_, i) => `${"館員把報紙並排放在桌上，".repeat(i % 4)}${NAMES[i % NAMES.length]}說，同一則新聞在不同地方寫法不同，讀者要比較才知道，圖書館打算每個月換一次展示的版面。`);

/** Where cards open, on pages that do not hold still, and under fingers. */
export function cardPlaceScenarios(stage: Stage): void {
  const withSettings = async (settings: object, run: () => Promise<void>): Promise<void> => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#people"));
    await options.evaluate((all) => chrome.storage.local.set({ settings: all }), settings);
    await run();
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  };

  /** Rests on each mark of the reader in turn; every card stands clear. */
  const restOnAll = async (page: Page): Promise<void> => {
    const marks = await page.$$("qingdu-reader >>> .mention:not(.unmarked)");
    assert.ok(marks.length > 3, "there are names");
    for (const mark of marks) {
      await mark.evaluate((one) => one.scrollIntoView({ block: "center", inline: "center" }));
      // A name at the end of a line lies in two boxes: the first of them.
      const point = middle(await mark.evaluate((one) => {
        const { left, top, right, bottom } = one.getClientRects()[0] ?? one.getBoundingClientRect();
        return { left, top, right, bottom };
      }));
      await restAt(page, point, READER);
      await standsClear(page, READER, point);
      await page.keyboard.press("Escape");
      await gone(page, READER);
    }
  };

  test("at 200 % every card is in the window and beside its name, not over it", async () => {
    const page = await stage.open(newsSite({ paragraphs: CROWD }));
    // What a zoom of 200 % leaves of the window, in CSS pixels.
    await page.setViewport({ width: 500, height: 400, ...(stage.name === "chromium" ? { deviceScaleFactor: 2 } : {}) });
    await openReader(stage, page);
    await restOnAll(page);
  });

  test("a card that there is room for is as high as it is: nothing of it is scrolled to", async () => {
    const page = await stage.open(newsSite({ paragraphs: CROWD }));
    await openReader(stage, page);
    await find(page, "qingdu-reader >>> .mention:not(.unmarked)");
    await page.setViewport({ width: 1000, height: 1400 });
    for (const mark of (await page.$$("qingdu-reader >>> .mention:not(.unmarked)")).slice(0, 3)) {
      await mark.focus();
      await page.keyboard.press("Enter");
      const card = await find(page, READER);
      // It grows once it knows what the library has; what its width is more than its text's are two borders, and no bar.
      await until("nothing to scroll to", () => card.evaluate((one) => one.querySelector(".card-tools") !== null && one.scrollHeight === one.clientHeight && (one as HTMLElement).offsetWidth - one.clientWidth === 2));
      await page.keyboard.press("Escape");
      await gone(page, READER);
    }
  });

  test("in vertical text the card stands beside its name", async () => {
    await withSettings({ direction: "vertical" }, async () => {
      const page = await stage.open(newsSite({ paragraphs: CROWD }));
      await openReader(stage, page);
      await restOnAll(page);
    });
  });

  test("on a page that zooms itself the card stands beside its name", async () => {
    const page = await markedPage(stage, { head: "<style>html { zoom: 1.6 } body { margin: 40px }</style>" });
    const point = await placeOf(page, "川普");
    await restAt(page, point, PAGE);
    await standsClear(page, PAGE, point);
    const [card, name] = [await boxOf(await find(page, PAGE)), point];
    assert.ok(Math.min(Math.abs(card.top - name.y), Math.abs(card.bottom - name.y)) < 60, "near the name");
  });

  test("a name split by inline tags is one name, under the pointer in each of its parts", async () => {
    const page = await markedPage(stage, { paragraphs: [`美國總統<b>川</b><i>普</i>到了香港和大陸的報紙上，名字換了一種寫法，館員把臺灣、香港和中國大陸的報紙並排放在同一張長桌上。`, ...CROWD.slice(3, 6)] });
    for (const part of ["b", "i"]) {
      await restAt(page, middle(await boxOf(await find(page, `article ${part}`))), PAGE);
      assert.equal(await page.$eval(`${PAGE} h2`, (name) => name.textContent), "川普");
      await page.mouse.move(2, 2);
      await gone(page, PAGE);
    }
  });

  test("what a page adds later is marked too", async () => {
    const page = await markedPage(stage);
    await page.evaluate(() => document.querySelector("article")?.append(Object.assign(document.createElement("p"), { textContent: "烏克蘭總統澤倫斯基後來也說了話。" })));
    const sizeOfMarks = (): Promise<number> => page.evaluate(() => CSS.highlights.get("qingdu-figure")?.size ?? 0);
    const before = await sizeOfMarks();
    await until("the late name's mark", async () => (await sizeOfMarks()) > before || undefined);
    await page.evaluate(() => document.querySelector("article p:last-of-type")?.scrollIntoView({ block: "center" }));
    await restAt(page, await placeOf(page, "澤倫斯基"), PAGE);
  });

  test("an open card goes along when the page scrolls, finds its name again when the page is drawn anew, and goes with it", async () => {
    const page = await markedPage(stage, { tail: `<div style="height: 3000px">留白</div>` });
    const point = await placeOf(page, "川普");
    await restAt(page, point, PAGE);
    /** How far the card is from the name, from edge to middle. */
    const away = async (): Promise<number> => {
      const [{ top, bottom }, { y }] = [await boxOf(await find(page, PAGE)), await placeOf(page, "川普")];
      return Math.min(Math.abs(top - y), Math.abs(bottom - y));
    };
    await page.evaluate(() => scrollBy({ top: 60, behavior: "instant" }));
    assert.ok((await placeOf(page, "川普")).y < point.y - 50, "the page has scrolled");
    await until("the card to have gone along", async () => (await away()) < 30);
    // As a framework does: other nodes, the same words, further down.
    await page.evaluate((markup) => {
      const template = document.createElement("template");
      template.innerHTML = `<p style="height: 60px">新的一段</p>${markup}`;
      document.querySelector("article")?.replaceWith(template.content);
    }, newsArticle());
    await until("the card at the new name", async () => (await away()) < 30);
    await page.evaluate(() => document.querySelector("article")?.remove());
    await gone(page, PAGE);
  });

  test("a finger's tap opens a sheet at the lower edge, on the page and in the reader, and a tap elsewhere closes it", async () => {
    const page = await stage.open(newsSite({ paragraphs: CROWD }));
    await page.setViewport({ width: 420, height: 760, ...(stage.name === "chromium" ? { hasTouch: true } : {}) });
    const popup = await stage.popup(page);
    await popup.close();
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
    const tapOn = async (point: { x: number; y: number }, card: string): Promise<void> => {
      await page.touchscreen.tap(point.x, point.y);
      const sheet = await find(page, `${card}.sheet`);
      const view = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
      // It comes up, which takes its time.
      await until("the sheet to fill the lower edge", async () => {
        const { left, right, bottom } = await boxOf(sheet);
        return Math.abs(bottom - view.height) < 1 && left < 1 && right > view.width - 1;
      });
      await page.touchscreen.tap(view.width / 2, 4);
      await gone(page, card);
    };
    await tapOn(await placeOf(page, "川普"), PAGE);
    await openReader(stage, page);
    await page.bringToFront();
    await tapOn(middle(await boxOf(await find(page, "qingdu-reader >>> .mention"))), READER);
  });
}
