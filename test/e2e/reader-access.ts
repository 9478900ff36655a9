import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type axe from "axe-core";
import type { Page } from "puppeteer-core";
import { find } from "../support/find.ts";
import { newsSite } from "./news-site.ts";
import { openReader, readerGone } from "./reader.ts";
import type { Stage } from "./stage.ts";

const AXE = readFileSync(join(PROJECT_ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const READER = "qingdu-reader";

/** What axe-core holds against the reader now. Fails where it saw nothing of `seen`. */
async function violations(page: Page, seen: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { wrong, visited } = await page.evaluate(async (host) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run({ include: [[host]] });
    const inside = [...results.passes, ...results.violations].flatMap(({ nodes }) => nodes.map(({ html }) => html));
    return { wrong: results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)), visited: inside };
  }, READER);
  assert.ok(visited.some((html) => html.includes(seen)), `axe-core looked at ${seen}`);
  return wrong;
}

/** The reader for everyone. */
export function readerAccessScenarios(stage: Stage): void {
  test("axe-core finds nothing, in any theme and with anything open", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    await find(page, `${READER} >>> .mention`);
    for (const theme of ["light", "sepia", "dark", "system"]) {
      await page.keyboard.press("a");
      await page.$eval(`${READER} >>> input[name=theme][value=${theme}]`, (input) => (input as HTMLElement).click());
      await page.waitForFunction((wanted) => wanted === "system" || document.querySelector<HTMLElement>("qingdu-reader")?.dataset["theme"] === wanted, {}, theme);
      assert.deepEqual(await violations(page, 'name="theme"'), [], `${theme}, type`);
      await page.keyboard.press("Escape");
      assert.deepEqual(await violations(page, 'class="mention'), [], theme);
      for (const [key, seen] of [["p", "panel names"], ["?", "panel keys"]] as const) {
        await page.keyboard.press(key);
        await find(page, `${READER} >>> .panel`);
        assert.deepEqual(await violations(page, seen), [], `${theme}, ${seen}`);
        await page.keyboard.press("Escape");
      }
      await page.$eval(`${READER} >>> .mention`, (name) => (name as HTMLElement).focus());
      await page.keyboard.press("Enter");
      await find(page, `${READER} >>> .card:popover-open`);
      assert.deepEqual(await violations(page, "card-name"), [], `${theme}, card`);
      await page.keyboard.press("Escape");
    }
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

  test("at a width of 320 pixels, and with wider text spacing, nothing is cut off", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    // 1280 pixels at 400 %: WCAG 1.4.10; the spacing of 1.4.12.
    await page.setViewport({ width: 320, height: 640 });
    const widths = await page.evaluate(() => {
      const root = document.querySelector("qingdu-reader")?.shadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return [...(root?.querySelectorAll(".bar, .sheet, .tools button, article, h1") ?? [])].map((each) => ({ what: each.className || each.localName, over: each.scrollWidth - each.clientWidth, right: each.getBoundingClientRect().right }));
    });
    assert.ok(widths.length > 5);
    assert.deepEqual(widths.filter(({ over, right }) => over > 1 || right > 321), []);
  });
}
