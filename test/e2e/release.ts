import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { closeBy } from "../support/find.ts";
import { until } from "../support/until.ts";
import { clipPictures, lacking, PICTURE, picturedSite, picturesShown } from "./clip-pictures.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { chooseAlways } from "./sites.ts";
import { readSettings, words, type Stage } from "./stage.ts";

/** Firefox counts the detector's pages as permitted, until their user takes that back. */
async function takeBackSites(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    if (navigator.userAgent.includes("Firefox")) await chrome.permissions.remove({ origins });
  });
}

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

  test("a site is asked for on a page of its own: no changes nothing, yes completes it, taking it back undoes it", async () => {
    const url = "https://asked.example/1";
    const page = await stage.open(newsSite({ url }));
    const ask = async (): Promise<Page> => {
      const popup = await stage.popup(page);
      await chooseAlways(popup, "cn");
      const asking = stage.keep(await stage.driver.ownPage("pages/permission/index.html", "#allow"));
      assert.match(await asking.$eval("main", (main) => main.textContent ?? ""), /asked\.example, for no other site/);
      return asking;
    };
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    const kept = (): Promise<{ local: unknown; session: object }> => options.evaluate(async () => ({ local: (await chrome.storage.local.get("sites"))["sites"], session: await chrome.storage.session.get(null) }));
    await takeBackSites(options);
    const refusing = await ask();
    assert.deepEqual((await kept()).session, { "wish:asked.example": { variant: "cn" } });
    await closeBy(refusing, "#leave");
    await until("the wish to be dropped", async () => Object.keys((await kept()).session).length === 0);
    assert.equal((await kept()).local, undefined);

    // Chromium's question can be answered by a person only; Firefox says yes to it here, by a preference.
    if (stage.driver.name === "chromium") return;
    const asking = await ask();
    await asking.locator("#allow").click();
    await until("the site to be kept", async () => JSON.stringify((await kept()).local) === JSON.stringify({ "asked.example": { variant: "cn" } }));
    await until("the page in simplified", () => page.evaluate(() => document.body.textContent?.includes("雾港市立图书馆三楼的")));
    await options.evaluate(() => chrome.permissions.remove({ origins: ["https://asked.example/*", "http://asked.example/*"] }));
    await until("the site to be forgotten", async () => JSON.stringify((await kept()).local) === "{}");
    await until("the page as written", () => page.evaluate(() => document.body.textContent?.includes("霧港市立圖書館三樓的")));
  });

  test("without a permission a clip keeps the pictures that its page can read; those of other sites are named, and asked for on a page of their own", async () => {
    const { driver } = stage;
    await takeBackSites(stage.keep(await driver.openOwnPage("pages/options/index.html", "#sites")));
    const [own, shared, other] = ["http://refused.example/own.png", "http://open.example/shared.png", "http://closed.example/other.png"];
    const open = { ...PICTURE, headers: { "access-control-allow-origin": "*" } };
    const popup = await stage.popup(await stage.open(picturedSite("refused.example", { [own]: PICTURE, [shared]: open, [other]: PICTURE })));
    assert.equal(await clipPictures(popup), lacking(1, 3));
    await popup.click("#allow-pictures");
    const asking = stage.keep(await driver.ownPage("pages/permission/index.html?pictures", "#allow"));
    assert.equal(await asking.$eval("h1", (heading) => heading.textContent), words("permission_pictures_title"));
    const library = stage.keep(await driver.openOwnPage("pages/library/index.html", "a.row"));
    await library.bringToFront();
    await library.locator("a.row").click();
    await until("two pictures", async () => (await picturesShown(library)).filter((shown) => shown === 960).length === 2);
    assert.deepEqual(await picturesShown(library), [960, 960, `長桌3 ${words("library_picture_not_kept")} ${words("picture_refused")}`]);
    await asking.bringToFront();
    // Chromium's question can be answered by a person only; Firefox says yes to it here, by a preference.
    if (driver.name === "chromium") return closeBy(asking, "#leave");
    await asking.locator("#allow").click();
    await until("the third picture", async () => JSON.stringify(await picturesShown(library)) === "[960,960,960]");
  });
}
