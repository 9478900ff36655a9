import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { restOnName } from "./cards.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

/** The browsers' own errands, which go on with or without an extension: updates, time, lists of bad sites. */
const BROWSERS_OWN = /^(?:https?:\/\/)?[\w.-]*\.(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(?:com|net|org)\b/;
/** A browser connects ahead to the host of a page that is opened, and asks it for an icon. */
const PAGES_OWN = /^(?:https?:\/\/)?quiet\.example(?::443|\/favicon\.ico)$/;

/** Nothing leaves the browser unasked. */
export function privacyScenarios(stage: Stage): void {
  const asked = (since: number): string[] => stage.driver.requests().slice(since).filter((address) => !BROWSERS_OWN.test(address) && !PAGES_OWN.test(address));

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
    assert.deepEqual(asked(before), []);
  });

  test("a clip's pictures and nothing else are asked for when it is clipped, once each, and nothing by showing the clip", async () => {
    const picture = "http://pictures.example/room.png";
    const body = readFileSync(join(PROJECT_ROOT, "test/fixtures/demo/reading-room.png"));
    const site = newsSite({ url: "http://quiet.example/picture", figure: `<figure><img src="${picture}" width="960" height="540" alt="長桌"><figcaption>讀報室靠窗的長桌。</figcaption></figure>` });
    const page = await stage.open({ ...site, files: { [picture]: { body, contentType: "image/png" } } });
    const before = stage.driver.requests().length;
    const popup = await stage.popup(page);
    await popup.click("#clip");
    await until("the picture to be kept", () => popup.run((kept) => document.querySelector(".pictures")?.textContent?.includes(kept), words("pictures_kept").replace("$ALL$", "1")));
    const clipping = asked(before);
    // By the background, once: the page's own request for it was answered in the page.
    assert.deepEqual(clipping, [picture]);
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#clip=", "article.clip h1"));
    await until("the whole clip", async () => (await textOf(library, "article.clip")).includes("聽報角"));
    const again = stage.keep(await stage.driver.openOwnPage(`pages/library/index.html${await library.evaluate(() => location.hash)}`, "article.clip h1"));
    await until("the whole clip again", async () => (await textOf(again, "article.clip")).includes("聽報角"));
    assert.deepEqual(asked(before), clipping);
  });
}
