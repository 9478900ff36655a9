import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { assertAccessible } from "./axe.ts";
import { wordsCutOff } from "./cut-off.ts";
import { listSite, newsSite } from "./news-site.ts";
import { THEMES } from "./reader-states.ts";
import type { Stage } from "./stage.ts";

/** Pages of ours in tabs, each with a part of its markup that has to be there. */
const PAGES = [
  { path: "pages/options/index.html", seen: "<h1" },
  { path: "pages/welcome/index.html", seen: "<h1" },
  { path: "pages/permission/index.html#www.wugang.example", seen: "<h1" },
  { path: "pages/permission/index.html?look-up", seen: "<h1" },
  { path: "pages/permission/index.html?pictures", seen: "<h1" },
  // Where Android shows the popup: in a tab, over no page that can be read.
  { path: "pages/popup/index.html", seen: "<main" },
] as const;

/** Opens one of our pages in a theme. */
async function openIn(stage: Stage, path: string, theme: string): Promise<Page> {
  const page = stage.keep(await stage.driver.openOwnPage(path, "main:not([aria-busy=true])"));
  await page.evaluate((wanted) => chrome.storage.local.set({ settings: { theme: wanted } }), theme);
  await page.close();
  const again = stage.keep(await stage.driver.openOwnPage(path, "main:not([aria-busy=true])"));
  await again.waitForFunction((wanted) => document.documentElement.dataset["theme"] === wanted, {}, theme);
  return again;
}

/** The extension's own pages, for everyone. */
export function ownPageScenarios(stage: Stage): void {
  for (const { path, seen } of PAGES) {
    test(`axe-core finds nothing on ${path}, in any theme`, async () => {
      for (const theme of THEMES) await assertAccessible(await openIn(stage, path, theme), { seen, state: theme });
    });
  }

  test("axe-core finds nothing in the real popup, over an article and over none", async () => {
    for (const [site, themes] of [[newsSite(), THEMES], [listSite(), ["light"]]] as const) {
      for (const theme of themes) {
        const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "h1"));
        await options.evaluate((wanted) => chrome.storage.local.set({ settings: { theme: wanted } }), theme);
        await options.close();
        const popup = await stage.popup(await stage.open(site));
        await assertAccessible(popup, { seen: 'id="read"', state: `${theme}, ${site.url}` });
        await popup.close();
      }
    }
  });

  test("at 320 and 640 pixels, and with wider text spacing, nothing of them is cut off", async () => {
    for (const { path } of PAGES) {
      const page = await openIn(stage, path, "light");
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
        document.adoptedStyleSheets = [sheet];
      });
      for (const width of [320, 640]) {
        await page.setViewport({ width, height: 640 });
        assert.deepEqual(await page.evaluate(wordsCutOff), [], `${path} at ${width} pixels`);
      }
    }
  });
}
