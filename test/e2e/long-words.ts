import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "puppeteer-core";
import { until } from "../support/until.ts";
import { wordsCutOff } from "./cut-off.ts";
import { newsSite } from "./news-site.ts";
import { openWhole, READER_STATES } from "./reader-states.ts";
import type { Stage } from "./stage.ts";

const LOCALES = ["en", "zh_TW", "zh_CN", "zh_HK"] as const;
/** What a translation may be longer than the words that a screen was drawn with. */
const LONGER = 0.3;
const WIDTHS = [360, 1440];
/** No words of a screen: a language's tag, and what the manifest holds, which the stores limit. */
const KEPT = /^(?:ui_language|extension_)/;

/** A message a third longer, by its own beginning; its placeholders once. */
function lengthened(message: string): string {
  const plain = message.replace(/\$\w+\$?/g, "");
  const more = plain.slice(0, Math.ceil(plain.length * LONGER));
  return /[a-z] [a-z]/i.test(plain) ? `${message} ${more.slice(1)}` : message + more;
}

type Messages = Record<string, { message: string }>;

/** The builds with a locale's words, made longer, in the place of the English ones that the browsers here show. */
async function buildLong(from: string, to: string, locale: string): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const browser of ["chrome", "firefox"]) {
    const messages = JSON.parse(await readFile(join(from, browser, `_locales/${locale}/messages.json`), "utf8")) as Messages;
    const long = Object.entries(messages).map(([key, value]) => [key, KEPT.test(key) ? value : { ...value, message: lengthened(value.message) }]);
    await writeFile(join(to, browser, "_locales/en/messages.json"), JSON.stringify(Object.fromEntries(long)));
  }
}

/** No words are cut off where a translation is longer. The last of all: it leaves another build in the browser. */
export function longWordScenarios(stage: Stage, testBuilds: string): void {
  const folder = join(PROJECT_ROOT, ".cache", `long-words-${process.pid}-${stage.name}`);
  after(() => rm(folder, { recursive: true, force: true }));

  const fits = async (page: Page, what: string): Promise<void> => {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 800 });
      assert.deepEqual(await page.evaluate(wordsCutOff), [], `${what}, ${width} pixels`);
    }
  };
  for (const locale of LOCALES) {
    // Both browsers set the same styles; what differs between languages is seen in one.
    const skip = stage.name === "firefox" && locale !== "en" ? "looked at in Chromium" : false;
    test(`nothing is cut off where the words of ${locale} are longer by ${LONGER * 100} %`, { skip }, async () => {
      await buildLong(testBuilds, join(folder, locale), locale);
      await stage.driver.replaceExtension(join(folder, locale));

      const reader = await openWhole(stage);
      for (const { name, enter, leave } of READER_STATES) {
        await reader.bringToFront();
        await enter(reader);
        await fits(reader, `reader, ${name}`);
        await leave(reader);
      }
      const popup = await stage.popup(await stage.open(newsSite()));
      assert.deepEqual(await popup.run(wordsCutOff), [], "popup");
      await popup.click("#clip");
      await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
      assert.deepEqual(await popup.run(wordsCutOff), [], "popup, clipped");
      await popup.close();
      for (const name of ["options", "welcome", "popup"]) await fits(stage.keep(await stage.driver.openOwnPage(`pages/${name}/index.html`, "main:not([aria-busy=true])")), name);
      for (const question of ["#www.wugang.example", "?look-up", "?pictures"]) await fits(stage.keep(await stage.driver.openOwnPage(`pages/permission/index.html${question}`, "h1")), `permission ${question}`);
      const library = stage.keep(await stage.driver.openOwnPage("pages/library/index.html", "a.row"));
      await fits(library, "library");
      await library.evaluate(() => document.querySelector<HTMLElement>("a.row")?.click());
      await library.waitForSelector("article.clip h1");
      await fits(library, "library, a clip");
    });
  }
}
