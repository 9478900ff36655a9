import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { click, find, textOf } from "../support/find.ts";
import type { Popup } from "../support/driver.ts";
import { until } from "../support/until.ts";
import { SCHEMA_1 } from "../store/released-schemas.ts";
import { newsSite } from "./news-site.ts";
import { words, type Stage } from "./stage.ts";

const LIBRARY = "pages/library/index.html";

/** Presses Clip and waits until the popup says that it is kept. */
async function clip(popup: Popup): Promise<void> {
  await until("the clip button", () => popup.run(() => document.querySelector("#clip:enabled") !== null));
  await popup.click("#clip");
  await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
}

const titles = (library: Page): Promise<string[]> => library.$$eval(".row-title", (rows) => rows.map((row) => row.textContent ?? ""));

/** Opens the clip of this title from the list that is shown. */
async function openRow(library: Page, title: string): Promise<void> {
  await until(`the row ${title}`, () => library.evaluate((wanted) => {
    const row = [...document.querySelectorAll<HTMLElement>("a.row")].find((one) => one.querySelector(".row-title")?.textContent === wanted);
    row?.click();
    return row !== undefined;
  }, title));
  await until(`the clip ${title}`, () => library.evaluate((wanted) => document.querySelector("article.clip h1")?.textContent === wanted, title));
}

/** How many of the clips' second copies say that their clip is in the trash. */
const trashedCopies = (library: Page): Promise<number> => library.evaluate(async () => {
  const folder = (await (await navigator.storage.getDirectory()).getDirectoryHandle("clips")) as unknown as { values: () => AsyncIterable<FileSystemFileHandle> };
  let trashed = 0;
  for await (const file of folder.values()) {
    const text = await new Response((await file.getFile()).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    if (text.includes('"trashedAt":')) trashed += 1;
  }
  return trashed;
});

/** Clips and the library that keeps them. */
export function libraryScenarios(stage: Stage): void {
  test("a library without clips says how the first one comes there, and nothing else", async () => {
    const library = stage.keep(await stage.driver.openOwnPage(LIBRARY, "a.row, .empty-library"));
    // What earlier scenarios clipped goes into the trash for a moment.
    const boxes = await library.$$eval(".choose-row", (all) => all.map((box) => (box as HTMLElement).click()));
    if (boxes.length > 0) await click(library, "#delete-chosen");
    assert.ok((await textOf(library, ".empty-library")).includes(words("library_empty")));
    assert.deepEqual(await library.$$eval("search, .browse, .filters, .opened", (all) => all.filter((one) => one.checkVisibility()).map(({ className }) => className)), []);
    assert.equal(await library.$eval(".empty-library a", (link) => link.hash), "#transfer=");
    if (boxes.length === 0) return;
    await click(library, ".notice button.secondary");
    await find(library, "a.row");
    // The second copies follow; this page writes them, and is closed now.
    await until("no more second copies in the trash than clips", async () => (await trashedCopies(library)) === Number(await textOf(library, "nav a:nth-of-type(2) small")));
  });

  test("a clip is in the library at once, newest first, and opens there", async () => {
    const library = stage.keep(await stage.driver.openOwnPage(LIBRARY, "h1"));
    for (const title of ["第一則剪報的標題", "第二則剪報的標題"]) {
      const popup = await stage.popup(await stage.open(newsSite({ title })));
      await clip(popup);
      await popup.close();
    }
    await until("both clips", async () => (await titles(library)).slice(0, 2).join() === "第二則剪報的標題,第一則剪報的標題");
    await openRow(library, "第二則剪報的標題");
    const text = await textOf(library, "article.clip");
    assert.ok(text.includes("第二則剪報的標題") && text.includes("聽報角"));
  });

  test("the same address clipped twice is one clip; the popup knows it, opens it, and undo takes it away", async () => {
    const title = "同一則新聞剪兩次";
    const page = await stage.open(newsSite({ title }));
    const first = await stage.popup(page);
    await clip(first);
    await first.close();
    const second = await stage.popup(page);
    await until("the popup to know the clip", () => second.run(() => document.querySelector("#open-clip") !== null));
    await clip(second);
    await second.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage(`${LIBRARY}#clip=`, "article.clip h1"));
    assert.equal((await titles(library)).filter((row) => row === title).length, 1);
    await page.bringToFront();
    const third = await stage.popup(page);
    await clip(third);
    await third.click("#undo");
    await until("the clip to be gone", async () => !(await titles(library)).includes(title));
  });

  test("a clip is deleted into the trash, and comes back from it", async () => {
    const title = "要刪掉的剪報";
    const popup = await stage.popup(await stage.open(newsSite({ title })));
    await clip(popup);
    await popup.click("#open-clip");
    const library = stage.keep(await stage.driver.ownPage(`${LIBRARY}#clip=`, "article.clip h1"));
    await library.bringToFront();
    await click(library, "article.clip button.danger");
    await until("the clip to leave the list", async () => !(await titles(library)).includes(title));
    await library.evaluate(() => {
      location.hash = "#trash";
    });
    await until("the clip in the trash", async () => (await titles(library)).includes(title));
    await openRow(library, title);
    await click(library, "article.clip .clip-bar button:not(.back)");
    await library.evaluate(() => {
      location.hash = "";
    });
    await until("the clip in the list again", async () => (await titles(library)).includes(title));
  });

  test("a library that is to be backed up by itself lies in the downloads after it was opened, whole, and the options say when", async () => {
    const popup = await stage.popup(await stage.open(newsSite({ title: "要備份的剪報" })));
    await clip(popup);
    await popup.close();
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#backup"));
    assert.ok((await textOf(options, "#backup")).includes(words("library_never_backed_up")));
    await options.locator('label:has(input[name="backupEvery"][value="week"])').click();
    await until("the choice to be kept", () => options.evaluate(async () => JSON.stringify((await chrome.storage.local.get("settings"))["settings"] ?? {}).includes("backupEvery")));
    stage.keep(await stage.driver.openOwnPage(LIBRARY, ".row-title"));
    // Chromium without a screen gives its downloads names of its own.
    const named = stage.driver.name === "chromium" ? /./ : /^qingdu-\d{4}-\d\d-\d\d\.ndjson\.gz$/;
    const name = await until("the backup", () => readdirSync(stage.downloads).find((file) => named.test(file)));
    // The browser makes the file before it has filled it.
    const lines = await until("the whole backup", () => gunzipSync(readFileSync(join(stage.downloads, name))).toString().trimEnd().split("\n"));
    assert.ok(lines.some((line) => line.includes("要備份的剪報")));
    assert.match(lines.at(-1) ?? "", /"kind":"end"/);
    await until("the time of the backup", async () => !(await textOf(options, "#backup")).includes(words("library_never_backed_up")));
    assert.equal(await options.$("#backup [role=alert]"), null);
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("two tabs and two forms of the library: the older lets go for the newer and says so; one that holds on is named until it lets go", async () => {
    const first = stage.keep(await stage.driver.openOwnPage(LIBRARY, ".row-title"));
    const second = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#backup"));
    const kept = (await titles(first)).length;
    // What a later version of the extension does.
    await second.evaluate(() => new Promise<void>((done) => {
      const opening = indexedDB.open("qingdu", 990);
      opening.addEventListener("success", () => {
        opening.result.close();
        done();
      });
    }));
    await first.evaluate(() => {
      location.hash = "#trash";
    });
    await until("the older tab to say so", () => first.evaluate((said) => [...document.querySelectorAll("[role=alert]")].some(({ textContent }) => textContent === said), words("library_newer_database")));
    await first.close();
    await stage.driver.sleepBackground();
    // As the first version made it, when it was to be filled from the second copies; then a tab that does not let go of it.
    await second.evaluate((stores) => new Promise<void>((done) => {
      const deleting = indexedDB.deleteDatabase("qingdu");
      deleting.addEventListener("success", () => {
        const opening = indexedDB.open("qingdu", 10);
        opening.addEventListener("upgradeneeded", () => {
          for (const [name, { keyPath, autoIncrement = false, indexes }] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const { name: index, keyPath: path, unique = false, multiEntry = false } of indexes) store.createIndex(index, path, { unique, multiEntry });
          }
          opening.transaction?.objectStore("facts").put({ name: "refilling", value: true });
        });
        opening.addEventListener("success", () => {
          Object.assign(globalThis, { held: opening.result });
          done();
        });
      });
    }), SCHEMA_1);
    const third = stage.keep(await stage.driver.openOwnPage(LIBRARY, "[role=alert]"));
    assert.equal(await third.$eval("[role=alert]", (alert) => alert.textContent), words("library_blocked"));
    await second.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await until("the library", async () => (await titles(third)).length === kept);
    assert.equal(await third.$("[role=alert]"), null);
  });

  test("the shortcut clips, and the page says so", async () => {
    const title = "用快速鍵剪下";
    const page = await stage.open(newsSite({ title }));
    await stage.driver.command("clip", page);
    await find(page, "qingdu-notice >>> [role=status]");
    const library = stage.keep(await stage.driver.openOwnPage(LIBRARY, "h1"));
    await until("the clip", async () => (await titles(library)).includes(title));
  });
}
