import assert from "node:assert/strict";
import { test } from "node:test";
import { find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { listSite, newsSite } from "./news-site.ts";
import { words, type Stage } from "./stage.ts";

/** The real popup of the toolbar button. */
export function popupScenarios(stage: Stage): void {
  test("it says what was found: title, site, script, and the people", async () => {
    const popup = await stage.popup(await stage.open(newsSite()));
    const { title, text, people } = await popup.run(() => ({
      title: document.querySelector("h1")?.textContent, text: document.body.textContent ?? "", people: [...document.querySelectorAll("#people li")].map((item) => item.textContent ?? ""),
    }));
    assert.equal(title, "霧港圖書館開放讀報室");
    for (const part of [words("popup_article_found"), "霧港日報", words("script_hant"), "2025"]) assert.ok(text.includes(part), `“${part}” in the popup`);
    assert.equal(people.length, 1);
  });

  test("on a page that is no article it says so, and offers to read anyway", async () => {
    const page = await stage.open(listSite());
    const popup = await stage.popup(page);
    const { text, read } = await popup.run(() => ({ text: document.body.textContent ?? "", read: document.querySelector("#read")?.textContent }));
    assert.ok(text.includes(words("popup_no_article")));
    assert.equal(read, words("popup_read_anyway"));
    await popup.click("#read");
    await find(page, "qingdu-reader >>> article");
    assert.match(await textOf(page, "qingdu-reader >>> article"), /漁會市集週末登場第30場/);
  });

  test("the text to read can be pointed at", async () => {
    const page = await stage.open({ url: "https://www.wugang.example/two", body: `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><body><div id="one"><p>左邊的一段，說的是漁會市集。</p></div><div id="two"><p>右邊的一段，說的是圖書館的讀報室，從早上九時開放到下午五時。</p></div></body></html>` });
    const popup = await stage.popup(page);
    await popup.click("#choose");
    await find(page, "qingdu-pointer");
    await page.click("#two p");
    await find(page, "qingdu-reader >>> article");
    const read = await textOf(page, "qingdu-reader >>> article");
    assert.match(read, /讀報室/);
    assert.doesNotMatch(read, /漁會/);
  });

  test("its buttons open library and options", async () => {
    const page = await stage.open(newsSite());
    for (const [button, path] of [["#library", "pages/library/index.html"], ["#options", "pages/options/index.html"]] as const) {
      const popup = await stage.popup(page);
      await popup.click(button);
      stage.keep(await stage.driver.ownPage(path, "h1"));
      await until("the popup to close", async () => !(await popup.isOpen()));
    }
  });
}
