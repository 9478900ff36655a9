import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { until } from "../support/until.ts";
import { listSite, newsArticle, newsSite } from "./news-site.ts";
import { words, type Stage } from "./stage.ts";

/** The toolbar icon: what the detector told of the page. */
export function toolbarScenarios(stage: Stage): void {
  const shows = (page: Page, icon: string): Promise<unknown> => until(`the icon ${icon}`, async () => (await stage.driver.toolbar(page)).icon === icon);

  test("the icon and its title say that an article was found, and where none was", async () => {
    const page = await stage.open(newsSite());
    await shows(page, "article");
    assert.equal((await stage.driver.toolbar(page)).title, words("icon_article"));
    const list = await stage.open(listSite());
    await shows(list, "quiet");
    assert.equal((await stage.driver.toolbar(list)).title, words("icon_quiet"));
  });

  test("the icon and its title say that a page is clipped, and still do when it is loaded again", async () => {
    const page = await stage.open(newsSite());
    const popup = await stage.popup(page);
    await popup.click("#clip");
    await shows(page, "clipped");
    await popup.close();
    await page.reload();
    // The browser forgets the title with the page; which icon it shows, we only know as it was set last.
    await until("the title to say so again", async () => (await stage.driver.toolbar(page)).title === words("icon_clipped"));
    await shows(page, "clipped");
    assert.equal((await stage.driver.toolbar(page)).title, words("icon_clipped"));
  });

  test("a page that changes without a load is looked at anew", async () => {
    const page = await stage.open(listSite());
    await shows(page, "quiet");
    await page.evaluate((article) => {
      history.pushState({}, "", "/news/pushed");
      document.title = "換頁以後的新聞";
      document.body.innerHTML = article;
    }, newsArticle({ title: "換頁以後的新聞" }));
    await shows(page, "article");
    const popup = await stage.popup(page);
    assert.equal(await popup.run(() => document.querySelector("h1")?.textContent), "換頁以後的新聞");
  });

  test("text that arrives late is found", async () => {
    const script = `setTimeout(() => { document.querySelector("#late").innerHTML = ${JSON.stringify(newsArticle())} }, 1500)`;
    const page = await stage.open({ url: "https://www.wugang.example/late", body: `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>晚到的新聞</title><body><div id="late">讀取中</div><script>${script}</script></body></html>` });
    await shows(page, "quiet");
    await shows(page, "article");
  });
}
