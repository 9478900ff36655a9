import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { KEY_LINES } from "../../src/ui/reader-keys.ts";
import { until } from "../support/until.ts";
import { find, gone } from "../support/find.ts";
import { newsSite } from "./news-site.ts";
import { openReader, readerGone } from "./reader.ts";
import { saved } from "./reader-states.ts";
import { words, type Stage } from "./stage.ts";

const READER = "qingdu-reader";
/** Enough paragraphs to stop in the middle of. */
const LONG = Array.from({ length: 30 }, (_, i) => `第${i + 1}段說的是霧港碼頭的修繕，工人從清晨四點開始卸貨，到中午一共搬了三百箱午仔魚，市集的燈一盞盞亮起，賣魚的人把昨天的報紙鋪在攤子上。`);

/** The number of the first paragraph in sight. */
const firstInSight = (page: Page): Promise<number> => page.evaluate(() => {
  const root = document.querySelector("qingdu-reader")?.shadowRoot;
  const top = root?.querySelector(".sheet")?.getBoundingClientRect().top ?? 0;
  const first = [...(root?.querySelectorAll("article .body p") ?? [])].find((each) => each.getBoundingClientRect().bottom > top + 24)?.textContent;
  return Number(/\d+/.exec(first ?? "")?.[0]);
});

/** Reading on: keys, place, paper, voice. */
export function readerFlowScenarios(stage: Stage): void {
  const open = async (url?: string): Promise<Page> => {
    const page = await stage.open(newsSite({ paragraphs: LONG, ...(url ? { url } : {}) }));
    await openReader(stage, page);
    await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".tools .left")?.textContent);
    return page;
  };

  test("j and k go by paragraph, space by page, and the line at the top grows", async () => {
    const page = await open();
    for (let i = 0; i < 6; i += 1) await page.keyboard.press("j");
    const there = await firstInSight(page);
    assert.ok(there >= 2 && there <= 6, String(there));
    await page.keyboard.press("k");
    assert.notEqual(await firstInSight(page), there);
    await page.keyboard.press(" ");
    await until("the page to turn", async () => (await firstInSight(page)) > there);
    const passed = await page.$eval(`${READER} >>> .progress`, (line) => Number((line as HTMLElement).style.getPropertyValue("--passed")));
    assert.ok(passed > 0 && passed < 1, String(passed));
  });

  test("the question mark lists every key, and Esc closes the list before the reader", async () => {
    const page = await open();
    await page.keyboard.press("?");
    await find(page, `${READER} >>> .keys`);
    const listed = await page.$$eval(`${READER} >>> .keys kbd`, (keys) => keys.map(({ textContent }) => textContent));
    assert.deepEqual(listed, KEY_LINES.flatMap(({ keys }) => [...keys]));
    await page.keyboard.press("Escape");
    await gone(page, `${READER} >>> .keys`);
    await page.keyboard.press("Escape");
    await readerGone(page);
  });

  test("an article opens where it was left", async () => {
    const url = "https://www.wugang.example/news/long/1";
    const page = await open(url);
    for (let i = 0; i < 12; i += 1) await page.keyboard.press("j");
    const there = await firstInSight(page);
    // The place is written when scrolling has come to rest.
    await new Promise((rested) => setTimeout(rested, 1_500));
    await page.keyboard.press("Escape");
    await readerGone(page);
    await page.close();
    const again = await open(url);
    await until("the place", async () => (await firstInSight(again)) === there);
    await again.waitForFunction((said) => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".said")?.textContent === said, {}, words("reader_resumed"));
    // Whoever wants no places kept wants none to have been kept.
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "input[name=resume]"));
    await options.$eval("input[name=resume]", (input) => input.click());
    await until("the places to be forgotten", () => options.evaluate(async () => !("places" in (await chrome.storage.local.get("places")))));
    await options.$eval("input[name=resume]", (input) => input.click());
  });

  test("an article opens where it was left, though the reader was closed at once and the page has grown at its start", async () => {
    const url = "https://www.wugang.example/news/long/2";
    const page = await open(url);
    for (let i = 0; i < 12; i += 1) await page.keyboard.press("j");
    const there = await firstInSight(page);
    await page.keyboard.press("Escape");
    await readerGone(page);
    await page.close();
    const grown = await stage.open(newsSite({ url, paragraphs: ["最新消息：碼頭管理處下午宣布，修繕期間渡輪改由漁港東側登船，乘客請提早半小時到場。", "更新：交通局說，接駁車每十分鐘一班，從火車站開到漁港東側，票價不變，請乘客多加利用。", ...LONG] }));
    await openReader(stage, grown);
    await until("the place", async () => (await firstInSight(grown)) === there);
  });

  test("what is read stays in sight when the type, the width or the direction changes", async () => {
    const page = await open();
    for (let i = 0; i < 14; i += 1) await page.keyboard.press("j");
    const there = await firstInSight(page);
    /** Text that is set anew is drawn, and followed, within a few frames. */
    const stays = async (change: string, where = there): Promise<void> => {
      await new Promise((drawn) => setTimeout(drawn, 300));
      await until(`paragraph ${where} to be in sight with ${change}`, async () => (await firstInSight(page)) === where);
    };
    await page.keyboard.press("a");
    await find(page, `${READER} >>> .type-panel`);
    const slide = (name: string, value: number): Promise<void> => page.evaluate((wanted, to) => {
      const slider = [...document.querySelector("qingdu-reader")?.shadowRoot?.querySelectorAll<HTMLInputElement>(".slider input") ?? []][wanted === "size" ? 0 : 1];
      if (!slider) throw new Error("The panel has no such slider.");
      slider.value = String(to);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }, name, value);
    const press = (input: string): Promise<void> => page.$eval(`${READER} >>> ${input}`, (each) => (each as HTMLElement).click());
    await slide("size", 32);
    await stays("larger type");
    await slide("size", 20);
    await stays("smaller type");
    await slide("measure", 22);
    await stays("shorter lines");
    await press("input[name=paragraphs][value=indented]");
    await stays("indented paragraphs");
    await press("input[name=direction][value=vertical]");
    await find(page, `${READER} >>> .sheet.vertical`);
    await until("columns", async () => page.evaluate(() => (document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".sheet")?.scrollLeft ?? 0) < -100));
    await press("input[name=direction][value=horizontal]");
    await gone(page, `${READER} >>> .sheet.vertical`);
    await stays("lines again");
    await press("input[name=paragraphs][value=spaced]");
    await page.setViewport({ width: 420, height: 700 });
    await stays("a narrow window");
  });

  test("what was scrolled to in the very moment in which the type changes stays in sight", async () => {
    const page = await open();
    await page.keyboard.press("a");
    await find(page, `${READER} >>> .type-panel .slider input`);
    const there = await page.evaluate(() => {
      const root = document.querySelector("qingdu-reader")?.shadowRoot;
      const [sheet, slider, paragraph] = [root?.querySelector(".sheet"), root?.querySelector<HTMLInputElement>(".slider input"), [...(root?.querySelectorAll("article .body p") ?? [])][15]];
      if (!sheet || !slider || !paragraph) throw new Error("There is no reader.");
      paragraph.scrollIntoView({ block: "start", behavior: "instant" });
      slider.value = "32";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      return Number(/\d+/.exec(paragraph.textContent ?? "")?.[0]);
    });
    await new Promise((drawn) => setTimeout(drawn, 500));
    assert.equal(await firstInSight(page), there);
  });

  test("each press of the space bar counts, however quick", async () => {
    const page = await open();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press(" ");
    const [at, window] = await until("scrolling to rest", async () => {
      const look = (): Promise<[number, number]> => page.$eval(`${READER} >>> .sheet`, ({ scrollTop, clientHeight }): [number, number] => [scrollTop, clientHeight]);
      const before = await look();
      await new Promise((rested) => setTimeout(rested, 300));
      const after = await look();
      return before[0] === after[0] && after[0] > 0 && after;
    });
    assert.ok(at > 2.5 * (window - 72), `${at} pixels after three presses in a window of ${window}`);
  });

  test("a page that renders its document anew does not take the reader with it, nor stay locked", async () => {
    const page = await open();
    for (let i = 0; i < 10; i += 1) await page.keyboard.press("j");
    const there = await firstInSight(page);
    // The browser tells of scrolling with its next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.evaluate(() => document.documentElement.replaceChildren(...[...document.documentElement.children].filter(({ localName }) => localName !== "qingdu-reader")));
    await until("the reader again, where it was", async () => (await firstInSight(page)) === there);
    assert.ok(await page.evaluate(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("dialog:modal") !== null));
    await page.keyboard.press("Escape");
    await readerGone(page);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY), "hidden");
  });

  test("paper gets the article alone, black on white, in the dark theme too", { skip: stage.name === "firefox" ? "Firefox cannot be told to show its print styles" : false }, async () => {
    const page = await open();
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    await page.emulateMediaType("print");
    const look = await page.evaluate(() => {
      const root = document.querySelector("qingdu-reader")?.shadowRoot;
      const style = (selector: string): CSSStyleDeclaration => getComputedStyle(root?.querySelector(selector) ?? document.body);
      return { page: getComputedStyle(document.body).display, bar: style(".bar").display, ink: style("article .body p").color, paper: style("dialog").backgroundColor, height: style(".sheet").overflowY };
    });
    assert.deepEqual(look, { page: "none", bar: "none", ink: "rgb(0, 0, 0)", paper: "rgb(255, 255, 255)", height: "visible" });
    await page.emulateMediaType();
    await page.keyboard.press("a");
    await find(page, `${READER} >>> .type-panel`);
    const turn = (direction: string): Promise<void> => page.$eval(`${READER} >>> input[name=direction][value=${direction}]`, (input) => (input as HTMLElement).click());
    await turn("vertical");
    await find(page, `${READER} >>> .sheet.vertical`);
    await page.emulateMediaType("print");
    // Columns would run off the paper.
    const wide = await page.$eval(`${READER} >>> .sheet`, (sheet) => [getComputedStyle(sheet).writingMode, sheet.scrollWidth <= document.documentElement.clientWidth]);
    await page.emulateMediaType();
    await turn("horizontal");
    await saved();
    assert.deepEqual(wide, ["horizontal-tb", true]);
  });

  test("reading aloud starts with a voice of this machine, or says that there is none", async () => {
    const page = await open();
    const local = await page.evaluate(async () => {
      await new Promise((rested) => setTimeout(rested, 1_000));
      return speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn|yue)/i.test(lang)).map(({ localService }) => localService);
    });
    await page.keyboard.press("r");
    await find(page, `${READER} >>> .speech`);
    const speech = await page.$eval(`${READER} >>> .speech`, (strip) => strip.textContent ?? "");
    if (local.length === 0) assert.ok(speech.includes(words("speech_no_voice")), speech);
    else if (local.includes(true)) assert.equal(await page.evaluate(() => CSS.highlights.has("qingdu-speech")), true);
    else assert.ok(speech.includes(words("speech_agree")), speech);
    await page.keyboard.press("r");
    await gone(page, `${READER} >>> .speech`);
    assert.equal(await page.evaluate(() => CSS.highlights.has("qingdu-speech")), false);
  });

  test("a picture opens large, the arrow keys turn to the next, and Esc gives the focus back to it", async () => {
    const pictures = ["one", "two"].map((name) => `https://www.wugang.example/photos/${name}.png`);
    const figures = pictures.map((src, i) => `<figure><img src="${src}" width="640" height="400" alt="照片${i + 1}"><figcaption>第${i + 1}張照片。記者溫以寧攝</figcaption></figure>`).join("");
    const png = { body: readFileSync(join(PROJECT_ROOT, "assets/icons/article-128.png")), contentType: "image/png" };
    const page = await stage.open({ ...newsSite({ figure: figures }), files: Object.fromEntries(pictures.map((src) => [src, png])) });
    await openReader(stage, page);
    await page.$eval(`${READER} >>> button.enlarge`, (button) => button.focus());
    const shown = (): Promise<{ name: string; number: string } | undefined> => page.evaluate(() => {
      const viewer = document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".pictures[open]");
      return viewer ? { name: viewer.querySelector("img")?.alt ?? "", number: viewer.querySelector(".number")?.textContent ?? "" } : undefined;
    });
    await page.keyboard.press("Enter");
    await until("the first picture", async () => (await shown())?.name === "照片1");
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await shown(), { name: "照片2", number: "2 of 2" });
    await page.keyboard.press("ArrowRight");
    assert.equal((await shown())?.name, "照片1", "after the last comes the first");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Escape");
    await until("the viewer to be gone", async () => (await shown()) === undefined);
    // The dialog gives it to the picture that opened it first; that it is closed is told after.
    await until("the picture that was shown last to have the focus", async () => (await page.evaluate(() => document.querySelector("qingdu-reader")?.shadowRoot?.activeElement?.querySelector("img")?.alt)) === "照片2");
    assert.ok(await page.$(`${READER} >>> article`), "the reader is still there");
  });

  test("a site can have a look of its own, and gives it back", async () => {
    const fontOf = (page: Page): Promise<string> => page.$eval(`${READER} >>> article`, (article) => article.style.getPropertyValue("--text-font"));
    const press = (page: Page, input: string): Promise<void> => page.$eval(`${READER} >>> ${input}`, (each) => (each as HTMLElement).click());
    const page = await open();
    await page.keyboard.press("a");
    await find(page, `${READER} >>> .own-look`);
    await press(page, "input[name=ownLook]");
    await press(page, "input[name=font][value=sans]");
    assert.equal(await fontOf(page), "var(--sans)");
    const other = await open("https://www.other.example/news/1");
    assert.equal(await fontOf(other), "var(--serif)");
    await page.bringToFront();
    const again = await open();
    assert.equal(await fontOf(again), "var(--sans)");
    await again.keyboard.press("a");
    await find(again, `${READER} >>> .own-look`);
    await press(again, "input[name=ownLook]");
    await until("the look of all sites", async () => (await fontOf(again)) === "var(--serif)");
  });
}
