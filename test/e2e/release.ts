import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { readSettings, type Stage } from "./stage.ts";

/** What the page itself can see of the reader, in both builds. Puts the release build in: comes last. */
export function releaseScenarios(stage: Stage): void {
  test("the test build's shadow root is open", async () => {
    const page = await stage.open(newsSite());
    await openReader(stage, page);
    assert.equal(await page.evaluate(() => document.querySelector("qingdu-reader")?.shadowRoot?.mode), "open");
  });

  test("in the release build it is closed, and one click in the toolbar is permission enough", async () => {
    await stage.driver.replaceExtension(readSettings().releaseBuilds);
    const page = await stage.open(newsSite());
    const popup = await stage.popup(page);
    await popup.click("#read");
    await until("the reader", async () => (await page.$("qingdu-reader")) !== null);
    assert.equal(await page.evaluate(() => document.querySelector("qingdu-reader")?.shadowRoot), null);
  });
}
