import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { click, clickStill, find, gone, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { CARD } from "./cards.ts";
import { newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

const READER = `qingdu-reader >>> ${CARD}`;

/** The names that the reader marks. */
const marked = (page: Page): Promise<string[]> => page.$$eval("qingdu-reader >>> .mention", (all) => all.map((one) => one.textContent ?? ""));

/** Opens the card of a name by a click on it. */
async function openCard(page: Page, name: string): Promise<void> {
  const mention = await until(`the mark of ${name}`, async () => {
    for (const one of await page.$$("qingdu-reader >>> .mention")) if (await one.evaluate((mark, wanted) => mark.textContent === wanted, name)) return one;
    return undefined;
  });
  await clickStill(mention);
  await find(page, READER);
}

/** Presses the button in the card, or on the page, that says this. */
export async function press(page: Page, within: string, says: string): Promise<void> {
  const button = await until(`the button “${says}”`, async () => {
    for (const one of await page.$$(`${within} button`)) if (await one.evaluate((each, wanted) => each.textContent === wanted, says)) return one;
    return undefined;
  });
  await clickStill(button);
}

/** What one does from a card, and with people of one's own. */
export function cardActionScenarios(stage: Stage): void {
  const reading = async (url?: string): Promise<Page> => {
    const page = await stage.open(newsSite(url ? { url } : {}));
    await openReader(stage, page);
    return page;
  };
  const options = async (): Promise<Page> => stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#figures"));

  test("not this person here: the mark goes, and stays away from this article alone", async () => {
    const url = "https://www.wugang.example/news/not-him";
    const page = await reading(url);
    await openCard(page, "川普");
    await press(page, READER, words("card_not_here"));
    await gone(page, READER);
    await until("the marks to be gone", async () => (await marked(page)).length === 0);
    await page.close();
    const again = await reading(url);
    assert.deepEqual(await marked(again), []);
    assert.deepEqual(await marked(await reading()), ["川普"]);
  });

  test("a hidden person is marked nowhere until the options bring the marks back", async () => {
    const page = await reading();
    await openCard(page, "川普");
    await press(page, READER, words("card_hide"));
    await until("the marks to be gone", async () => (await marked(page)).length === 0);
    assert.deepEqual(await marked(await reading()), []);
    const people = await options();
    await press(people, "#figures", words("figures_show"));
    await until("nobody to be hidden", async () => !(await textOf(people, "#figures")).includes(words("figures_hidden")));
    assert.deepEqual(await marked(await reading()), ["川普"]);
  });

  test("the card counts the clips and leads to them; the note that is written there stands in the card", async () => {
    const page = await stage.open(newsSite({ title: "點到川普的剪報" }));
    const popup = await stage.popup(page);
    await popup.click("#clip");
    await until("the clip to be kept", () => popup.run(() => document.querySelector("#undo") !== null));
    await popup.close();
    await openReader(stage, page);
    await openCard(page, "川普");
    await until("the clips to be counted", async () => /In \d+ of your clips/.test(await textOf(page, `${READER} .card-tools`)));
    await click(page, `${READER} .card-tools button`);
    const library = stage.keep(await stage.driver.ownPage("pages/library/index.html#figure=donald-trump", "#figure-note"));
    assert.match(await textOf(library, ".list-title"), /川普|特朗普/);
    assert.ok((await library.$$eval(".row-title", (rows) => rows.map((row) => row.textContent))).includes("點到川普的剪報"));
    await library.bringToFront();
    const note = "頭髮與發財，後面的皇后：原樣";
    await library.type("#figure-note", note);
    await until("the note to be saved", async () => (await textOf(library, ".note [role=status]")) === words("library_note_saved"));
    const anew = stage.keep(await stage.driver.openOwnPage("pages/library/index.html#figure=donald-trump", "#figure-note"));
    assert.equal(await (await find(anew, "#figure-note")).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : "")), note);
    await anew.close();
    const other = await reading();
    await openCard(other, "川普");
    await until("the note in the card", async () => (await textOf(other, READER)).includes(note));
    await library.bringToFront();
    await library.$eval("#figure-note", (box) => {
      if (!(box instanceof HTMLTextAreaElement)) return;
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await until("the note to be gone", async () => (await textOf(library, ".note [role=status]")) === words("library_note_saved"));
  });

  test("a person of one's own: added from a selection, marked, edited, taken along in a file, removed and brought back", async () => {
    const folder = await mkdtemp(join(tmpdir(), "qingdu-"));
    try {
      const page = await stage.open(newsSite());
      await stage.driver.chooseMenu("add", "簡秋禾", page);
      const people = stage.keep(await stage.driver.ownPage("pages/options/index.html#figure=", ".figure-form input"));
      await people.bringToFront();
      const fields = await people.$$(".figure-form input");
      assert.deepEqual(await Promise.all(fields.slice(0, 3).map((field) => field.evaluate((one) => one.value))), ["", "簡秋禾", ""]);
      await fields[4]?.type("霧港市立圖書館館長");
      await press(people, ".figure-form", words("figures_save"));
      await until("the person in the list", async () => (await textOf(people, "#figures")).includes("簡秋禾"));

      const first = await reading();
      await openCard(first, "簡秋禾");
      assert.match(await textOf(first, READER), /霧港市立圖書館館長/);

      await people.bringToFront();
      await press(people, "#figures li", words("figures_edit"));
      await (await find(people, ".figure-form div:nth-of-type(1) ~ label:last-of-type input")).type("愛讀報的人");
      await press(people, ".figure-form", words("figures_save"));
      await gone(people, ".figure-form");
      const second = await reading();
      await openCard(second, "簡秋禾");
      assert.match(await textOf(second, READER), /愛讀報的人/);

      await people.bringToFront();
      const csv = await exported(people);
      assert.match(csv, /簡秋禾.*霧港市立圖書館館長.*愛讀報的人/);
      await press(people, "#figures li", words("figures_remove"));
      await until("nobody in the list", async () => (await people.$("#figures li")) === null);
      assert.deepEqual(await marked(await reading()), ["川普"]);

      const file = join(folder, "people.csv");
      await writeFile(file, csv);
      await people.bringToFront();
      const input = await people.$("#figures input[type=file]");
      await input?.uploadFile(file);
      await until("the person in the list again", async () => (await textOf(people, "#figures")).includes("簡秋禾"));
      assert.deepEqual(await marked(await reading()), ["簡秋禾", "川普"]);
      await people.bringToFront();
      await press(people, "#figures li", words("figures_remove"));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

/** What the export button would save. */
async function exported(people: Page): Promise<string> {
  await people.evaluate(() => {
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => Object.assign(window, { exported: text }));
      return "about:blank#exported";
    };
    // The file itself is the browser's business.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await press(people, "#figures", words("figures_export"));
  return until("the file", () => people.evaluate(() => (window as unknown as { exported?: string }).exported ?? ""));
}
