import assert from "node:assert/strict";
import { test } from "node:test";
import { newsSite } from "./news-site.ts";
import { restOnName } from "./cards.ts";
import { openReader } from "./reader.ts";
import type { Stage } from "./stage.ts";

/** The browsers' own errands, which go on with or without an extension: updates, time, lists of bad sites. */
const BROWSERS_OWN = /^(?:https?:\/\/)?[\w.-]*\.(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(?:com|net|org)\b/;
/** A browser connects ahead to the host of a page that is opened, and asks it for an icon. */
const PAGES_OWN = /^(?:https:\/\/)?quiet\.example(?::443|\/favicon\.ico)$/;

/** Nothing leaves the browser unasked. */
export function privacyScenarios(stage: Stage): void {
  test("detecting, reading, converting, cards and library ask the network for nothing", async () => {
    const { driver } = stage;
    const before = driver.requests().length;
    const page = await stage.open(newsSite({ url: "https://quiet.example/news", title: "安靜的頁面" }));
    const popup = await stage.popup(page);
    await popup.click('label:has(input[name="variant"][value="cn"])');
    await popup.close();
    await openReader(stage, page);
    await restOnName(page);
    await page.keyboard.press("Escape");
    stage.keep(await driver.openOwnPage("pages/library/index.html", "h1"));
    stage.keep(await driver.openOwnPage("pages/options/index.html", "h1"));
    const asked = driver.requests().slice(before);
    assert.deepEqual(asked.filter((address) => !BROWSERS_OWN.test(address) && !PAGES_OWN.test(address)), []);
  });
}
