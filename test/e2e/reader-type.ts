import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { until } from "../support/until.ts";
import { find, gone } from "../support/find.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { saved } from "./reader-states.ts";
import type { Stage } from "./stage.ts";

/** Numbers of every length, quotations that nest, and a figure's name right before marks that may not begin a line. */
const PARAGRAPHS = [
  "霧港市議會11月5日開會，第3次討論渡輪碼頭的修繕，議員說：「市府答應過『年底完工』，現在只做了百分之20。」全案經費2026萬元，比去年多了12.5萬元。",
  "美國總統川普，在記者會上談到航運；市場把這番話，看成一個訊號。川普。川普、川普，川普：川普；川普！川普？「川普」川普」也談到漁業，談到漁業的將來，還有碼頭的將來。",
  "碼頭工人從清晨四點開始卸貨，到中午一共搬了三百箱午仔魚，市集的燈一盞盞亮起，賣魚的人把昨天的報紙鋪在攤子上，報上說的是另一個港口的事。",
  "氣象站的資料顯示，上週雨量是過去平均值的兩倍，低窪地區需要留意；館方預計明年春天增設聽報角，讓視力不便的讀者也能用耳機聽當天的新聞。",
];

const READER = "qingdu-reader";

/** Runs on the reader's shadow root. */
function onRoot<Args extends unknown[], Result>(page: Page, look: (root: ShadowRoot, ...args: Args) => Result, ...args: Args): Promise<Result> {
  return page.evaluate(`(${String(look)})(document.querySelector("${READER}").shadowRoot, ...${JSON.stringify(args)})`) as Promise<Result>;
}

/** Chooses a value in the reader's own panel, as a click does. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  if (!(await page.$(`${READER} >>> .type-panel`))) await page.keyboard.press("a");
  await find(page, `${READER} >>> .type-panel`);
  await onRoot(page, (root, wanted) => root.querySelector<HTMLElement>(wanted)?.click(), `input[name=${name}][value=${value}]`);
  await saved();
}

const textOf = (page: Page): Promise<string> => onRoot(page, (root) => root.querySelector("article .body")?.textContent ?? "");

/** How Chinese is set. Each test puts back the settings that it changes. */
export function readerTypeScenarios(stage: Stage): void {
  const open = async (): Promise<Page> => {
    const page = await stage.open(newsSite({ paragraphs: PARAGRAPHS }));
    await openReader(stage, page);
    await find(page, `${READER} >>> .mention`);
    return page;
  };

  test("columns run from the right; space and wheel lead on to the left; short numbers stand upright", async () => {
    const page = await open();
    const written = await textOf(page);
    await choose(page, "direction", "vertical");
    try {
      await find(page, `${READER} >>> .upright`);
      assert.deepEqual(await onRoot(page, (root) => [...root.querySelectorAll("article .upright:not(.stacked)")].map(({ textContent }) => textContent)), ["11", "5", "3", "20"]);
      assert.deepEqual(await onRoot(page, (root) => [...root.querySelectorAll("article .upright.stacked")].map(({ textContent }) => textContent)), ["2026"]);
      assert.equal(await textOf(page), written);
      await page.keyboard.press("Escape");
      const place = (): Promise<number> => onRoot(page, (root) => root.querySelector(".sheet")?.scrollLeft ?? 0);
      await page.setViewport({ width: 500, height: 400 });
      await page.keyboard.press(" ");
      const paged = await until("a page of columns", async () => (await place()) < -100 && place());
      await page.mouse.move(250, 300);
      await page.mouse.wheel({ deltaY: 120 });
      await until("the wheel", async () => (await place()) < paged);
      await page.keyboard.press("Home");
      await until("the start", async () => (await place()) === 0);
    } finally {
      await choose(page, "direction", "horizontal");
    }
    await gone(page, `${READER} >>> .upright`);
    assert.equal(await textOf(page), written);
  });

  test("the card opens beside a name in a column", async () => {
    const page = await open();
    await choose(page, "direction", "vertical");
    try {
      await page.keyboard.press("Escape");
      await onRoot(page, (root) => root.querySelector<HTMLElement>(".mention")?.focus());
      await page.keyboard.press("Enter");
      await find(page, `${READER} >>> .card:popover-open`);
      const [name, card] = await onRoot(page, (root) => [".mention", ".card"].map((each) => root.querySelector(each)?.getBoundingClientRect().toJSON() as DOMRect));
      assert.ok(name && card && (card.right <= name.left || card.left >= name.right), "the card covers no part of the name");
      await page.keyboard.press("Escape");
    } finally {
      await choose(page, "direction", "horizontal");
    }
  });

  test("quotation marks follow the setting, and come back as they were written", async () => {
    const page = await open();
    const written = await textOf(page);
    await choose(page, "quotes", "curly");
    await until("curly marks", async () => (await textOf(page)).includes("“市府答應過‘年底完工’，"));
    await choose(page, "quotes", "written");
    await until("the marks as written", async () => (await textOf(page)) === written);
  });

  test("each character shows its reading, in zhuyin or pinyin, and the text is the same without", async () => {
    const page = await open();
    const written = await textOf(page);
    await choose(page, "ruby", "all");
    try {
      await find(page, `${READER} >>> article rt`);
      const readings = (): Promise<Record<string, string>> => onRoot(page, (root) => Object.fromEntries([...root.querySelectorAll("article .body ruby")].map((ruby) => [ruby.firstChild?.textContent ?? "", ruby.querySelector("rt")?.textContent ?? ""])));
      assert.equal((await readings())["港"], "gǎng");
      const [ruby, han] = await onRoot(page, (root) => [root.querySelectorAll("article .body ruby").length, root.querySelector("article .body")?.textContent?.match(/\p{Script=Han}/gu)?.length]);
      assert.equal(ruby, han);
      await choose(page, "rubyScript", "zhuyin");
      await until("zhuyin", async () => (await readings())["港"] === "ㄍㄤˇ");
      // A reading takes half a character more. Lines are full: between any two characters one may end.
      const lines = await onRoot(page, (root) => [...root.querySelectorAll<HTMLElement>("article .body p")].map((paragraph) => {
        const [length, line] = [Array.from(paragraph.innerText.replace(/[\p{Script=Bopomofo}ˊˇˋ˙\s]/gu, "")).length * 1.52 * 20, parseFloat(getComputedStyle(paragraph).lineHeight)];
        return [Math.round(paragraph.clientHeight / line), Math.ceil(length / paragraph.clientWidth)];
      }));
      for (const [drawn = 0, full = 0] of lines) assert.ok(drawn <= full, `${drawn} lines where ${full} would do`);
      await choose(page, "ruby", "names");
      const named = (): Promise<string> => onRoot(page, (root) => [...root.querySelectorAll("article .body ruby")].map((each) => each.firstChild?.textContent ?? "").join(""));
      await until("names alone", async () => /^(?:川普)+$/.test(await named()));
    } finally {
      await choose(page, "rubyScript", "region");
      await choose(page, "ruby", "none");
    }
    await gone(page, `${READER} >>> article rt`);
    assert.equal(await textOf(page), written);
  });

  test("a line has the characters that it is set to, and a mark between them has a character's room", async () => {
    const page = await open();
    const { size, lines, marks } = await onRoot(page, (root) => {
      const body = root.querySelector("article .body p");
      const boxes = (paragraph: Element): { text: string; box: DOMRect }[] => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const found: { text: string; box: DOMRect }[] = [];
        while (walker.nextNode()) {
          const { data } = walker.currentNode as Text;
          for (let i = 0; i < data.length; i += 1) {
            const range = document.createRange();
            range.setStart(walker.currentNode, i);
            range.setEnd(walker.currentNode, i + 1);
            found.push({ text: data.charAt(i), box: range.getBoundingClientRect() });
          }
        }
        return found;
      };
      const paragraphs = [...root.querySelectorAll("article .body p")].map(boxes);
      // The last lines: what is not stretched to the line's end.
      const last = paragraphs.flatMap((paragraph) => paragraph.slice(0, -1).filter(({ box }) => box.top === paragraph.at(-1)?.box.top));
      return {
        size: parseFloat(getComputedStyle(body ?? root.host).fontSize), marks: last.filter(({ text }) => text === "，").map(({ box }) => box.width),
        lines: paragraphs.map((paragraph) => paragraph.filter(({ box }) => Math.abs(box.top - (paragraph[0]?.box.top ?? 0)) < 4).length),
      };
    });
    assert.ok(marks.length > 0, "a comma stands in a last line");
    for (const width of marks) assert.ok(Math.abs(width - size) < 1, `a comma of ${width} pixels at a size of ${size}`);
    // 36, a line's last mark may be over, and numbers are narrower.
    for (const line of lines) assert.ok(line >= 34 && line <= 42, `${line} characters in a first line`);
  });

  test("no line begins with a mark that closes, at any width, beside names and readings", async () => {
    const page = await open();
    const wrong = async (): Promise<string[]> => {
      const found: string[] = [];
      for (let width = 330; width <= 390; width += 12) {
        await page.setViewport({ width, height: 700 });
        found.push(...await onRoot(page, lineBeginnings));
        const over = await onRoot(page, (root) => (root.querySelector("article")?.scrollWidth ?? 0) - (root.querySelector("article")?.clientWidth ?? 0));
        // The last reading of a line may stick out by what is rounded.
        assert.ok(over <= 2, `a line goes ${over} pixels over the edge at ${width}`);
      }
      return found.filter((first) => /^[，。、；：？！」』）]/.test(first));
    };
    assert.deepEqual(await wrong(), []);
    await choose(page, "ruby", "all");
    await choose(page, "rubyScript", "zhuyin");
    try {
      await find(page, `${READER} >>> .zhuyin`);
      assert.deepEqual(await wrong(), []);
    } finally {
      await choose(page, "rubyScript", "region");
      await choose(page, "ruby", "none");
    }
  });
}

/** How each line of the article's paragraphs begins, and where. Runs in the page. */
function lineBeginnings(root: ShadowRoot): string[] {
  const firsts: string[] = [];
  for (const paragraph of root.querySelectorAll("article .body p")) {
    let bottom = -Infinity;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest("rt")) continue;
      for (let i = 0; i < node.data.length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        const middle = (box.top + box.bottom) / 2;
        if (middle > bottom) {
          firsts.push(`${node.data.slice(i, i + 6)} at ${Math.round(box.left)}, ${Math.round(middle)} > ${Math.round(bottom)}`);
          bottom = middle + box.height / 2;
        }
      }
    }
  }
  return firsts;
}
