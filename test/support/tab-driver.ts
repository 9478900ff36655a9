import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../../tools/browsers.ts";
import type { CommandName, Driver, Popup, Site, ToolbarState } from "./driver.ts";
import type { WalledProxy } from "./walled-proxy.ts";
import { goTo, serveSite } from "./site.ts";

/** Pixels of a tab's content where nobody looks on: a small laptop's window. */
const VIEWPORT = { width: 1000, height: 800 };

export interface Running {
  browser: Browser;
  headless: boolean;
  proxy: WalledProxy | undefined;
}

/** What is the same in both browsers: tabs, and what they ask for. */
export abstract class TabDriver implements Driver {
  abstract readonly name: BrowserName;
  protected readonly browser: Browser;
  private readonly headless: boolean;
  private readonly proxy: WalledProxy | undefined;

  constructor({ browser, headless, proxy }: Running) {
    this.browser = browser;
    this.headless = headless;
    this.proxy = proxy;
  }

  abstract openOwnPage(path: string, ready: string): Promise<Page>;
  abstract ownPage(path: string, ready: string): Promise<Page>;
  abstract openPopup(page: Page): Promise<Popup>;
  abstract command(name: CommandName, page: Page): Promise<void>;
  abstract chooseMenu(entry: string, selection: string, page: Page): Promise<void>;
  abstract sleepBackground(): Promise<void>;
  abstract toolbar(page: Page): Promise<ToolbarState>;
  abstract takeErrors(): Promise<string[]>;
  abstract replaceExtension(builds: string): Promise<void>;

  version(): Promise<string> {
    return this.browser.version();
  }

  async openSite(site: Site): Promise<Page> {
    const page = await this.newTab();
    // The page's own requests are answered in its tab; the background's, for a clip's pictures, come to the proxy.
    for (const [url, answer] of Object.entries(site.files ?? {})) this.proxy?.give(url, answer);
    await serveSite(page, site, this.proxy ? { kind: "refuse", refused: this.proxy.asked } : { kind: "fetch" });
    return page;
  }

  async openAddress(url: string): Promise<Page> {
    const page = await this.newTab();
    await goTo(page, url);
    return page;
  }

  requests(): string[] {
    return [...(this.proxy?.asked ?? [])];
  }

  closed(): Promise<void> {
    return new Promise((gone) => this.browser.once("disconnected", () => gone()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.proxy?.close();
  }

  protected async newTab(): Promise<Page> {
    const page = await this.browser.newPage();
    // A window that a person looks at keeps its own size.
    if (this.headless) await page.setViewport(VIEWPORT);
    return page;
  }
}
