import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import type { Page } from "puppeteer-core";
import en from "../../assets/_locales/en/messages.json";
import type { BrowserName } from "../../tools/browsers.ts";
import type { Driver, Popup, Site } from "../support/driver.ts";
import { launch } from "../support/launch.ts";

/** What tools/e2e.ts hands to the tests. */
export interface Settings {
  programs: Partial<Record<BrowserName, string>>;
  /** Folders that hold the builds `chrome` and `firefox`: the one that tests drive, and the one that users get. */
  testBuilds: string;
  releaseBuilds: string;
  /** Names of the groups of scenarios to run; all where none is named. */
  groups: string[];
  /** Where to write the pictures for the README; undefined where none are asked for. */
  pictures?: string;
  /** Whether the pictures that the reader's looks are held against are made anew. */
  renewLooks: boolean;
}

export function readSettings(): Settings {
  const text = process.env.QINGDU_E2E;
  if (!text) throw new Error("These tests need browsers and builds: run them by npm run test:e2e.");
  return JSON.parse(text) as Settings;
}

/** A text of the interface in English, which the browsers are set to. */
export const words = (key: keyof typeof en): string => en[key].message;

/** One browser for all tests of a suite; what a test opens on it is closed after the test, which then must have caused no error. */
export interface Stage {
  readonly name: BrowserName;
  readonly driver: Driver;
  /** Folder that the browser saves files in. */
  readonly downloads: string;
  open(site: Site): Promise<Page>;
  /** Keeps a tab that was opened by other means, to be closed after the test. */
  keep(page: Page): Page;
  popup(page: Page): Promise<Popup>;
}

/** Sets up the stage for the suite that calls this: launches once, and looks for errors after each test. */
export function setStage(name: BrowserName, { programs, testBuilds }: Settings): Stage {
  let driver: Driver | undefined;
  const downloads = mkdtempSync(join(tmpdir(), "qingdu-downloads-"));
  let pages: Page[] = [];
  let popups: Popup[] = [];
  let thrown: string[] = [];

  before(async () => {
    driver = await launch(name, { program: programs[name] ?? "", builds: testBuilds, network: false, downloads });
  });
  after(async () => {
    await driver?.close();
    rmSync(downloads, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const popup of popups) await popup.close();
    for (const page of pages) if (!page.isClosed()) await page.close();
    const errors = [...(await driver?.takeErrors() ?? []), ...thrown];
    [pages, popups, thrown] = [[], [], []];
    assert.deepEqual(errors, [], "errors of the extension, and exceptions on the pages");
  });

  const running = (): Driver => {
    if (!driver) throw new Error(`${name} is not running.`);
    return driver;
  };
  const keep = (page: Page): Page => {
    pages.push(page);
    page.on("pageerror", (error) => {
      // A page's policy may forbid the browser the page's own icon; and Firefox calls an answer an error that its site lets nobody read.
      if (!/Content-Security-Policy: .*favicon\.ico|Cross-Origin Request Blocked/.test(String(error))) thrown.push(String(error));
    });
    return page;
  };
  return {
    name,
    get driver() {
      return running();
    },
    downloads,
    keep,
    async open(site) {
      return keep(await running().openSite(site));
    },
    async popup(page) {
      const popup = await running().openPopup(page);
      popups.push(popup);
      return popup;
    },
  };
}
