import assert from "node:assert/strict";
import { test } from "node:test";
import { find } from "../support/find.ts";
import { until } from "../support/until.ts";
import { assertAccessible } from "./axe.ts";
import { wordsCutOff } from "./cut-off.ts";
import { newsSite } from "./news-site.ts";
import { readerGone } from "./reader.ts";
import { openWhole, press, READER, READER_STATES, saved, THEMES, turnTo } from "./reader-states.ts";
import { words, type Stage } from "./stage.ts";

/** WCAG 1.4.12. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** The reader for everyone. */
export function readerAccessScenarios(stage: Stage): void {
  test("axe-core finds nothing in it, in any theme and state", async () => {
    const page = await openWhole(stage);
    for (const theme of THEMES) {
      await turnTo(page, theme);
      for (const { name, seen, enter, leave } of READER_STATES) {
        await enter(page);
        await assertAccessible(page, { within: READER, seen, state: `${theme}, ${name}` });
        await leave(page);
      }
    }
    await press(page, "button.type");
    await press(page, "input[name=direction][value=vertical]");
    await find(page, `${READER} >>> .sheet.vertical`);
    await press(page, "button.type");
    await assertAccessible(page, { within: READER, seen: "sheet vertical", state: "vertical" });
    await press(page, "button.type");
    await press(page, "input[name=direction][value=horizontal]");
    await press(page, "input[name=theme][value=system]");
    await saved();
  });

  test("the focus goes in, stays in, and comes back", async () => {
    const page = await stage.open(newsSite({ tail: `<a id="from" href="/x">從這裡</a>` }));
    await page.focus("#from");
    await stage.driver.command("read", page);
    await find(page, `${READER} >>> .mention`);
    for (let presses = 0; presses < 24; presses += 1) {
      await page.keyboard.press("Tab");
      // Past the last control the browser's own bars have their turn; the page beneath never has.
      assert.ok(await page.evaluate(() => ["qingdu-reader", "body"].includes(document.activeElement?.localName ?? "body")), `after ${presses + 1} steps`);
    }
    await stage.driver.command("read", page);
    await readerGone(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "from");
  });

  test("a panel that a key opens has the focus, and gives it back; a click in it does not end the keys", async () => {
    const page = await openWhole(stage);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest(".panel, .sheet, .type")?.className ?? "");
    await page.keyboard.press("a");
    await find(page, `${READER} >>> .type-panel`);
    assert.equal(await focused(), "panel type-panel");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "sheet");
    await page.focus(`${READER} >>> button.type`);
    await page.keyboard.press("Enter");
    await (await find(page, `${READER} >>> .type-panel .choice label`)).evaluate((label) => (label as HTMLElement).click());
    await page.$eval(`${READER} >>> .type-panel input:checked`, (input) => (input as HTMLElement).focus());
    await page.keyboard.press("Escape");
    assert.match(await focused(), /^type/);
    // With a mouse: the button that was pressed is gone with the strip that it closed.
    await press(page, "button.listen");
    await (await find(page, `${READER} >>> .speech button`)).evaluate((button) => (button as HTMLElement).focus());
    await press(page, ".speech > button:last-child");
    await page.keyboard.press("?");
    await find(page, `${READER} >>> .keys`);
    assert.equal(await focused(), "sheet");
  });

  test("what is converted and kept is said to those who do not see it", async () => {
    const page = await openWhole(stage);
    assert.equal(await page.$eval(`${READER} >>> .said`, (line) => line.getAttribute("role")), "status");
    // Each word has its turn: what became of the pictures soon takes the place of what was said of the clip.
    await page.$eval(`${READER} >>> .said`, (line) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(line.textContent ?? "")).observe(line, { childList: true, characterData: true, subtree: true });
      Object.assign(globalThis, { heard });
    });
    const heard = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await page.keyboard.press("c");
    await until("the clip to be told of", async () => (await heard()).includes(words("clip_saved")));
    const before = (await heard()).length;
    await page.keyboard.press("t");
    await until("the script to be told of", async () => (await heard()).slice(before).some((text) => text !== "" && !text.includes(words("clip_saved"))));
  });

  test("at a width of 320 pixels, and with wider text spacing, nothing is cut off", async () => {
    const page = await openWhole(stage);
    // 1280 pixels at 400 %: WCAG 1.4.10; 640 of them at 200 %: 1.4.4.
    for (const width of [320, 640]) {
      await page.setViewport({ width, height: 640 });
      await page.evaluate((spacing) => {
        const root = document.querySelector("qingdu-reader")?.shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(spacing);
        if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, SPACING);
      for (const { name, enter, leave } of READER_STATES.filter(({ name: state }) => state !== "card" && state !== "picture")) {
        await enter(page);
        assert.deepEqual(await page.evaluate(wordsCutOff), [], `${width} pixels, ${name}`);
        await leave(page);
      }
    }
  });

  test("at no width is its bar wider than the window", async () => {
    const page = await openWhole(stage);
    const wider: number[] = [];
    for (let width = 340; width <= 1060; width += 40) {
      await page.setViewport({ width, height: 640 });
      if (await page.$eval(`${READER} >>> .bar`, (bar) => bar.scrollWidth > bar.clientWidth)) wider.push(width);
    }
    assert.deepEqual(wider, []);
  });

  test("the system's own colours, more contrast and less motion are followed", { skip: stage.name === "firefox" ? "Firefox cannot be told what its user prefers" : false }, async () => {
    const page = await openWhole(stage);
    const devtools = await page.createCDPSession();
    const prefer = (name: string, value: string): Promise<unknown> => devtools.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
    const looks = (): Promise<{ chosen: string; other: string; soft: string; ink: string; moving: number }> => page.evaluate(() => {
      const root = document.querySelector("qingdu-reader")?.shadowRoot;
      const style = (selector: string): CSSStyleDeclaration => getComputedStyle(root?.querySelector(selector) ?? document.body);
      const moving = [...(root?.querySelectorAll("*") ?? [])].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || animationName !== "none";
      });
      return { chosen: style(".variants label:has(:checked)").backgroundColor, other: style(".variants label:not(:has(:checked))").backgroundColor, soft: style(".facts").color, ink: style("h1").color, moving: moving.length };
    });
    await prefer("prefers-reduced-motion", "no-preference");
    assert.ok((await looks()).moving > 0, "something moves where nothing speaks against it");
    await prefer("prefers-reduced-motion", "reduce");
    assert.equal((await looks()).moving, 0);
    await prefer("prefers-contrast", "more");
    const contrast = await looks();
    assert.equal(contrast.soft, contrast.ink);
    await prefer("forced-colors", "active");
    const forced = await looks();
    assert.notEqual(forced.chosen, forced.other, "the script that is shown can be told from the others");
    await press(page, "button.type");
    await assertAccessible(page, { within: READER, seen: 'name="theme"', state: "forced colours" });
    await devtools.detach();
  });
}
