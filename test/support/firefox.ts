import { join } from "node:path";
import { launch, type Page } from "puppeteer-core";
import type { CommandName, Driver, LaunchOptions, Popup, ToolbarState } from "./driver.ts";
import { PROCESS_SCRIPT, startListening, takeReported } from "./firefox-console.ts";
import { FirefoxPopup } from "./firefox-popup.ts";
import { allowInPrivate, clickMenuEntry, clickToolbarButton, endBackground, pinToolbarButton, popupShows, pressCommand, reachWindow, readToolbar, type InWindow } from "./firefox-window.ts";
import { popupReady } from "./popup-ready.ts";
import { startWalledProxy } from "./walled-proxy.ts";
import { TabDriver, type Running } from "./tab-driver.ts";
import { until } from "./until.ts";

/** The id in manifest.json. */
const ADDON_ID = "qingdu@qingdu.example";
/** Firefox gives each profile a random address for an extension's pages; with this preference it is ours to choose. */
const UUID = "5e1f0c4e-0000-4000-8000-00000000c0de";
const ORIGIN = `moz-extension://${UUID}/`;

class FirefoxDriver extends TabDriver {
  readonly name = "firefox";
  private readonly inWindow: InWindow;

  constructor(running: Running, inWindow: InWindow) {
    super(running);
    this.inWindow = inWindow;
  }

  async install(builds: string): Promise<void> {
    await this.browser.installExtension(join(builds, "firefox"));
    const welcome = await this.ownPage("pages/welcome/index.html", "body");
    await welcome.close();
  }

  /** The same id in the place of the one that is there: Firefox takes it for an update. */
  async replaceExtension(builds: string): Promise<void> {
    await this.browser.installExtension(join(builds, "firefox"));
  }

  async openOwnPage(path: string, ready: string): Promise<Page> {
    const page = await this.newTab();
    // Puppeteer waits in vain for a page of an extension to load: wait for what it shows instead.
    await page.goto(ORIGIN + path, { waitUntil: [] });
    await page.waitForSelector(ready);
    return page;
  }

  async ownPage(path: string, ready: string): Promise<Page> {
    const page = await until(`a tab with ${path}`, async () => {
      for (const one of await this.browser.pages()) {
        // Puppeteer does not learn the address of a page of an extension: ask the page. One that is gone has none.
        const address = await one.evaluate(() => location.href).catch(() => "");
        if (address.startsWith(ORIGIN + path)) return one;
      }
      return undefined;
    });
    await page.waitForSelector(ready);
    return page;
  }

  async openPopup(page: Page): Promise<Popup> {
    const url = `${ORIGIN}pages/popup/index.html`;
    await page.bringToFront();
    await this.inWindow(clickToolbarButton, ADDON_ID);
    await until("the popup", () => this.inWindow(popupShows, url));
    return popupReady(new FirefoxPopup(this.inWindow, url));
  }

  async command(name: CommandName, page: Page): Promise<void> {
    await page.bringToFront();
    await this.inWindow(pressCommand, ADDON_ID, name);
  }

  async chooseMenu(entry: string, selection: string, page: Page): Promise<void> {
    await page.bringToFront();
    await this.inWindow(clickMenuEntry, ADDON_ID, entry, selection);
  }

  async sleepBackground(): Promise<void> {
    await until("the background to sleep", async () => (await this.inWindow(endBackground, ADDON_ID)) === "stopped");
  }

  async toolbar(page: Page): Promise<ToolbarState> {
    await page.bringToFront();
    const { title, icon } = await this.inWindow(readToolbar, ADDON_ID);
    const [path = ""] = Object.values(icon);
    return { title, icon: path.replace(/^.*\/|-\d+\.png$/g, "") };
  }

  takeErrors(): Promise<string[]> {
    return this.inWindow(takeReported, ORIGIN);
  }
}

/** Starts Firefox with the extension in it, in a profile of its own that is removed at the end. */
export async function launchFirefox({ program, builds, headless = true, network, downloads, alwaysPrivate = false }: LaunchOptions): Promise<Driver> {
  const proxy = network ? undefined : await startWalledProxy();
  const browser = await launch({
    browser: "firefox", executablePath: program, headless, defaultViewport: null,
    // Reaching Firefox's own window and pages of extensions takes this.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON_ID]: UUID }),
      // permissions.request() after a real click is granted unasked.
      "extensions.webextOptionalPermissionPrompts": false,
      ...(alwaysPrivate ? { "browser.privatebrowsing.autostart": true } : {}),
      ...(downloads ? { "browser.download.folderList": 2, "browser.download.dir": downloads } : {}),
      ...(headless ? { "intl.locale.requested": "en-US" } : {}),
      // A site given at an http address is not looked for at https first.
      "dom.security.https_first": false,
      // Without this a popup closes when its window loses the focus, which several windows without a screen fight over.
      ...(headless ? { "ui.popup.disable_autohide": true } : {}),
      ...(proxy ? { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxy.port, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxy.port, "network.proxy.allow_hijacking_localhost": true } : {}),
    },
  });
  const inWindow = await reachWindow(browser);
  await inWindow(startListening, PROCESS_SCRIPT);
  if (alwaysPrivate) await inWindow(allowInPrivate, ADDON_ID);
  const driver = new FirefoxDriver({ browser, headless, proxy }, inWindow);
  await driver.install(builds);
  if (!headless) await inWindow(pinToolbarButton, ADDON_ID);
  return driver;
}
