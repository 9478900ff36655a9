import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { find, gone, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { readerGone } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

const READER = "qingdu-reader";
const CARD = `${READER} >>> .card:popover-open`;
/** More steps than any screen of ours has controls. */
const MOST_STEPS = 40;

/** Whether the element that has the focus, in the page or the reader, matches. */
const isAt = (page: Page, selector: string): Promise<boolean> => page.evaluate((wanted) => {
  const { activeElement } = document;
  return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.matches(wanted) ?? false;
}, selector);

/** Goes on with Tab, or back with Shift and Tab, until an element that matches has the focus. */
async function tabTo(page: Page, selector: string, { back = false } = {}): Promise<void> {
  if (back) await page.keyboard.down("Shift");
  for (let steps = 0; steps < MOST_STEPS && !(await isAt(page, selector)); steps += 1) await page.keyboard.press("Tab");
  if (back) await page.keyboard.up("Shift");
  assert.ok(await isAt(page, selector), `the Tab key reaches ${selector}`);
}

/** Says that something stands in the reader's live region. */
const said = (page: Page, line: string): Promise<unknown> => until(line, async () => (await textOf(page, `${READER} >>> .said`)) === line);

/** The whole main job by keyboard alone. */
export function keyboardScenarios(stage: Stage): void {
  test("read, convert, ask who somebody is, clip, and find the clip again, without a mouse", async () => {
    const title = "霧港讀報室的鍵盤";
    const page = await stage.open(newsSite({ title }));
    await stage.driver.command("read", page);
    await find(page, `${READER} >>> .mention`);

    await tabTo(page, "input[type=radio][value=original]", { back: true });
    for (let presses = 0; presses < 4 && !(await isAt(page, "[value=cn]")); presses += 1) await page.keyboard.press("ArrowRight");
    await until("the article in simplified", async () => (await textOf(page, `${READER} >>> article`)).includes("雾港市立图书馆"));

    await tabTo(page, ".mention");
    await page.keyboard.press("Enter");
    await find(page, CARD);
    await page.keyboard.press("Escape");
    await gone(page, CARD);
    assert.ok(await isAt(page, ".mention"), "the focus is back on the name");

    await page.keyboard.press("c");
    await said(page, words("clip_saved"));

    await page.keyboard.press("p");
    await find(page, `${READER} >>> .panel.names`);
    await tabTo(page, ".panel.names button", { back: true });
    await page.keyboard.press("Enter");
    await find(page, CARD);

    for (let presses = 0; presses < 4 && (await page.$(READER)); presses += 1) await page.keyboard.press("Escape");
    await readerGone(page);

    const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
    await library.bringToFront();
    await library.keyboard.press("/");
    assert.ok(await isAt(library, "#search"), "the search box has the focus");
    await library.keyboard.type("鍵盤");
    await until("the one clip that was looked for", () => library.evaluate((wanted) => {
      const rows = [...document.querySelectorAll("a.row")];
      return location.hash.startsWith("#search=") && rows.length === 1 && (rows[0]?.textContent ?? "").includes(wanted);
    }, title));
    await tabTo(library, "a.row");
    await library.keyboard.press("Enter");
    await until("the clip", () => library.evaluate((wanted) => document.querySelector("article.clip h1")?.textContent === wanted, title));
    await library.keyboard.press("u");
    await until("a key to lead back to the list", () => isAt(library, "a.row"));
    await until("the list, with no clip open", () => library.evaluate(() => document.querySelector("article.clip") === null));
    // Firefox, driven from outside, never tells that a page of ours is loaded; until then one address takes the other's place.
    if (stage.name === "firefox") return;
    await library.keyboard.press("Enter");
    await until("the clip again", () => library.evaluate(() => document.querySelector("article.clip") !== null));
    // The browser's own key for going back does not fire without a screen.
    await library.evaluate(() => history.back());
    await until("the list", () => library.evaluate(() => document.querySelector("article.clip") === null && document.querySelector("a.row") !== null));
  });
}
