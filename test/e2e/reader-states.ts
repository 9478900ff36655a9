import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Site } from "../support/driver.ts";
import { find, gone } from "../support/find.ts";
import { until } from "../support/until.ts";
import { newsSite, type News } from "./news-site.ts";
import { openReader } from "./reader.ts";
import type { Stage } from "./stage.ts";

export const READER = "qingdu-reader";
export const THEMES = ["light", "sepia", "dark"] as const;

const PICTURE = "https://www.wugang.example/photos/table.png";
const FIGURE = `<figure><img src="${PICTURE}" width="640" height="400" alt="讀報室的長桌"><figcaption>讀報室的長桌。記者溫以寧攝</figcaption></figure>`;
/** A line that the extractor takes out, so that something is left out. */
const EDITOR = "責任編輯：簡秋禾";

/** A page with all that the reader has a state for: a figure's name, a picture, something left out. */
const wholeNews: News = { figure: FIGURE, paragraphs: [
  "霧港市立圖書館三樓的「讀報室」十七日開放，館員把臺灣、香港和中國大陸的報紙並排放在同一張長桌上，讓讀者看看同一則新聞在不同地方怎麼寫。",
  "館長簡秋禾說，許多長輩翻開外地報紙，最先卡住的不是簡體字，而是人名。美國總統川普到了香港和大陸的報紙上，名字換了一種寫法。",
  EDITOR,
  "讀報室每週二至週日上午九時至下午五時開放，免費入場，館方預計明年春天增設聽報角，讓視力不便的讀者也能用耳機聽當天的新聞。",
] };
export const wholeSite = (): Site => ({ ...newsSite(wholeNews), files: { [PICTURE]: { body: readFileSync(join(PROJECT_ROOT, "assets/icons/article-128.png")), contentType: "image/png" } } });

/** Opens the reader on a page that has everything, and waits until its names are marked. */
export async function openWhole(stage: Stage): Promise<Page> {
  const page = await stage.open(wholeSite());
  await openReader(stage, page);
  await find(page, `${READER} >>> .mention`);
  await find(page, `${READER} >>> .left-out`);
  return page;
}

/** What is chosen is on its way to the storage for a moment, in milliseconds; a tab that is closed at once takes it along. */
export const saved = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

/** Presses what matches in the reader, wherever it has been scrolled to. */
export async function press(page: Page, selector: string): Promise<void> {
  await (await find(page, `${READER} >>> ${selector}`)).evaluate((element) => (element as HTMLElement).click());
}

export async function turnTo(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await press(page, "button.type");
  await press(page, `input[name=theme][value=${theme}]`);
  await page.waitForFunction((wanted) => document.querySelector<HTMLElement>("qingdu-reader")?.dataset["theme"] === wanted, {}, theme);
  await press(page, "button.type");
  await gone(page, `${READER} >>> .type-panel`);
}

/** A state of the reader: how it is entered and left, and a part of its markup. */
export interface ReaderState {
  name: string;
  seen: string;
  enter: (page: Page) => Promise<void>;
  leave: (page: Page) => Promise<void>;
}

const panel = (name: string, seen: string): ReaderState => ({
  name, seen,
  async enter(page) {
    await press(page, `button.${name}`);
    await find(page, `${READER} >>> .panel`);
  },
  async leave(page) {
    await press(page, `button.${name}`);
    await gone(page, `${READER} >>> .panel`);
  },
});

const toggle = (name: string, button: string, seen: string): ReaderState => ({ name, seen, enter: (page) => press(page, button), leave: (page) => press(page, button) });

/** Every state but that of a name's card, which follows the mouse and the keys. */
export const READER_STATES: readonly ReaderState[] = [
  { name: "reading", seen: 'class="mention', enter: async () => undefined, leave: async () => undefined },
  panel("type", 'name="theme"'),
  panel("people", "panel names"),
  panel("help", "panel keys"),
  toggle("left out", ".left-out [aria-expanded]", 'class="reason"'),
  toggle("tidying", "button.tidy", 'aria-pressed="true"'),
  {
    name: "reading aloud", seen: 'class="speech',
    async enter(page) {
      await press(page, "button.listen");
      // Voices arrive late, where there are any.
      await find(page, `${READER} >>> .speech`);
    },
    async leave(page) {
      await press(page, "button.listen");
      await gone(page, `${READER} >>> .speech`);
    },
  },
  {
    name: "picture", seen: 'class="large"',
    enter: (page) => press(page, "button.enlarge"),
    async leave(page) {
      await press(page, ".pictures .close");
      await gone(page, `${READER} >>> .pictures`);
    },
  },
  {
    name: "card", seen: "card-name",
    async enter(page) {
      await page.$eval(`${READER} >>> .mention:not(.unmarked)`, (name) => (name as HTMLElement).focus());
      await page.keyboard.press("Enter");
      await find(page, `${READER} >>> .card:popover-open`);
      await until("the card to stand still", () => page.$eval(READER, (host) => host.shadowRoot?.getAnimations().every(({ playState }) => playState === "finished")));
    },
    async leave(page) {
      await page.keyboard.press("Escape");
      await gone(page, `${READER} >>> .card:popover-open`);
    },
  },
];
