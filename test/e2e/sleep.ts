import assert from "node:assert/strict";
import { test } from "node:test";
import { find } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { words, type Stage } from "./stage.ts";

/** The background may be put to sleep at any time. */
export function sleepScenarios(stage: Stage): void {
  test("the background sleeps between any two steps, and every step works", async () => {
    const { driver } = stage;
    const page = await stage.open(newsSite({ title: "打瞌睡的背景" }));
    // What the page's detector says would wake the background again.
    await until("the page to be known", async () => (await driver.toolbar(page)).title === words("icon_article"));
    await driver.sleepBackground();
    const popup = await stage.popup(page);
    assert.ok(await popup.run(() => document.body.textContent?.includes("打瞌睡的背景")));
    await driver.sleepBackground();
    await popup.click('label:has(input[name="variant"][value="cn"])');
    await until("simplified text", () => page.evaluate(() => document.body.textContent?.includes("图书馆")));
    await driver.sleepBackground();
    await popup.click("#clip");
    await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
    await driver.sleepBackground();
    await popup.click("#open-clip");
    stage.keep(await driver.ownPage("pages/library/index.html#clip=", "article.clip h1"));
    await driver.sleepBackground();
    const again = await stage.popup(page);
    await driver.sleepBackground();
    await again.click("#read");
    await find(page, "qingdu-reader >>> .mention");
    await driver.sleepBackground();
    await driver.command("read", page);
    await until("the reader to be gone", async () => (await page.$("qingdu-reader")) === null);
    await driver.sleepBackground();
    await page.reload();
    await until("the icon", async () => (await driver.toolbar(page)).title.length > 0);
  });
}
