import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type axe from "axe-core";
import type { Page } from "puppeteer-core";
import { click, find, textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { bringIn, chooseFile, sampleBackup } from "./sample-library.ts";
import { words, type Stage } from "./stage.ts";

const LIBRARY = "pages/library/index.html";
const AXE = readFileSync(join(PROJECT_ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

/** The library with sixty clips in it; brought in once, the second time each of them is here already. */
export async function sampleLibrary(stage: Stage): Promise<Page> {
  const library = stage.keep(await stage.driver.openOwnPage(LIBRARY, "h1"));
  await bringIn(library, await sampleBackup(), "sample.ndjson.gz");
  await go(library, "");
  await find(library, "a.row");
  return library;
}

/** Goes to an address of the library. */
export async function go(library: Page, hash: string): Promise<void> {
  await library.evaluate((to) => { location.hash = to; }, hash);
}

export const titles = (library: Page): Promise<string[]> => library.$$eval(".row-title", (rows) => rows.map((row) => row.textContent ?? ""));

const openId = (library: Page): Promise<string | null> => library.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("clip"));

async function violations(library: Page): Promise<string[]> {
  return library.evaluate(async () => {
    // Colours that are on their way from one theme to the other are nobody's.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations: wrong, passes } = await run(document);
    if (passes.length < 10) throw new Error("axe-core looked at nothing.");
    return wrong.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Views of the library, each with an element that says it is there. */
const VIEWS: [name: string, hash: string, ready: string][] = [
  ["list and overview", "", ".overview"],
  ["clip", "clip=sample-0", "article.clip .mention"],
  ["person", "figure=donald-trump", ".person .timeline"],
  ["outlet", "site=霧港日報", ".list-title"],
  ["search", "search=的", "mark"],
  ["nothing found", "search=龘靐齉", ".found"],
  ["story", "story=sample-8", ".list-title"],
  ["transfer", "transfer=", ".transfer h1"],
  ["trash", "trash=", ".quiet"],
];

/** The library as its reader sees it. */
export function libraryViewScenarios(stage: Stage): void {
  test("axe-core finds nothing in any view, in either theme, on a wide window and a narrow one", async () => {
    const library = await sampleLibrary(stage);
    await library.evaluate(AXE);
    for (const theme of ["light", "dark"]) {
      for (const width of [1440, 360]) {
        await library.setViewport({ width, height: 800 });
        for (const [name, hash, ready] of VIEWS) {
          await go(library, hash);
          await find(library, ready);
          await library.evaluate((wanted) => {
            document.documentElement.dataset["theme"] = wanted;
            for (const each of document.querySelectorAll("details")) each.open = true;
          }, theme);
          for (const opened of [".filters", ".browse:not(.filters)", ".overview"]) if (await library.$(opened)) await find(library, `${opened} > :not(summary)`);
          assert.deepEqual(await violations(library), [], `${name}, ${theme}, ${width} pixels`);
        }
      }
    }
  });

  test("from one clip to the next and back to the list, by button and by key, where one left off", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 390, height: 700 });
    const ids = await library.$$eval("a.row", (rows) => rows.map((row) => row.getAttribute("data-clip")));
    const place = await library.evaluate((id) => {
      const row = document.querySelector<HTMLElement>(`a.row[data-clip="${id}"]`);
      row?.scrollIntoView({ block: "center", behavior: "instant" });
      row?.click();
      return scrollY;
    }, ids[20]);
    assert.ok(place > 500, `scrolled to ${place}`);
    await find(library, "article.clip h1");
    await click(library, ".steps button:last-child");
    await until("the next clip", async () => (await openId(library)) === ids[21]);
    await library.keyboard.press("j");
    await until("the one after", async () => (await openId(library)) === ids[22]);
    await library.keyboard.press("k");
    await until("the one before", async () => (await openId(library)) === ids[21]);
    await library.keyboard.press("u");
    await until("the row of the clip to have the focus", () => library.evaluate((id) => document.activeElement?.getAttribute("data-clip") === id, ids[21]));
    const seen = (): Promise<boolean> => library.$eval(`a.row[data-clip="${ids[21]}"]`, (row) => row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().bottom <= innerHeight);
    await until("the row to be in sight", seen);
    // The rows around it, until now only guessed at, get their true heights in the next frames.
    await library.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.ok(await seen(), "still in sight");
  });

  test("a clip that is opened before what was typed is searched for stays open beside what is found", async () => {
    const library = await sampleLibrary(stage);
    const opened = await library.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>("#search");
      const row = document.querySelector<HTMLElement>("a.row");
      if (!box || !row) throw new Error("There is no list.");
      box.value = "的";
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      row.click();
      return row.getAttribute("data-clip");
    });
    await until("the search", () => library.evaluate(() => location.hash.includes("search=")));
    assert.equal(await openId(library), opened);
    await until("the clip", () => library.evaluate(() => document.querySelector("article.clip h1") !== null));
  });

  test("on a narrow window the overview and the page of a person are within reach, above the list", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 360, height: 740 });
    const above = (what: string): Promise<boolean> => library.evaluate((selector) => {
      const [it, rows] = [document.querySelector(selector), document.querySelector(".rows")].map((element) => element?.getBoundingClientRect());
      return it !== undefined && rows !== undefined && it.height > 0 && it.bottom <= rows.top && document.documentElement.scrollWidth <= innerWidth;
    }, what);
    await find(library, ".overview");
    await library.$eval(".overview", (details) => { (details as HTMLDetailsElement).open = true; });
    await until("the calendar above the list", () => above(".calendar svg"));
    await until("the outlets above the list", () => above(".outlets"));
    await go(library, "figure=donald-trump");
    await until("the person above the list", () => above(".person table"));
  });

  test("a filter that is chosen is in the search box, and goes with its chip", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 1280, height: 900 });
    await library.$eval(".filters", (details) => { (details as HTMLDetailsElement).open = true; });
    await find(library, ".filter-chips button");
    await library.$$eval(".filter-chips button", (chips) => (chips.find(({ textContent }) => textContent === "Macau") as HTMLElement | undefined)?.click());
    await until("what is found in Macau", async () => /^\d+ found/.test(await textOf(library, ".found")));
    assert.equal(await library.$eval("#search", (input) => (input as HTMLInputElement).value), "region:Macau");
    assert.deepEqual([...new Set(await library.$$eval(".row-source span:first-child", (sites) => sites.map(({ textContent }) => textContent)))], ["濠江報"]);
    await click(library, ".filters-on button");
    await until("all clips", async () => (await titles(library)).length === 50);
  });

  test("several clips are chosen by key and by box, tagged, taken out and deleted, and each is undone", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 1280, height: 900 });
    const ids = await library.$$eval("a.row", (rows) => rows.map((row) => row.getAttribute("data-clip")));
    const chosen = (): Promise<string> => textOf(library, ".chosen-bar [role=status]");
    const tagged = (): Promise<number> => library.$$eval(".row-tag", (tags) => tags.filter(({ textContent }) => textContent === "選讀").length);
    const undo = async (): Promise<void> => click(library, ".notice button.secondary");
    for (const key of ["j", "x", "j", "x"] as const) await library.keyboard.press(key);
    await click(library, `li:has(a.row[data-clip="${ids[3]}"]) .choose-row`);
    await until("three to be chosen", async () => (await chosen()) === "3 chosen");
    await library.evaluate(AXE);
    assert.deepEqual(await violations(library), []);
    await library.keyboard.press("e");
    await library.keyboard.type("選讀");
    await library.keyboard.press("Enter");
    await until("the tag on all of them", async () => (await tagged()) === 3);
    await undo();
    await until("the tag on none", async () => (await tagged()) === 0);
    await click(library, ".chosen-bar a");
    await until("the export to be of these", async () => (await textOf(library, ".transfer")).includes(words("library_export_chosen").replace("$count$", "3")));
    await go(library, "");
    await until("the list alone", async () => (await library.$(".transfer")) === null);
    await library.keyboard.press("#");
    await until("them to be gone from the list", async () => !(await library.$$eval("a.row", (rows) => rows.map((row) => row.getAttribute("data-clip")))).some((id) => id === ids[0] || id === ids[1] || id === ids[3]));
    assert.equal(await library.$(".chosen-bar"), null);
    await undo();
    await until("them to be there again", async () => (await library.$$eval("a.row", (rows) => rows.map((row) => row.getAttribute("data-clip")))).slice(0, 4).join() === ids.slice(0, 4).join());
  });

  test("clips that tell one story say so in the list, lead to one another and are compared", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 1280, height: 900 });
    await find(library, ".row-alike");
    assert.equal((await titles(library)).length, 50, "nothing is hidden");
    await go(library, "story=sample-8");
    await until("both clips", async () => (await titles(library)).length === 2);
    await go(library, "clip=sample-8");
    await click(library, "[aria-controls=comparison]");
    await find(library, "#comparison ins");
  });

  test("as cards: pictures where they are kept, text where not", async () => {
    const library = await sampleLibrary(stage);
    await library.setViewport({ width: 1280, height: 900 });
    await click(library, ".heading-tools [aria-pressed]");
    await until("a picture", () => library.evaluate(() => [...document.querySelectorAll<HTMLImageElement>(".cards .card-picture img")].some(({ naturalWidth }) => naturalWidth > 0)));
    assert.ok((await library.$$(".cards .row:not(:has(img))")).length > 0);
    await library.evaluate(AXE);
    assert.deepEqual(await violations(library), []);
    await library.keyboard.press("j");
    await library.keyboard.press("o");
    await find(library, "article.clip h1");
    await click(library, ".heading-tools [aria-pressed=true]");
    await find(library, ".heading-tools [aria-pressed=false]");
  });

  test("an import that is stopped says that what was brought in stays, and goes on from there", async () => {
    const library = await sampleLibrary(stage);
    // So old that they stand below all others.
    const rows = Array.from({ length: 400 }, (_, n) => `"舊連結${n}",https://old.example/${n},${1_000_000_000 + n},,unread`);
    const file = new TextEncoder().encode(["title,url,time_added,tags,status", ...rows].join("\n"));
    const kept = async (): Promise<number> => Number(await textOf(library, "nav a small"));
    const before = await kept();
    const said = (): Promise<string> => library.$$eval(".work", (lines) => lines.map(({ textContent }) => textContent).join(""));
    await chooseFile(library, file, "pocket.csv");
    await until("some of it to be in", async () => (await kept()) > before);
    await library.$$eval(".work button", (buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
    await until("word of it", async () => (await said()) === words("library_import_stopped"));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const brought = (await kept()) - before;
    assert.ok(brought > 0 && brought < rows.length && brought % 50 === 0, `${brought} brought in`);
    await bringIn(library, file, "pocket.csv");
    const result = words("library_import_done").replace("$added$", String(rows.length - brought)).replace("$merged$", "0").replace("$same$", String(brought)).replace("$skipped$", "0");
    await until("all of it", async () => (await said()) === result);
    assert.equal(await kept(), before + rows.length);
  });
}
