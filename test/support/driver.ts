import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../tools/browsers.ts";

/*
 * One way to drive the extension in both real browsers. What stands here is all that the tests and `npm start` know of
 * browsers; chromium.ts and firefox.ts make it true.
 *
 * What they rely on in the extension. Popup: `main[aria-busy]`, h1, #read #clip #choose #open-clip #undo #library #options,
 * `input[name="variant"]` with the values original, cn, tw, hk inside a label, `#people li button`, .problem. Page: the hosts
 * qingdu-reader, qingdu-card, qingdu-notice, qingdu-pointer. Reader: dialog, article (h1, .body p), .mention. Card:
 * `.card[role="dialog"]:popover-open`. Library: a.row, .row-title, article.clip (h1, .clip-bar, button.danger), addresses
 * `#clip=ID` and `#trash`. Toolbar icons: `STATE-SIZE.png`. Page addresses: pages/NAME/index.html.
 */

/** A function that runs somewhere else: it travels as its source, so it may use its arguments and nothing around it. */
export type Remote<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** What an address answers with. */
export interface Given {
  body: string | Uint8Array;
  /** Default: `text/html; charset=utf-8`. */
  contentType?: string;
  headers?: Record<string, string>;
}

/** A page given to the browser at an address of its own. No server, no name look-up: every other request of it is refused. */
export interface Site extends Given {
  url: string;
  /** What else is given, by address: pictures, further pages. To the background too, where the address is of http. */
  files?: Record<string, Given>;
}

/** The toolbar's popup, the real one. Its elements are found by CSS selector: the ids of its buttons are part of its contract. */
export interface Popup {
  run<Args extends unknown[], Result>(what: Remote<Args, Result>, ...args: Args): Promise<Result>;
  /** Presses the element with the mouse. Rejects where there is none. */
  click(selector: string): Promise<void>;
  isOpen(): Promise<boolean>;
  /** No harm where it has closed already. */
  close(): Promise<void>;
}

/** What the toolbar says of a tab. */
export interface ToolbarState {
  title: string;
  /** File name of the icon without its size, such as `article`. */
  icon: string;
}

export type CommandName = "read" | "clip" | "script";

export interface Driver {
  readonly name: BrowserName;
  /** Product and version, such as `Firefox/140.2.0`. */
  version(): Promise<string>;
  /** Opens a page given by the test, in a tab of its own. Its requests are added to `requests()`. */
  openSite(site: Site): Promise<Page>;
  /** Opens any address, over the network where the browser was launched with one. */
  openAddress(url: string): Promise<Page>;
  /** Opens a page of the extension and waits until something matches `ready`. `path` may end in a query and a fragment. */
  openOwnPage(path: string, ready: string): Promise<Page>;
  /** The extension's page at `path`, which somebody else opened in a tab. */
  ownPage(path: string, ready: string): Promise<Page>;
  /** Clicks the toolbar button over the page and answers with the popup that opens, once it has looked at the page. */
  openPopup(page: Page): Promise<Popup>;
  /** Gives a keyboard command over the page, as if its keys had been pressed. */
  command(name: CommandName, page: Page): Promise<void>;
  /** Chooses an entry of the context menu over the page, with this text selected. */
  chooseMenu(entry: string, selection: string, page: Page): Promise<void>;
  /** Ends the background, as the browser does when it is idle. */
  sleepBackground(): Promise<void>;
  toolbar(page: Page): Promise<ToolbarState>;
  /** Errors and uncaught exceptions of the extension, all its contexts, since the last call. */
  takeErrors(): Promise<string[]>;
  /** Addresses asked for since launch, in order, but for the sites given: by pages, in full; by anything else, as the proxy saw it. */
  requests(): string[];
  /** Puts other builds' extension (a folder as in LaunchOptions) in the place of the one that runs; what it stored may be gone. */
  replaceExtension(builds: string): Promise<void>;
  /** Resolves when a person closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The browser's program. */
  program: string;
  /** Folder that holds the builds `chrome` and `firefox`. */
  builds: string;
  headless?: boolean;
  /** BCP 47 tag of the browser's interface; English where none is named. Chromium, without a screen. */
  language?: string;
  /** Firefox keeps no history, ever: what it calls permanent private browsing. */
  alwaysPrivate?: boolean;
  /** Folder for what the browser saves; its own where none is named. */
  downloads?: string;
  /** Whether the browser may reach the network; a proxy that lets nothing through stands before it where not. */
  network: boolean;
}
