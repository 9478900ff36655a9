import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Given, Popup, Site } from "../support/driver.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import { words, type Stage } from "./stage.ts";

export const PICTURE: Given = { body: readFileSync(join(PROJECT_ROOT, "test/fixtures/demo/reading-room.png")), contentType: "image/png" };

/** An article at `http://HOST/story` that shows these pictures; those with an answer are given. */
export function picturedSite(host: string, pictures: Record<string, Given | undefined>): Site {
  const figures = Object.keys(pictures).map((src, i) => `<figure><img src="${src}" width="960" height="540" alt="長桌${i + 1}"><figcaption>讀報室靠窗的長桌，之${i + 1}。</figcaption></figure>`);
  const files = Object.fromEntries(Object.entries(pictures).flatMap(([src, given]) => (given ? [[src, given] as const] : [])));
  return { ...newsSite({ url: `http://${host}/story`, title: `${host} 的圖片`, figure: figures.join("\n") }), files };
}

/** Clips through the popup and waits until no picture is on its way. Answers with what the popup says of them. */
export async function clipPictures(popup: Popup): Promise<string> {
  await popup.click("#clip");
  return until("the pictures to be done", () => popup.run(() => {
    const line = document.querySelector(".pictures");
    return line && !line.querySelector("progress") ? line.querySelector("[role=status]")?.textContent : undefined;
  }));
}

/** What stands in the clip's text for each picture: its size where it is shown, else what is said instead. */
export const picturesShown = (library: Page): Promise<(number | string)[]> => library.$$eval("article.clip .body img, article.clip .missing-picture", (all) =>
  all.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : one.getAttribute("aria-label") ?? "")));

/** What is said where so many of so many pictures are not kept. */
export const lacking = (missing: number, all: number): string => words("pictures_lacking").replace("$MISSING$", String(missing)).replace("$ALL$", String(all));

export function clipPictureScenarios(stage: Stage): void {
  test("a clip keeps its pictures, its own site's and others', and names those that it could not; the library shows them without the network", async () => {
    const site = picturedSite("pictures.example", {
      "http://pictures.example/own.png": PICTURE,
      "http://cdn.example/other.png": PICTURE,
      "http://cdn.example/gone.png": undefined,
      "http://cdn.example/page.png": { body: "<!doctype html><title>登入</title>" },
    });
    const popup = await stage.popup(await stage.open(site));
    assert.equal(await clipPictures(popup), lacking(2, 4));
    const before = stage.driver.requests().length;
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#clip=", "article.clip h1"));
    await until("two pictures", async () => (await picturesShown(library)).filter((shown) => shown === 960).length === 2);
    const said = (await picturesShown(library)).filter((shown) => typeof shown === "string");
    assert.deepEqual(said, ["picture_error_answer", "picture_not_picture"].map((key, i) => `長桌${i + 3} ${words("library_picture_not_kept")} ${words(key as "picture_error_answer")}`));
    const note = await library.$eval(".pictures-note", (one) => one.textContent ?? "");
    for (const part of [lacking(2, 4), words("picture_error_answer"), words("library_try_again")]) assert.ok(note.includes(part), `${part} in ${note}`);
    assert.deepEqual(stage.driver.requests().slice(before).filter((address) => address.includes(".example")), []);
  });

  test("a picture that could not be had comes when it is asked for again, and the note goes", async () => {
    const [own, late] = ["http://late.example/own.png", "http://cdn.example/late.png"];
    const popup = await stage.popup(await stage.open(picturedSite("late.example", { [own]: PICTURE, [late]: undefined })));
    assert.equal(await clipPictures(popup), lacking(1, 2));
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#clip=", ".pictures-note button"));
    await stage.open(picturedSite("elsewhere.example", { [late]: PICTURE }));
    await library.bringToFront();
    await library.locator(".pictures-note button").click();
    await until("both pictures", async () => JSON.stringify(await picturesShown(library)) === "[960,960]");
    await until("the note to go", async () => (await library.$(".pictures-note")) === null);
  });

  test("a background that was put to sleep goes on with the pictures when it wakes", async () => {
    const src = "http://cdn.example/asleep.png";
    const popup = await stage.popup(await stage.open(picturedSite("asleep.example", { [src]: undefined })));
    assert.equal(await clipPictures(popup), lacking(1, 1));
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#clip=", ".pictures-note button"));
    const elsewhere = await stage.open(picturedSite("elsewhere.example", { [src]: PICTURE }));
    // What the page's detector says would wake the background again.
    await until("the page to be known", async () => (await stage.driver.toolbar(elsewhere)).title === words("icon_article"));
    await stage.driver.sleepBackground();
    // As a background leaves it that was stopped between the clip and its picture.
    await library.evaluate((address) => new Promise<void>((done) => {
      const opening = indexedDB.open("qingdu");
      opening.addEventListener("success", () => {
        const change = opening.result.transaction("missing", "readwrite");
        change.objectStore("missing").put({ clipId: new URLSearchParams(location.hash.slice(1)).get("clip"), src: address, state: "waiting" });
        change.addEventListener("complete", () => {
          opening.result.close();
          done();
        });
      });
    }), src);
    await stage.driver.sleepBackground();
    await library.evaluate(() => chrome.runtime.sendMessage({ to: "background", name: "figures", request: { ids: [] } }));
    await until("the picture", async () => (await picturesShown(library))[0] === 960);
  });

  test("the shortcut's page says what became of the pictures", async () => {
    const page = await stage.open(picturedSite("told.example", { "http://told.example/own.png": PICTURE }));
    await stage.driver.command("clip", page);
    // The one line says both: that it is kept, and with its pictures.
    const said = `${words("clip_saved")} · ${words("pictures_kept").replace("$ALL$", "1")}`;
    await until("the page to say so", () => page.evaluate((wanted) => [...document.querySelectorAll("qingdu-notice")].map((host) => host.shadowRoot?.textContent).join("\n") === wanted, said));
  });
}
