import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { find, gone } from "../support/find.ts";
import { until } from "../support/until.ts";
import { press } from "./card-actions.ts";
import { CARD, placeOf, restAt } from "./cards.ts";
import { newsSite, type News } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

const PAGE = `qingdu-card >>> ${CARD}`;
const HIGHLIGHTS = { certain: "qingdu-figure", uncertain: "qingdu-figure-uncertain" };

/** Two sections that name the same two people, more than once each. */
const SECTIONS: News = {
  paragraphs: [
    "霧港市立圖書館三樓的「讀報室」十七日開放，讓讀者看看美國總統川普和日本首相高市早苗在不同地方怎麼寫，展櫃裡的卡片只寫查得到的事，不寫評語。",
    "館長說，川普到了香港和大陸的報紙上換了一種寫法，川普自己大概不知道，館員把臺灣、香港和中國大陸的報紙並排放在同一張長桌上。</p><h2>第二節：人名怎麼寫</h2><p>第二節從這裡開始。",
    "高市早苗的名字兩岸寫法一樣，川普的卻不同，高市早苗沒有別的寫法，義工退休前在印刷廠揀字，他把幾個常見的字排成一列，旁邊放著另一種寫法。",
    "讀報室每週二至週日上午九時至下午五時開放，免費入場，館方預計明年春天增設聽報角，讓讀者也能用耳機聽當天的新聞。",
  ],
};

/** What the page's highlights hold, in the order of the page. */
const highlighted = (page: Page, name: string): Promise<string[]> => page.evaluate((key) => {
  const ranges = [...(CSS.highlights.get(key) ?? [])].map(({ startContainer, startOffset, endOffset }) => ({ node: startContainer, text: (startContainer.textContent ?? "").slice(startOffset, endOffset), startOffset }));
  return ranges.sort((a, b) => (a.node === b.node ? a.startOffset - b.startOffset : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).map(({ text }) => text);
}, name);

/** Which names are marked: on live pages, in the reader, and by which setting. */
export function markScenarios(stage: Stage): void {
  /** A page that the extension was let into, and its popup closed again. */
  const entered = async (news: News): Promise<Page> => {
    const page = await stage.open(newsSite(news));
    await (await stage.popup(page)).close();
    await page.bringToFront();
    return page;
  };
  const withSettings = async (run: (set: (settings: object) => Promise<void>) => Promise<void>): Promise<void> => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#people"));
    try {
      await run((settings) => options.evaluate((all) => chrome.storage.local.set({ settings: all }), settings));
    } finally {
      await options.evaluate(() => chrome.storage.local.remove("settings"));
    }
  };
  const ONCE_A_SECTION = ["川普", "高市早苗", "高市早苗", "川普"];
  const EVERYWHERE = ["川普", "高市早苗", "川普", "川普", "高市早苗", "川普", "高市早苗"];

  test("on a page each section marks a person once; all or none by setting, as soon as it is changed", async () => {
    await withSettings(async (set) => {
      const page = await entered(SECTIONS);
      const shows = (names: string[]) => until(`the marks ${names.join()}`, async () => (await highlighted(page, HIGHLIGHTS.certain)).join() === names.join());
      await shows(ONCE_A_SECTION);
      await set({ marks: "all" });
      await shows(EVERYWHERE);
      await set({ marks: "none" });
      await shows([]);
      await set({ marks: "all", marksOnPage: false });
      await set({ marks: "first", marksOnPage: true });
      await shows(ONCE_A_SECTION);
    });
  });

  test("in the reader, too", async () => {
    await withSettings(async (set) => {
      const page = await stage.open(newsSite(SECTIONS));
      await openReader(stage, page);
      const marked = (): Promise<string> => page.$$eval("qingdu-reader >>> .mention:not(.unmarked)", (all) => all.map(({ textContent }) => textContent).join());
      await until("a mark a section", async () => (await marked()) === ONCE_A_SECTION.join());
      await set({ marks: "all" });
      await until("every mark", async () => (await marked()) === EVERYWHERE.join());
      await set({ marks: "none" });
      await until("no mark", async () => (await marked()) === "");
    });
  });

  test("a name that may be someone else's has a dotted line, and its card says so", async () => {
    const page = await entered({ paragraphs: [...(SECTIONS.paragraphs ?? []).slice(0, 1), "地方上的許淑華說，讀報室開放以後，每天都有長輩來問報上的人名怎麼念，館員總是先查卡片再回答，查不到的就說查不到。", ...(SECTIONS.paragraphs ?? []).slice(2)] });
    await until("the uncertain name", async () => (await highlighted(page, HIGHLIGHTS.uncertain)).length > 0);
    const [name = ""] = await highlighted(page, HIGHLIGHTS.uncertain);
    const style = await page.evaluate(() => [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).find((rule) => rule.includes("qingdu-figure-uncertain")) ?? "");
    assert.match(style, /dotted/);
    await restAt(page, await placeOf(page, name), PAGE);
    await find(page, `qingdu-card >>> .card .uncertain`);
  });

  test("a person of one's own is marked as soon as one comes back to the page", async () => {
    const page = await entered(SECTIONS);
    await until("the page's marks", async () => (await highlighted(page, HIGHLIGHTS.certain)).length > 0);
    const people = stage.keep(await stage.driver.openOwnPage(`pages/options/index.html#figure=${encodeURIComponent("展櫃")}`, ".figure-form input"));
    await people.bringToFront();
    await press(people, ".figure-form", words("figures_save"));
    try {
      await until("the person in the list", async () => (await people.$$("#figures li")).length > 0);
      await page.bringToFront();
      await until("the mark", async () => (await highlighted(page, HIGHLIGHTS.certain)).includes("展櫃"));
    } finally {
      await people.bringToFront();
      await press(people, "#figures li", words("figures_remove"));
      await gone(people, "#figures li");
    }
  });

  test("names in an open shadow root are marked, and the mouse opens their cards", async () => {
    const page = await entered({ tail: `<div id="host"></div><script>document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = "<h2>另一節</h2><p>烏克蘭總統<b>澤倫斯基</b>也看了報紙。</p>";</script>` });
    await until("the mark within", async () => (await highlighted(page, HIGHLIGHTS.certain)).includes("澤倫斯基"));
    const styled = (): Promise<boolean> => page.evaluate(() => document.querySelector("#host")?.shadowRoot?.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes("qingdu-figure"))) === true);
    // Firefox lets no rule of the document's into another tree.
    assert.ok(await styled(), "the marks are drawn there");
    const place = await page.evaluate(() => {
      const name = document.querySelector("#host")?.shadowRoot?.querySelector("b");
      name?.scrollIntoView({ block: "center" });
      const { left, top, width, height } = name?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await restAt(page, place, PAGE);
    assert.equal(await page.$eval(`${PAGE} h2`, (name) => name.textContent), "澤倫斯基");
    await page.keyboard.press("Escape");
    await gone(page, PAGE);
    await page.evaluate(() => document.querySelector("#host")?.shadowRoot?.querySelector("p")?.remove());
    await until("nothing of ours to be left there", async () => !(await styled()));
  });
}
