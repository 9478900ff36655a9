import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "../support/launch.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { readSettings, words, type Stage } from "./stage.ts";

/** A Firefox that never remembers anything: reading works, nothing is kept, and both the popup and the library say why. */
export function privateModeScenarios(stage: Stage): void {
  const skip = stage.name === "firefox" ? false : "Chromium opens an extension's pages in normal windows only";
  test("where nothing can be kept the article is read, the clip refused in words, and the library says why", { skip }, async () => {
    const { programs, testBuilds } = readSettings();
    const driver = await launch("firefox", { program: programs.firefox ?? "", builds: testBuilds, network: false, alwaysPrivate: true });
    try {
      const page = await driver.openSite(newsSite({ title: "不留痕跡" }));
      const popup = await driver.openPopup(page);
      // A private window is asked twice.
      for (const said of ["clip_private", "clip_no_storage"] as const) {
        await popup.click("#clip");
        await until(said, () => popup.run((wanted) => document.querySelector("main")?.textContent?.includes(wanted), words(said)));
      }
      await popup.close();
      const library = await driver.openOwnPage("pages/library/index.html", "[role=alert]");
      assert.equal(await library.$eval("[role=alert]", (alert) => alert.textContent), words("library_private"));
      await openReader({ ...stage, driver, popup: (on) => driver.openPopup(on) }, page);
      assert.deepEqual(await driver.takeErrors(), []);
    } finally {
      await driver.close();
    }
  });
}
