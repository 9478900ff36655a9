import assert from "node:assert/strict";
import { test } from "node:test";
import { click } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { htmlOf, openReader } from "./reader.ts";
import type { Stage } from "./stage.ts";

const choice = (value: string): string => `label:has(input[name="variant"][value="${value}"])`;

/** The page and the reader in the reader's own script. */
export function conversionScenarios(stage: Stage): void {
  test("the page is shown in another script, and given back byte for byte", async () => {
    const page = await stage.open(newsSite({ tail: `<p title="臺灣">頭髮與發展<!-- 註解 -->、<b>乾</b>淨與干涉</p><pre>縮排　不動</pre><input value="讀報室">` }));
    const html = await htmlOf(page);
    const popup = await stage.popup(page);
    await popup.click(choice("cn"));
    await until("simplified text", () => page.evaluate(() => document.body.textContent?.includes("雾港市立图书馆三楼的")));
    await until("a word that markup splits", () => page.evaluate(() => document.body.textContent?.includes("头发与发展、干净与干涉")));
    await popup.click(choice("hk"));
    await until("the text of Hong Kong", () => page.evaluate(() => document.body.textContent?.includes("霧港市立圖書館三樓的")));
    await popup.click(choice("original"));
    await until("the page as it was", async () => (await htmlOf(page)) === html);
  });

  test("text that arrives while the page is converted is converted too", async () => {
    const page = await stage.open(newsSite());
    const popup = await stage.popup(page);
    await popup.click(choice("cn"));
    await until("simplified text", () => page.evaluate(() => document.body.textContent?.includes("图书馆")));
    await page.evaluate(() => document.querySelector("article")?.append(Object.assign(document.createElement("p"), { id: "late", textContent: "後來補上的一段：臺灣的讀者寫信來。" })));
    await until("the late paragraph in simplified", () => page.$eval("#late", (late) => late.textContent?.includes("后来补上的一段")));
  });

  test("the shortcut shows the page in the script that the settings name, and back", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "h1"));
    await options.evaluate(() => chrome.storage.local.set({ settings: { variant: "cn" } }));
    const page = await stage.open(newsSite());
    const html = await htmlOf(page);
    await stage.driver.command("script", page);
    await until("simplified text", () => page.evaluate(() => document.body.textContent?.includes("图书馆")));
    await stage.driver.command("script", page);
    await until("the page as it was", async () => (await htmlOf(page)) === html);
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("the reader is not drawn before it opens: nobody sees its words change their script", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "h1"));
    await options.evaluate(() => chrome.storage.local.set({ settings: { variant: "cn" } }));
    const page = await stage.open(newsSite());
    await page.evaluate(() => {
      const seen = new Set<string>();
      const look = (): void => {
        const article = document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("article");
        if (article) seen.add(`${article.closest("dialog")?.open ? "open" : "shut"}, ${article.checkVisibility() ? "drawn" : "not drawn"}`);
        document.documentElement.dataset["seen"] = [...seen].join("; ");
        requestAnimationFrame(look);
      };
      look();
    });
    await stage.driver.command("read", page);
    await until("simplified text in the reader", () => page.$eval("qingdu-reader >>> article", (article) => article.textContent?.includes("图书馆开放读报室")).catch(() => false));
    await until("a frame of the open reader", () => page.evaluate(() => document.documentElement.dataset["seen"]?.includes("open, drawn")));
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.dataset["seen"] ?? ""), /shut, drawn/);
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("the reader's own switch converts the article and leaves the page below as it is", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    await click(page, `qingdu-reader >>> ${choice("cn")}`);
    await until("simplified text in the reader", () => page.$eval("qingdu-reader >>> article", (article) => article.textContent?.includes("图书馆开放读报室")));
    assert.ok(await page.evaluate(() => document.querySelector("body h1")?.textContent?.includes("圖書館")));
  });
}
