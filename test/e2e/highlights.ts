import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { click, find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { openReader, readerGone } from "./reader.ts";
import type { Stage } from "./stage.ts";

const READER = "qingdu-reader";
/** Spans two nodes: a figure's name is marked in the middle. */
const PASSAGE = "美國總統川普到了香港和大陸的報紙上";

/** What is painted as highlighted, in the page or a library page. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => Array.from((CSS.highlights.get("qingdu-passage") ?? new Set()) as Set<Range>, String));
}

/** Selects the passage below an element, from the node that its first characters are in to the one that its last are in. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const selected = await page.evaluate((host, start, end) => {
    const root: Document | ShadowRoot = document.querySelector(host)?.shadowRoot ?? document;
    const walker = document.createTreeWalker(root.querySelector("article .body") ?? document, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const first = nodes.find(({ data }) => data.includes(start));
    const last = nodes.slice(nodes.indexOf(first ?? document.createTextNode(""))).find(({ data }) => data.includes(end));
    if (!first || !last) return false;
    getSelection()?.setBaseAndExtent(first, first.data.indexOf(start), last, last.data.indexOf(end) + end.length);
    return true;
  }, READER, from, to);
  assert.ok(selected, `${from} … ${to} can be selected`);
}

/** Passages marked in the reader and in the library. */
export function highlightScenarios(stage: Stage): void {
  test("a passage is marked in the reader by a key, kept with a clip of the article, and there again in either script", async () => {
    const site = newsSite({ title: "畫線的報導" });
    const page = await stage.open(site);
    await openReader(stage, page);
    await find(page, `${READER} >>> .mention`);
    await select(page, "美國總統", "到了香港和大陸的報紙上");
    assert.equal(await textOf(page, `${READER} >>> .mark-bar:not([hidden])`), "Highlight");
    await page.keyboard.press("h");
    await until("the passage to be painted", async () => (await painted(page)).join() === PASSAGE);
    await until("word of the clip", async () => (await textOf(page, `${READER} >>> [role=status].said`)).includes("library"));
    await page.keyboard.press("Escape");
    await readerGone(page);
    assert.deepEqual(await painted(page), []);

    await openReader(stage, page);
    await until("the passage to be painted again", async () => (await painted(page)).join() === PASSAGE);
    await page.$eval(`${READER} >>> input[value=cn]`, (input) => (input as HTMLElement).click());
    await until("the passage in simplified characters", async () => (await painted(page)).join() === "美国总统特朗普到了香港和大陆的报纸上");

    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
    await library.evaluate(() => [...document.querySelectorAll<HTMLElement>("a.row")].find((row) => row.textContent?.includes("畫線的報導"))?.click());
    assert.equal(await textOf(library, ".highlights q"), PASSAGE);
    await until("the passage to be painted in the library", async () => (await painted(library)).join() === PASSAGE);

    await page.bringToFront();
    await select(page, "美国总统", "到了香港");
    await click(page, `${READER} >>> .mark-bar:not([hidden])`);
    await until("the highlight to be gone", async () => (await painted(page)).length === 0);
    await until("the highlight to be gone from the library", () => library.evaluate(() => document.querySelector(".highlights") === null));
  });

  test("in the library a passage is marked by the button over it, and the mark taken away again", async () => {
    const page = await stage.open(newsSite({ title: "在收藏庫畫線" }));
    await stage.driver.command("clip", page);
    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
    await until("the clip", () => library.evaluate(() => {
      const row = [...document.querySelectorAll<HTMLElement>("a.row")].find(({ textContent }) => textContent?.includes("在收藏庫畫線"));
      row?.click();
      return row !== undefined;
    }));
    await find(library, "article.clip .mention");
    await select(library, "美國總統", "到了香港和大陸的報紙上");
    await click(library, ".mark-bar:not([hidden])");
    await until("the passage to be painted", async () => (await painted(library)).join() === PASSAGE);
    assert.equal(await textOf(library, ".highlights q"), PASSAGE);
    await library.keyboard.press("h");
    await until("the mark to be gone", async () => (await painted(library)).length === 0);
    await click(library, ".notice button.secondary");
    await until("the mark to be back", async () => (await painted(library)).join() === PASSAGE);
  });

  test("a note is written on a passage, found by search, shown with the passage in the reader, and goes with the mark that takes it in", async () => {
    const title = "寫上筆記的報導";
    const page = await stage.open(newsSite({ title }));
    await stage.driver.command("clip", page);
    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
    const openClip = (): Promise<unknown> => until("the clip", () => library.evaluate((wanted) => {
      const row = [...document.querySelectorAll<HTMLElement>("a.row")].find(({ textContent }) => textContent?.includes(wanted));
      row?.click();
      return row !== undefined;
    }, title));
    await openClip();
    await find(library, "article.clip .mention");
    await select(library, "到了香港", "大陸的報紙上");
    await click(library, ".mark-bar:not([hidden])");
    await click(library, ".highlights .add-note");
    await until("the note's box to have the focus", () => library.evaluate(() => document.activeElement?.matches(".highlights textarea") === true));
    await library.keyboard.type("向報館查證");
    await until("the note to be kept", async () => (await textOf(library, ".highlights .note [role=status]")) !== "");
    await library.evaluate(() => { location.hash = `#search=${encodeURIComponent("报馆查证")}`; });
    await until("the clip to be found by its note, in either script", async () => (await textOf(library, ".row-lead mark")).includes("報館查證"));
    await openClip();
    await until("the note in its box", () => library.evaluate(() => document.querySelector<HTMLTextAreaElement>(".highlights textarea")?.value === "向報館查證"));

    await page.bringToFront();
    await openReader(stage, page);
    await until("the passage to be painted", async () => (await painted(page)).length === 1);
    await select(page, "到了香港", "到了香港");
    assert.equal(await textOf(page, `${READER} >>> .mark-bar:not([hidden]) p`), "向報館查證");
    await select(page, "美國總統", "到了香港");
    await page.keyboard.press("h");
    await until("one wider passage", async () => (await painted(page)).join() === PASSAGE);
    await until("the note on the wider passage", () => library.evaluate((wanted) => document.querySelector(".highlights q")?.textContent === wanted && document.querySelector<HTMLTextAreaElement>(".highlights textarea")?.value === "向報館查證", PASSAGE));
  });
}
