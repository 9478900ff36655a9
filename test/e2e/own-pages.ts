import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Remote } from "../support/driver.ts";
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

const open = async (stage: Stage, path: string): Promise<Page> => stage.keep(await stage.driver.openOwnPage(path, "main:not([aria-busy=true])"));

const save: Remote<[string], void> = (theme) => chrome.storage.local.set({ settings: { theme } });

/** Opens one of our pages in a theme. `control`: any page of ours. */
async function openIn(stage: Stage, control: Page, path: string, theme: string): Promise<Page> {
  await control.evaluate(save, theme);
  const page = await open(stage, path);
  await page.waitForFunction((wanted) => document.documentElement.dataset["theme"] === wanted, {}, theme);
  return page;
}

/** The extension's own pages, for everyone. */
export function ownPageScenarios(stage: Stage): void {
  for (const { path, seen } of PAGES) {
    test(`axe-core finds nothing on ${path}, in any theme`, async () => {
      const control = await open(stage, path);
      for (const theme of THEMES) await assertAccessible(await openIn(stage, control, path, theme), { seen, state: theme });
    });
  }

  test("axe-core finds nothing in the real popup, over an article and over none", async () => {
    const control = await open(stage, "pages/permission/index.html?pictures");
    for (const [site, themes] of [[newsSite(), THEMES], [listSite(), ["light"]]] as const) {
      const page = await stage.open(site);
      for (const theme of themes) {
        await control.evaluate(save, theme);
        const popup = await stage.popup(page);
        await assertAccessible(popup, { seen: 'id="read"', state: `${theme}, ${site.url}` });
        await popup.close();
      }
    }
  });

  test("at 320 and 640 pixels, and with wider text spacing, nothing of them is cut off", async () => {
    for (const { path } of PAGES) {
      const page = await open(stage, path);
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
