import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { click, find, gone, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

const BODY = "qingdu-reader >>> article .body";
const LEFT_OUT = "qingdu-reader >>> .left-out [aria-expanded]";
const EDITOR = "責任編輯：簡秋禾";
const SENTENCES = ["霧港市立圖書館三樓的讀報室十七日開放，館員把各地的報紙並排放在同一張長桌上，供人比較。", "館長說，許多長輩翻開外地報紙，最先卡住的不是字，而是人名，所以展櫃裡放了卡片。", "讀報室每週二至週日開放，免費入場，館方預計明年增設聽報角，讓更多人使用。"];
const NOTE = "本報讀者信箱：第12345號";

/** The lines of the reader's article as they stand there. */
const lines = (page: Page): Promise<string[]> => page.$$eval(`${BODY} > :not(.take-out)`, (blocks) => blocks.map((block) => block.textContent ?? ""));
const tidied = (page: Page, wanted: string[]): Promise<unknown> => until(`the lines ${wanted.join(" / ")}`, async () => (await lines(page)).join("\n") === wanted.join("\n"));
/** Presses the button with these words within the reader. */
async function press(page: Page, label: string, within = "qingdu-reader >>> dialog"): Promise<void> {
  await until(label, () => page.$eval(within, (root, wanted) => {
    const button = [...root.querySelectorAll("button")].find((each) => each.textContent?.includes(wanted));
    button?.click();
    return button !== undefined;
  }, label));
}

/** The reader's veto. */
export function tidyScenarios(stage: Stage): void {
  test("what was left out is listed with its reason, and goes back where it stood", async () => {
    const [one = "", two = "", three = ""] = SENTENCES;
    const page = await stage.open(newsSite({ paragraphs: [one, EDITOR, two, three] }));
    await openReader(stage, page);
    await tidied(page, SENTENCES);
    await press(page, words("veto_left_out"));
    const list = await textOf(page, "qingdu-reader >>> .left-out ul");
    assert.ok(list.includes(EDITOR) && list.includes(words("veto_editor")), list);
    const choose = (value: string): Promise<void> => page.$eval(`qingdu-reader >>> input[name="variant"][value="${value}"]`, (input) => input.click());
    await choose("cn");
    await until("the list in the reader's script", async () => (await textOf(page, "qingdu-reader >>> .left-out ul")).includes("责任编辑：简秋禾"));
    await choose("original");
    await until("the list as it was written", async () => (await textOf(page, "qingdu-reader >>> .left-out ul")).includes(EDITOR));
    await page.$eval("qingdu-reader >>> .left-out", (section, line) => [...section.querySelectorAll("li")].find((item) => item.textContent?.includes(line))?.querySelector("button")?.click(), EDITOR);
    await tidied(page, [one, EDITOR, two, three]);
    await press(page, words("veto_undo"), "qingdu-reader >>> .decision");
    await tidied(page, SENTENCES);
  });

  test("a block goes by Delete or by its button, comes back by undo, and the clip is as it was left", async () => {
    const title = "整理過的新聞";
    const [one = "", two = "", three = ""] = SENTENCES;
    const page = await stage.open(newsSite({ title, paragraphs: SENTENCES }));
    await openReader(stage, page);
    const before = await page.$eval(BODY, (body) => body.innerHTML);
    await press(page, words("veto_tidy"), "qingdu-reader >>> .left-out");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await tidied(page, [one, three]);
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    await tidied(page, SENTENCES);
    await (await find(page, `${BODY} > p:first-of-type`)).hover();
    await click(page, "qingdu-reader >>> .take-out");
    await tidied(page, [two, three]);
    await press(page, words("veto_undo"), "qingdu-reader >>> .decision");
    await page.keyboard.press("Escape");
    await gone(page, "qingdu-reader >>> .tidying");
    assert.equal(await page.$eval(BODY, (body) => body.innerHTML), before);
    await press(page, words("veto_tidy"), "qingdu-reader >>> .left-out");
    await page.$eval(`${BODY} > p:last-of-type`, (block) => (block as HTMLElement).focus());
    await page.keyboard.press("Delete");
    await tidied(page, [one, two]);
    await click(page, "qingdu-reader >>> .tools .clip");
    await until("the clip to be kept", async () => (await textOf(page, "qingdu-reader >>> .tools .clip")).includes(words("clip_before")));
    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", `a.row`));
    await library.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>("a.row")].find((row) => row.textContent?.includes(wanted))?.click(), title);
    await until("the clip", async () => (await textOf(library, "article.clip")).includes(title));
    const clip = await textOf(library, "article.clip");
    assert.ok(clip.includes(two) && !clip.includes(three), clip);
  });

  test("what is always left out on a site is left out on its next page, until that is forgotten in the options", async () => {
    const page = await stage.open(newsSite({ paragraphs: [...SENTENCES.slice(0, 2), NOTE, SENTENCES[2] ?? ""] }));
    await openReader(stage, page);
    await press(page, words("veto_tidy"), "qingdu-reader >>> .left-out");
    await page.$eval(`${BODY} > p:nth-of-type(3)`, (block) => (block as HTMLElement).focus());
    await page.keyboard.press("Delete");
    await tidied(page, SENTENCES);
    await press(page, "www.wugang.example", "qingdu-reader >>> .decision");
    await until("the site to be remembered", async () => (await textOf(page, "qingdu-reader >>> .decision")).includes(words("veto_remembered").replace("$HOST$", "www.wugang.example")));

    const next = await stage.open(newsSite({ paragraphs: [...SENTENCES.slice(0, 2), NOTE.replace("12345", "67890"), SENTENCES[2] ?? ""] }));
    await openReader(stage, next);
    await tidied(next, SENTENCES);
    await press(next, words("veto_left_out"));
    assert.ok((await textOf(next, "qingdu-reader >>> .left-out ul")).includes(words("veto_by_you_always")));

    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#tidied li button"));
    await options.click("#tidied li button");
    await gone(options, "#tidied li");
    await next.bringToFront();
    await until("the line to come back", async () => (await lines(next)).length === 4);
    assert.equal(await next.$(LEFT_OUT) !== null, true);
  });
}
