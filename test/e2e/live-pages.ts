import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Popup } from "../support/driver.ts";
import { activeTab, askPage } from "../support/messages.ts";
import { lastRender, RENDERS, reactApplication } from "../support/react-page.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { htmlOf } from "./reader.ts";
import type { Stage } from "./stage.ts";

const choice = (value: string): string => `label:has(input[name="variant"][value="${value}"])`;
const SIMPLIFIED = "雾港市立图书馆三楼的";

async function simplify(stage: Stage, page: Page): Promise<Popup> {
  const popup = await stage.popup(page);
  await popup.click(choice("cn"));
  await until("simplified text", () => page.evaluate((words) => document.body.textContent?.includes(words), SIMPLIFIED));
  return popup;
}
const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? "");

/** Pages that do not hold still while they are converted. */
export function livePageScenarios(stage: Stage): void {
  test("an editor keeps its text and its caret while the page around it changes", async () => {
    const page = await stage.open(newsSite({ tail: `<div id="editor" contenteditable="true">編輯<b>區</b>裡的字</div>` }));
    await simplify(stage, page);
    await page.bringToFront();
    await page.evaluate(() => {
      const text = document.querySelector("#editor")?.firstChild;
      if (text) getSelection()?.collapse(text, 1);
      document.querySelector<HTMLElement>("#editor")?.focus();
    });
    await page.keyboard.type("頭");
    await page.evaluate(() => document.querySelector("article")?.append(Object.assign(document.createElement("p"), { id: "late", textContent: "遲來的頭髮" })));
    await page.keyboard.type("髮");
    await until("the late text", async () => (await textOf(page, "#late")) === "迟来的头发");
    await page.keyboard.type("國");
    assert.equal(await textOf(page, "#editor"), "編頭髮國輯區裡的字");
  });

  test("an open shadow root and two frames convert, follow what is put into them, and are given back", async () => {
    const page = await stage.open(newsSite({ tail: `<div id="host"></div><iframe srcdoc="<p>框裡的頭髮</p>"></iframe><iframe srcdoc="<p>國語</p>"></iframe>` }));
    await page.evaluate(() => {
      const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
      root?.append(Object.assign(document.createElement("p"), { textContent: "影子裡的頭髮" }));
    });
    const texts = (): Promise<string[]> => page.evaluate(() => [
      document.querySelector("#host")?.shadowRoot?.textContent ?? "",
      ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument?.body.textContent ?? ""),
    ]);
    await until("the frames", async () => (await texts()).join() === "影子裡的頭髮,框裡的頭髮,國語");
    const popup = await simplify(stage, page);
    await until("simplified text in all of them", async () => (await texts()).join() === "影子里的头发,框里的头发,国语");
    await page.evaluate(() => {
      document.querySelector("#host")?.shadowRoot?.append("後來");
      document.querySelector("iframe")?.contentDocument?.body.append("後來");
    });
    await until("what came later", async () => (await texts()).join() === "影子里的头发后来,框里的头发后来,国语");
    await popup.click(choice("original"));
    await until("the texts as written", async () => (await texts()).join() === "影子裡的頭髮後來,框裡的頭髮後來,國語");
  });

  test("an endless feed is converted as it grows, and the page's own script finds its nodes where it left them", async () => {
    const page = await stage.open(newsSite({ tail: `<ul id="feed"></ul>` }));
    await simplify(stage, page);
    // As a framework does: it keeps its nodes, and writes, moves and removes them by itself.
    await page.evaluate(async () => {
      const feed = document.querySelector("#feed");
      const texts: Text[] = [];
      for (let i = 0; i < 60; i += 1) {
        const text = document.createTextNode(`第${i}則：頭髮與發展`);
        const item = document.createElement("li");
        item.append(text);
        feed?.append(item);
        texts.push(text);
        if (i % 3 === 0) texts[i]?.replaceData(0, 1, "共");
        if (i % 5 === 4) feed?.removeChild(feed.children[0] ?? item);
        if (i % 10 === 0) await new Promise(requestAnimationFrame);
      }
    });
    const wanted = Array.from({ length: 60 }, (_, i) => `${i % 3 === 0 ? "共" : "第"}${i}则：头发与发展`).slice(12).join("");
    await until("the whole feed", async () => (await textOf(page, "#feed")) === wanted);
  });

  test("a React page that keeps rendering is followed, finds every node it made, and is given back", async () => {
    const page = await stage.open(newsSite({ tail: `<div id="app"></div><script>${await reactApplication()}</script>` }));
    const popup = await simplify(stage, page);
    await until("the last render", () => page.evaluate((last) => (window as unknown as { renders: number }).renders === last, RENDERS));
    const simplified = lastRender().replaceAll("頭髮", "头发").replaceAll("與發展", "与发展").replaceAll("乾淨後來", "干净后来").replaceAll("國語", "国语").replaceAll("裡面", "里面");
    await until("the last render in simplified", async () => (await textOf(page, "#app")) === simplified);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { failures: string[] }).failures), []);
    await popup.click(choice("original"));
    await until("the last render as React made it", async () => (await textOf(page, "#app")) === lastRender());
  });

  test("a page that puts its own text back has its way in the end", async () => {
    const page = await stage.open(newsSite({ tail: `<p id="stubborn">頭髮</p>` }));
    await page.evaluate(() => {
      const text = document.querySelector("#stubborn")?.firstChild;
      const world = window as unknown as { writes: number };
      world.writes = 0;
      if (!text) return;
      new MutationObserver(() => {
        if (text.nodeValue === "頭髮") return;
        world.writes += 1;
        text.nodeValue = "頭髮";
      }).observe(text, { characterData: true });
    });
    await simplify(stage, page);
    const writes = (): Promise<number> => page.evaluate(() => (window as unknown as { writes: number }).writes);
    let before = -1;
    await until("the fight to end", async () => {
      const now = await writes();
      const over = now > 0 && now === before;
      before = now;
      await new Promise((rested) => setTimeout(rested, 400));
      return over;
    });
    assert.ok((await writes()) < 10);
    assert.equal(await textOf(page, "#stubborn"), "頭髮");
  });

  test("a strict policy of the page changes nothing", async () => {
    const page = await stage.open(newsSite({ headers: { "content-security-policy": "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'" } }));
    const html = await htmlOf(page);
    const popup = await simplify(stage, page);
    await popup.click(choice("original"));
    await until("the page as it was", async () => (await htmlOf(page)) === html);
  });

  test("a page that goes on by itself is followed: history, and a document opened anew", async () => {
    const page = await stage.open(newsSite());
    await simplify(stage, page);
    await page.evaluate(() => {
      history.pushState({}, "", "/next");
      document.body.textContent = "下一頁的頭髮";
    });
    await until("the next page", async () => (await textOf(page, "body")) === "下一页的头发");
    await page.evaluate(() => {
      document.open();
      document.write(`<html lang="zh-Hant"><body>重開的頭髮</body></html>`);
      document.close();
    });
    await until("the new document", async () => (await textOf(page, "body")).includes("重开的头发"));
  });

  test("a selection is shown in the reader's script and the others, and Esc takes the panel away", async () => {
    const page = await stage.open(newsSite({ tail: `<p id="chosen">川普的頭髮</p>` }));
    const html = await htmlOf(page);
    const popup = await stage.popup(page);
    await page.evaluate(() => {
      const text = document.querySelector("#chosen")?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 5);
    });
    await askPage(popup, await activeTab(popup), "convertSelection", { text: "" });
    await popup.close();
    const shown = (): Promise<string> => page.$eval("qingdu-selection >>> .text", (text) => text.textContent ?? "");
    await until("the selection in Taiwan's script", async () => (await shown()) === "川普的頭髮");
    await page.bringToFront();
    await page.locator(`qingdu-selection >>> ${choice("cn")}`).click();
    await until("the selection in simplified", async () => (await shown()) === "特朗普的头发");
    await page.keyboard.press("Escape");
    await until("the panel to be gone", async () => (await page.$("qingdu-selection")) === null);
    assert.equal(await htmlOf(page), html);
  });
}
