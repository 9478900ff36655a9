import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { find } from "../support/find.ts";
import { newsSite, type News } from "./news-site.ts";
import { openReader } from "./reader.ts";
import type { Stage } from "./stage.ts";

/*
 * The reader's looks against pictures of it that were once looked at. Compared are grey cells of 8 by 8 pixels: how a letter
 * is rastered moves them little, where a line stands and what colours a theme has move them much.
 */

const BASELINES = join(PROJECT_ROOT, "test/fixtures/looks");
const VIEWPORT = { width: 800, height: 600 };
/** CSS pixels: about a third of a character. */
const CELL = 8;
/** Two cells differ from here on, of 255. A heavier raster of the same letters changes a cell by up to about half of it. */
const DIFFERENT = 26;
/** Part of all cells that may differ: a date in another zone, a count. A paragraph that loses its indent changes more than twice as many. */
const TOLERATED = 0.025;
/** The fonts that the baselines were drawn with. */
const FONTS = ["Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Sans CJK SC"];

const HANS: News = { title: "雾港图书馆开放读报室", paragraphs: [
  "雾港市立图书馆三楼的“读报室”十七日开放，馆员把各地的报纸并排放在同一张长桌上，让读者看看同一则新闻在不同地方怎么写。",
  "馆长简秋禾说，许多长辈翻开外地报纸，最先卡住的不是字，而是人名。美国总统特朗普到了别处的报纸上，名字换了一种写法。",
  "“不是看不懂，是不敢确定说的是不是同一个人。”她说，展柜里的卡片只写查得到的事，不写评语；职务有变动就换一张。",
  "读报室每周二至周日上午九时至下午五时开放，免费入场，馆方预计明年春天增设听报角，让视力不便的读者也能听新闻。",
] };

/** What is looked at: a page, the settings of its reader, and what has to stand there first. */
const LOOKS: readonly { name: string; news: News; settings: object; ready: string }[] = [
  { name: "hans", news: HANS, settings: { paragraphs: "indented" }, ready: ".mention" },
  { name: "hant", news: {}, settings: {}, ready: ".mention" },
  { name: "vertical", news: {}, settings: { direction: "vertical" }, ready: ".sheet.vertical .mention" },
  { name: "ruby", news: {}, settings: { ruby: "all", variant: "tw" }, ready: "article ruby" },
];
const THEMES = ["light", "dark"] as const;

/** A picture in grey cells, as numbers and as a small PNG (data URL). Runs in a page. */
async function cellsOf(png: string, width: number, height: number): Promise<{ cells: number[]; small: string }> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("No canvas.");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  const cells: number[] = [];
  for (let at = 0; at < pixels.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.data.subarray(at, at + 3);
    const grey = Math.round((red + green + blue) / 3);
    cells.push(grey);
    pixels.data.set([grey, grey, grey, 255], at);
  }
  context.putImageData(pixels, 0, 0);
  return { cells, small: canvas.toDataURL().replace(/^.*,/, "") };
}

function hasFonts(): boolean {
  const known = spawnSync("fc-list", [":", "family"], { encoding: "utf8" }).stdout ?? "";
  return FONTS.every((font) => known.includes(font));
}

/** The reader against its baselines; `renew` makes them anew. */
export function looksScenarios(stage: Stage, renew: boolean): void {
  const skip = stage.name === "firefox" ? "the pictures were taken in Chromium" : hasFonts() ? false : `this machine lacks a font that they were drawn with: ${FONTS.join(", ")}`;
  let control: Page | undefined;

  const ownPage = async (): Promise<Page> => {
    if (!control || control.isClosed()) control = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "h1"));
    return control;
  };
  const cells = async (png: string): Promise<{ cells: number[]; small: string }> => (await ownPage()).evaluate(cellsOf, png, VIEWPORT.width / CELL, VIEWPORT.height / CELL);
  const save = async (settings: object): Promise<void> => (await ownPage()).evaluate((wanted) => chrome.storage.local.set({ settings: wanted }), settings);
  const open = async ({ news, settings, ready }: (typeof LOOKS)[number]): Promise<Page> => {
    await save(settings);
    const page = await stage.open(newsSite(news));
    await page.setViewport(VIEWPORT);
    await openReader(stage, page);
    await find(page, `qingdu-reader >>> ${ready}`);
    await page.waitForFunction(() => document.querySelector("qingdu-reader")?.shadowRoot?.querySelector(".tools .left")?.textContent);
    await page.mouse.move(VIEWPORT.width - 4, VIEWPORT.height - 4);
    return page;
  };
  const shot = async (page: Page): Promise<{ cells: number[]; small: string }> => {
    await page.bringToFront();
    const png = await page.screenshot({ encoding: "base64" });
    return cells(png);
  };
  const baseline = async (name: string): Promise<number[]> => (await cells(await readFile(join(BASELINES, `${name}.png`), "base64"))).cells;
  const differing = (one: number[], other: number[]): number => one.filter((grey, i) => Math.abs(grey - (other[i] ?? 0)) > DIFFERENT).length / one.length;

  const compare = async (name: string, now: { cells: number[]; small: string }): Promise<void> => {
    if (renew || !existsSync(join(BASELINES, `${name}.png`))) {
      assert.ok(renew, `there is no picture of ${name}: npm run test:looks:renew makes it`);
      await mkdir(BASELINES, { recursive: true });
      return writeFile(join(BASELINES, `${name}.png`), Buffer.from(now.small, "base64"));
    }
    const part = differing(now.cells, await baseline(name));
    if (part <= TOLERATED) return;
    const folder = join(PROJECT_ROOT, ".cache/looks");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), Buffer.from(now.small, "base64"));
    assert.fail(`${(part * 100).toFixed(1)} % of ${name} has changed; .cache/looks/${name}.png is how it looks now. Is it meant so: npm run test:looks:renew`);
  };

  for (const look of LOOKS) {
    test(`${look.name}, in ${THEMES.join(" and ")}`, { skip }, async () => {
      const page = await open(look);
      for (const theme of THEMES) {
        await save({ ...look.settings, theme });
        await page.waitForFunction((wanted) => document.querySelector<HTMLElement>("qingdu-reader")?.dataset["theme"] === wanted, {}, theme);
        await compare(`${look.name}-${theme}`, await shot(page));
      }
    });
  }

  test("a heavier raster is let pass; a lost indent, another size and broken colours are not", { skip }, async () => {
    const [hans] = LOOKS;
    assert.ok(hans);
    const page = await open({ ...hans, settings: { ...hans.settings, theme: "light" } });
    const known = await baseline("hans-light");
    const changed = async (style: string): Promise<number> => {
      await page.evaluate((rules) => {
        const root = document.querySelector("qingdu-reader")?.shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, style);
      const part = differing((await shot(page)).cells, known);
      await page.evaluate(() => {
        const root = document.querySelector("qingdu-reader")?.shadowRoot;
        if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
      });
      return part;
    };
    const parts = {
      heavier: await changed("article { -webkit-text-stroke: 0.3px }"),
      indent: await changed("article .body p { text-indent: 0 !important }"),
      size: await changed("article .body { font-size: 21px !important }"),
      colours: await changed(":host { --ink: #b8b4ac !important }"),
    };
    assert.ok(parts.heavier <= TOLERATED, JSON.stringify(parts));
    for (const part of [parts.indent, parts.size, parts.colours]) assert.ok(part > TOLERATED, JSON.stringify(parts));
  });
}
