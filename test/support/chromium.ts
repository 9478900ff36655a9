import { join } from "node:path";
import { launch, TargetType, type CDPSession, type Page, type Target } from "puppeteer-core";
import type { CommandName, Driver, LaunchOptions, Popup, Remote, ToolbarState } from "./driver.ts";
import { popupReady, standsStill } from "./popup-ready.ts";
import { startWalledProxy } from "./walled-proxy.ts";
import { TabDriver, type Running } from "./tab-driver.ts";
import { until } from "./until.ts";

/** Milliseconds in which a background that was stopped is gone, unless a message has woken it again. */
const STOPPED = 3_000;

/** Chromium's own page of extensions; its API lists what went wrong in every context of one, content scripts included. */
const EXTENSIONS_PAGE = "chrome://extensions/";
/** The part of that page's API that is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  updateExtensionConfiguration: (change: { extensionId: string; pinnedToToolbar: boolean }) => Promise<void>;
  getExtensionInfo: (id: string) => Promise<{ runtimeErrors: { id: number; severity: string; message: string; source: string }[] }>;
  deleteExtensionErrors: (what: { extensionId: string; errorIds: number[] }) => Promise<void>;
}

class ChromiumPopup implements Popup {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  run<Args extends unknown[], Result>(what: Remote<Args, Result>, ...args: Args): Promise<Result> {
    return this.page.evaluate(`(${String(what)})(...${JSON.stringify(args)})`) as Promise<Result>;
  }
  async click(selector: string): Promise<void> {
    await standsStill(this, selector);
    // Puppeteer takes what lies under the popup's foot for what is in sight.
    await this.run((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: "nearest", behavior: "instant" }), selector);
    await this.page.click(selector);
  }
  isOpen(): Promise<boolean> {
    return Promise.resolve(!this.page.isClosed());
  }
  async close(): Promise<void> {
    if (this.page.isClosed()) return;
    // It may close by itself under the call.
    await this.page.close().catch((error: unknown) => {
      if (!/No target with given id/.test(String(error))) throw error;
    });
  }
}

class ChromiumDriver extends TabDriver {
  readonly name = "chromium";
  private readonly control: Page;
  private id = "";
  /** Into the background's worker; keeps it awake. */
  private session: CDPSession | undefined;

  constructor(running: Running, control: Page) {
    super(running);
    this.control = control;
  }

  async install(builds: string): Promise<void> {
    this.session = undefined;
    this.id = await this.browser.installExtension(join(builds, "chrome"));
    const welcome = await this.ownPage("pages/welcome/index.html", "body");
    await welcome.close();
    await this.watchIcons();
  }

  async replaceExtension(builds: string): Promise<void> {
    await this.browser.uninstallExtension(this.id);
    await this.install(builds);
  }

  async openOwnPage(path: string, ready: string): Promise<Page> {
    const page = await this.newTab();
    await page.goto(this.address(path));
    await page.waitForSelector(ready);
    return page;
  }

  async ownPage(path: string, ready: string): Promise<Page> {
    const target = await this.browser.waitForTarget((one) => one.type() === TargetType.PAGE && one.url().startsWith(this.address(path)));
    const page = await target.page();
    if (!page) throw new Error(`${path} was opened, but not in a tab.`);
    await page.waitForSelector(ready);
    return page;
  }

  async openPopup(page: Page): Promise<Popup> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error("The extension is not installed.");
    await page.bringToFront();
    await extension.triggerAction(page);
    const target = await this.browser.waitForTarget((one) => one.url() === this.address("pages/popup/index.html"));
    return popupReady(new ChromiumPopup(await target.asPage()));
  }

  /** A pressed shortcut does not fire without a screen, and only the background can give itself the event. */
  async command(name: CommandName, page: Page): Promise<void> {
    await page.bringToFront();
    await this.inBackground(async (command, url) => {
      // By address: which tab is active is known a moment after it was brought to the front.
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      (chrome.commands.onCommand as unknown as { dispatch: (name: string, tab: unknown) => void }).dispatch(command, tab);
    }, name, page.url());
  }

  /** A menu is drawn by the system: only the background can give itself the event. */
  async chooseMenu(entry: string, selection: string, page: Page): Promise<void> {
    await this.inBackground(async (menuItemId, selectionText, url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      (chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: unknown) => void }).dispatch({ menuItemId, selectionText }, tab);
    }, entry, selection, page.url());
  }

  async sleepBackground(): Promise<void> {
    const target = this.workerTarget();
    if (!target) return;
    const session = this.session ?? (await target.createCDPSession());
    this.session = undefined;
    const { targetInfo } = await session.send("Target.getTargetInfo");
    await session.connection()?.send("Target.closeTarget", { targetId: targetInfo.targetId });
    await session.detach();
    // A message may have woken it again meanwhile: then it stands there still, and runs anew.
    const latest = performance.now() + STOPPED;
    while (this.browser.targets().includes(target) && performance.now() < latest) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** The icon is known only as long as the background has not slept since the extension came in: see `watchIcons`. */
  async toolbar(page: Page): Promise<ToolbarState> {
    return this.inBackground(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
      const { icons } = globalThis as unknown as { icons?: Record<number, string> };
      return { title: await chrome.action.getTitle({ tabId: tab.id }), icon: icons?.[tab.id] ?? "" };
    }, page.url());
  }

  async takeErrors(): Promise<string[]> {
    return this.control.evaluate(async (extensionId) => {
      const api = (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate;
      const errors = (await api.getExtensionInfo(extensionId)).runtimeErrors;
      if (errors.length > 0) await api.deleteExtensionErrors({ extensionId, errorIds: errors.map(({ id }) => id) });
      return errors.map(({ severity, message, source }) => `${severity}: ${message} (${source})`);
    }, this.id);
  }

  /** For a person who looks on: the button stands in the toolbar, and no tab of ours beside theirs. */
  async tidyUp(): Promise<void> {
    await this.control.evaluate((extensionId) => (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }), this.id);
    await this.control.goto("about:blank");
  }

  private address(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  private workerTarget(): Target | undefined {
    return this.browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(this.address("")));
  }

  /**
   * Runs in the background, woken where it sleeps. By a session of our own: puppeteer's worker stays with the run that it was
   * made for, and a background that is stopped and woken at once runs anew in the same target.
   */
  private async inBackground<Args extends unknown[], Result>(what: Remote<Args, Result>, ...args: Args): Promise<Result> {
    this.session ??= await this.attach();
    const { result, exceptionDetails } = await this.session.send("Runtime.evaluate", { expression: `(${String(what)})(...${JSON.stringify(args)})`, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  private async attach(): Promise<CDPSession> {
    if (!this.workerTarget()) {
      const page = await this.openOwnPage("pages/options/index.html", "body");
      await page.evaluate(() => chrome.runtime.sendMessage({ to: "background", name: "figures", request: { ids: [] } }));
      await page.close();
    }
    return (await until("the background's worker", async () => this.workerTarget())).createCDPSession();
  }

  /** Chromium tells nobody which icon a tab has: listen in where the background sets it. */
  private async watchIcons(): Promise<void> {
    await this.inBackground(() => {
      const { action } = chrome as unknown as { action: { setIcon(details: { tabId?: number; path: Record<number, string> }, done: () => void): void } };
      const icons: Record<number, string> = {};
      const set = action.setIcon.bind(action);
      action.setIcon = (details, done) => {
        const [path = ""] = Object.values(details.path);
        if (details.tabId !== undefined) icons[details.tabId] = path.replace(/^.*\/|-\d+\.png$/g, "");
        set(details, done);
      };
      Object.assign(globalThis, { icons });
    });
  }
}

/** Starts Chromium with the extension in it, in a profile of its own that is removed at the end. */
export async function launchChromium({ program, builds, headless = true, language = "en-US", network, downloads }: LaunchOptions): Promise<Driver> {
  const proxy = network ? undefined : await startWalledProxy();
  const browser = await launch({
    browser: "chrome", executablePath: program, headless, pipe: true, enableExtensions: true, defaultViewport: null,
    // On Linux the environment names the language, elsewhere the argument does.
    ...(headless ? { env: { ...process.env, LANGUAGE: language.replace("-", "_") } } : {}),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage", ...(headless ? [`--lang=${language}`] : []),
      // A site given at an http address is not looked for at https first.
      "--disable-features=HttpsUpgrades",
      // Else an http page is asked for at https first, and the navigation to it ends as aborted.
      "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy.port}`, "--proxy-bypass-list=<-loopback>"] : []),
    ],
  });
  const [control = await browser.newPage()] = await browser.pages();
  await control.goto(EXTENSIONS_PAGE);
  // Errors of extensions are collected in developer mode only.
  await control.evaluate(() => (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  if (downloads) await (await browser.target().createCDPSession()).send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  const driver = new ChromiumDriver({ browser, headless, proxy }, control);
  await driver.install(builds);
  if (!headless) await driver.tidyUp();
  return driver;
}
