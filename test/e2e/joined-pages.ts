import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Given, Site } from "../support/driver.ts";
import { find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

const HOST = "https://www.qingshui.example";
const TITLE = "清水鎮圖書館重新開放";
/** 清水镇 in GB 18030: a later page of an old site. */
const GBK = [0xc7, 0xe5, 0xcb, 0xae, 0xd5, 0xf2];
let made = 1000;

const sentence = (n: number): string => `第${n}位鎮民在意見簿上寫道，新館的燈光明亮，座位也寬敞，希望週末能開放到更晚的時間，讓上班的人也來讀書。`;

interface Pages {
  count: number;
  /** Pages that the site does not give. */
  missing?: number[];
  headers?: Record<string, string>;
}

/** An article in pages of two paragraphs each. */
function pagedSite({ count, missing = [], headers = {} }: Pages): Site {
  const id = (made += 111);
  const path = (n: number): string => (n === 1 ? `/news/${id}000.html` : `/news/${id}000_${n}.html`);
  const page = (n: number): string => {
    const links = Array.from({ length: count }, (_, i) => (i + 1 === n ? `<b>${n}</b>` : `<a href="${path(i + 1)}">${i + 1}</a>`));
    return `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${TITLE}${n > 1 ? `(${n})` : ""} - 清水日報</title></head>
<body><article><h1>${TITLE}</h1><p>${sentence(2 * n - 1)}</p><p>${sentence(2 * n)}</p></article><div class="pages">${links.join(" ")} ${n < count ? `<a href="${path(n + 1)}">下一頁</a>` : ""}</div></body></html>`;
  };
  const numbers = Array.from({ length: count - 1 }, (_, i) => i + 2).filter((n) => !missing.includes(n));
  return { url: `${HOST}${path(1)}`, body: page(1), headers, files: Object.fromEntries(numbers.map((n): [string, Given] => [`${HOST}${path(n)}`, { body: page(n) }])) };
}

const lines = (page: Page): Promise<string[]> => page.$$eval("qingdu-reader >>> article .body > *", (blocks) => blocks.map((block) => block.textContent ?? ""));
const wanted = (pages: number): string[] => Array.from({ length: 2 * pages }, (_, i) => sentence(i + 1));
const status = (page: Page): Promise<string> => textOf(page, "qingdu-reader >>> article .pages");
const join = async (page: Page): Promise<void> => (await find(page, "qingdu-reader >>> article .pages button")).evaluate((button) => (button as HTMLElement).click());
const filled = (key: Parameters<typeof words>[0], ...values: (string | number)[]): string => {
  let at = 0;
  return words(key).replace(/\$\w+\$/g, () => String(values[at++]));
};

/** Articles in pages. */
export function joinedPageScenarios(stage: Stage): void {
  test("the reader says which page it is, and joins them all on request", async () => {
    const page = await stage.open(pagedSite({ count: 3 }));
    await openReader(stage, page);
    assert.ok((await status(page)).includes(filled("pages_of", 1, 3)), await status(page));
    assert.deepEqual(await lines(page), wanted(1));
    await join(page);
    await until("all pages", async () => (await lines(page)).join("\n") === wanted(3).join("\n"));
    assert.ok((await status(page)).includes(filled("pages_joined", 3)));
    assert.equal((await page.$$("qingdu-reader >>> article h1")).length, 1);
    const popup = await stage.popup(page);
    await until("the clip button", () => popup.run(() => document.querySelector("#clip:enabled") !== null));
    await popup.click("#clip");
    await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
    await library.evaluate((title) => [...document.querySelectorAll<HTMLElement>("a.row")].find((row) => row.textContent?.includes(title))?.click(), TITLE);
    await until("the last page in the clip", async () => (await textOf(library, "article.clip")).includes(sentence(6)));
  });

  test("a page that cannot be had is named, and those before it are kept", async () => {
    const page = await stage.open(pagedSite({ count: 4, missing: [3] }));
    await openReader(stage, page);
    await join(page);
    await until("the missing page to be named", async () => (await status(page)).includes(filled("pages_trouble", 3, words("pages_refused"))));
    await until("the pages before it", async () => (await lines(page)).join("\n") === wanted(2).join("\n"));
  });

  test("a strict policy of the page, if it lets the site be asked at all, does not keep its other pages away", async () => {
    const page = await stage.open(pagedSite({ count: 2, headers: { "content-security-policy": "default-src 'none'; connect-src 'self'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" } }));
    await openReader(stage, page);
    await join(page);
    await until("the answer", async () => !(await status(page)).includes("…"));
    assert.equal(await status(page), filled("pages_joined", 2));
    await until("both pages", async () => (await lines(page)).join("\n") === wanted(2).join("\n"));
  });

  test("a page in an old encoding is read right", async () => {
    const site = pagedSite({ count: 2 });
    const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
    const title = [...GBK, ...GBK];
    // The three Han characters that this test knows the bytes of, often enough to be an article.
    const paragraph = Array.from({ length: 14 }, () => [...GBK, 0xa3, 0xac]).flat();
    const body = new Uint8Array([...ascii('<!doctype html><meta charset="gb2312"><title>'), ...title, ...ascii("</title><article><h1>"), ...title, ...ascii("</h1><p>"), ...paragraph, ...ascii("</p></article>")]);
    const [address = ""] = Object.keys(site.files ?? {});
    const page = await stage.open({ ...site, body: String(site.body).replaceAll(TITLE, "清水镇清水镇"), files: { [address]: { body, contentType: "text/html" } } });
    await openReader(stage, page);
    await join(page);
    await until("the second page", async () => (await lines(page)).some((line) => line.startsWith("清水镇，清水镇，")));
  });
}
