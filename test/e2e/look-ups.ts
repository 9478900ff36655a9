import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Given, Site } from "../support/driver.ts";
import { click, closeBy, find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { CARD, restAt, placeOf } from "./cards.ts";
import { newsSite, type News } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

/** The test build asks these in Wikipedia's place: of http, so that the walled proxy can answer. */
const SUMMARY = `http://zh.wikipedia.test/api/rest_v1/page/summary/${encodeURIComponent("川普")}`;
const PICTURE = "http://upload.wikimedia.test/wikipedia/commons/thumb/a/ab/Made_up.png/320px-Made_up.png";
const TEXT = "這是為測試寫的摘要，說的是一位虛構的館長。<b>不是標記</b>";
const ANSWERS: Record<string, Given> = {
  [SUMMARY]: { contentType: "application/json", body: JSON.stringify({ type: "standard", titles: { canonical: "川普", display: "<i>川普</i>" }, extract: TEXT, thumbnail: { source: PICTURE } }) },
  [PICTURE]: { contentType: "image/png", body: readFileSync(join(PROJECT_ROOT, "test/fixtures/demo/reading-room.png")) },
};

const site = (news: News = {}): Site => ({ ...newsSite(news), files: ANSWERS });
const READER = `qingdu-reader >>> ${CARD}`;
const PAGE = `qingdu-card >>> ${CARD}`;

/** Opens the card of the first name in the reader by a click. */
async function openCard(stage: Stage, page: Page): Promise<void> {
  await openReader(stage, page);
  await click(page, "qingdu-reader >>> .mention");
  await find(page, READER);
}


/** Waits until the card in the reader says this of a look-up. */
const says = (page: Page, wanted: string): Promise<true> => until(`the card to say “${wanted}”`, async () => {
  const now = await textOf(page, `${READER} [role=status]`);
  if (now !== wanted) throw new Error(`It says “${now}”.`);
  return true;
});

/** Whether the card shows a drawn picture: not one colour alone. */
const isDrawn = (page: Page, card: string): Promise<boolean> => page.$eval(`${card} canvas`, (canvas) => {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, 60, 60) ?? { data: [] };
  return !canvas.hidden && new Set(data).size > 2;
});

/** Looking a person up in Wikipedia, from a card. The tests' Wikipedia is the proxy. */
export function lookUpScenarios(stage: Stage): void {
  const asked = (since: number): string[] => stage.driver.requests().slice(since).filter((address) => /wiki/.test(address));
  const store = async (settings: object): Promise<void> => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#people"));
    await options.evaluate((all) => chrome.storage.local.set({ settings: all }), settings);
    await options.close();
  };

  test("off until asked: no asks nobody, yes looks up at once, and what was found is kept", async () => {
    const before = stage.driver.requests().length;
    const page = await stage.open(site());
    await openCard(stage, page);
    await click(page, `${READER} .ask`);
    const refusing = stage.keep(await stage.driver.ownPage("pages/permission/index.html?look-up", "#leave"));
    assert.deepEqual(asked(before), []);
    await closeBy(refusing, "#leave");
    await page.bringToFront();
    await says(page, words("card_wiki_not_allowed"));
    assert.deepEqual(asked(before), []);

    await click(page, `${READER} .ask`);
    const asking = stage.keep(await stage.driver.ownPage("pages/permission/index.html?look-up", "#allow"));
    await asking.locator("#allow").click();
    await until("the page to say that it is done", async () => (await textOf(asking, "[role=status]")) === words("permission_wiki_granted"));
    await closeBy(asking, "#leave");
    await page.bringToFront();
    await find(page, `${READER} .look-up.found`);
    const said = await textOf(page, `${READER} .look-up`);
    for (const part of [TEXT, "川普", "CC BY-SA 4.0"]) assert.ok(said.includes(part), `“${part}” in the card`);
    await until("the picture", () => isDrawn(page, READER));
    const links = await page.$$eval(`${READER} .look-up a`, (all) => all.map((link) => link.href));
    assert.deepEqual(links, [`https://zh.wikipedia.org/zh-tw/${encodeURIComponent("川普")}`, "https://creativecommons.org/licenses/by-sa/4.0/", "https://commons.wikimedia.org/wiki/File:Made_up.png"]);
    assert.deepEqual(asked(before), [SUMMARY, PICTURE]);

    const again = await stage.open(site());
    await openCard(stage, again);
    await find(again, `${READER} .look-up.found`);
    assert.deepEqual(asked(before), [SUMMARY, PICTURE], "what is kept is not asked for again");
  });

  test("on a page whose policy forbids everything the card shows text and picture, and the page sees none of it", async () => {
    await store({ lookUps: "on" });
    const page = await stage.open(site({ headers: { "content-security-policy": "default-src 'none'; img-src 'none'; connect-src 'none'; style-src 'none'" } }));
    const body = await page.evaluate(() => document.body.outerHTML);
    const popup = await stage.popup(page);
    await popup.close();
    await page.waitForFunction(() => CSS.highlights.has("qingdu-figure"));
    await restAt(page, await placeOf(page, "川普"), PAGE);
    await find(page, `${PAGE} .look-up.found`);
    await until("the picture", () => isDrawn(page, PAGE));
    assert.equal(await page.evaluate(() => document.body.outerHTML), body);
  });

  test("the options clear what was kept; what cannot be had is said; switched off, no card offers it", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#people"));
    await click(options, ".kept-look-ups button");
    await until("nothing to be kept", async () => (await options.$(".kept-look-ups")) === null);
    // This name is unknown to the tests' Wikipedia, which then answers as a proxy does.
    const page = await stage.open(site({ paragraphs: newsParagraphs() }));
    await openCard(stage, page);
    await click(page, `${READER} .ask`);
    await says(page, words("card_wiki_failed"));
    await page.close();
    await store({ lookUps: "off" });
    const other = await stage.open(site());
    await openCard(stage, other);
    await find(other, `${READER} .card-tools button`);
    assert.equal(await other.$(`${READER} .ask`), null);
    await store({});
  });
}

/** An article that names somebody whom nobody looked up. */
function newsParagraphs(): string[] {
  return ["日本首相高市早苗十七日在霧港市立圖書館三樓的「讀報室」說，館員把臺灣、香港和中國大陸的報紙並排放在同一張長桌上。", "館長簡秋禾說，許多長輩翻開外地報紙，最先卡住的不是簡體字，而是人名，展櫃裡的卡片只寫查得到的事，不寫評語。", "讀報室每週二至週日上午九時至下午五時開放，免費入場，館方預計明年春天增設聽報角。"];
}
