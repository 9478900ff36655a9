import type { Browser as Puppeteer } from "puppeteer-core";

/*
 * Firefox's own window, reached over WebDriver BiDi in the browser's "chrome" scope (needs --remote-allow-system-access):
 * the only way to a real popup panel, to commands, to the toolbar and to the background of an extension. What stands in
 * `Window code` runs inside Firefox, with the names that its window has.
 */

/** The raw connection below puppeteer, which has no call for this scope. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}
interface EvaluateResult {
  type: "success" | "exception";
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Runs a function inside Firefox's window. It travels as its source; arguments and result travel as JSON. */
export type InWindow = <Args extends unknown[], Result>(what: (...args: Args) => Result | Promise<Result>, ...args: Args) => Promise<Result>;

export async function reachWindow(browser: Puppeteer): Promise<InWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const contexts = tree.contexts as { context: string; url: string }[];
  const context = contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml")?.context;
  if (!context) throw new Error("Firefox shows no window.");
  return async (what, ...args) => {
    const expression = `(async () => JSON.stringify({ value: await (${String(what)})(...${JSON.stringify(args)}) }))()`;
    const evaluated = (await connection.send("script.evaluate", { expression, target: { context }, awaitPromise: true })).result as unknown as EvaluateResult;
    if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails?.text ?? "Failed in Firefox's window.");
    return (JSON.parse(evaluated.result?.value ?? "{}") as { value: never }).value;
  };
}

// Window code: names that Firefox's window has.
interface MessageManager {
  loadFrameScript(url: string, late: boolean): void;
  sendAsyncMessage(name: string, data: unknown): void;
  addMessageListener(name: string, listener: (message: { data: never }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: never }) => void): void;
}
interface XulBrowser extends Element {
  currentURI?: { spec: string };
  messageManager: MessageManager;
  /** Where the popup's frame script listens. */
  qingduChannel?: string;
}
interface TabData {
  title: string;
  icon: Record<string, string>;
}
interface Extension {
  manifest: { commands: Record<string, { suggested_key?: { default?: string } }> };
  emit(event: string, ...details: unknown[]): void;
  terminateBackground(options: object): Promise<void>;
  backgroundState: string;
}
declare const ChromeUtils: {
  importESModule(path: string): {
    ExtensionPermissions: { add(id: string, permissions: { permissions: string[]; origins: string[] }): Promise<void> };
    ExtensionParent: {
      GlobalManager: { getExtension(id: string): Extension };
      apiManager: { global: { browserActionFor(extension: Extension): { id: string; triggerAction(window: Window): Promise<void>; action: { getContextData(tab: unknown): TabData } } } };
    };
  };
};
declare const gBrowser: { selectedTab: unknown };
declare const CustomizableUI: { addWidgetToArea(id: string, area: string): void };

/** Clicks the extension's toolbar button over the selected tab. */
export async function clickToolbarButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  await ExtensionParent.apiManager.global.browserActionFor(ExtensionParent.GlobalManager.getExtension(id)).triggerAction(window);
}

/** Lets an extension run in private windows, as its user can in Firefox's own page of extensions. Before it is installed. */
export async function allowInPrivate(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
}

/** Puts the extension's button into the toolbar, where a person sees it; Firefox keeps a new one in a menu. */
export function pinToolbarButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  CustomizableUI.addWidgetToArea(ExtensionParent.apiManager.global.browserActionFor(ExtensionParent.GlobalManager.getExtension(id)).id, "nav-bar");
}

/** Title and icon that the toolbar shows for the selected tab. */
export function readToolbar(id: string): TabData {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { title, icon } = ExtensionParent.apiManager.global.browserActionFor(ExtensionParent.GlobalManager.getExtension(id)).action.getContextData(gBrowser.selectedTab);
  return { title, icon };
}

/** Gives a command of the extension as its keys would: by the key element that Firefox made of its shortcut. */
export function pressCommand(id: string, name: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const letter = ExtensionParent.GlobalManager.getExtension(id).manifest.commands[name]?.suggested_key?.default?.split("+").at(-1);
  const key = document.querySelector<Element & { doCommand(): void }>(`keyset[id^="ext-keyset"] key[key="${letter}"]`);
  if (!key) throw new Error(`Firefox has no key for the command ${name}.`);
  key.doCommand();
}

/** What Firefox does itself when an entry of the context menu is chosen over the selected tab. */
export function clickMenuEntry(id: string, menuItemId: string, selectionText: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  ExtensionParent.GlobalManager.getExtension(id).emit("webext-menu-menuitem-click", { menuItemId, selectionText, editable: false, modifiers: [] }, gBrowser.selectedTab);
}

export async function endBackground(id: string): Promise<string> {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  await extension.terminateBackground({});
  return extension.backgroundState;
}

/** Whether a popup panel shows this address. */
export function popupShows(url: string): boolean {
  return [...document.querySelectorAll("browser.webextension-popup-browser")].some((one) => (one as XulBrowser).currentURI?.spec === url);
}

export function hidePopup(url: string): void {
  const shown = [...document.querySelectorAll("browser.webextension-popup-browser")].find((one) => (one as XulBrowser).currentURI?.spec === url);
  (shown?.closest("panel") as { hidePopup(): void } | null | undefined)?.hidePopup();
}

/**
 * Hands a request to the popup's frame script and answers with its answer. The script (the source of a function that is
 * given the name of its channel) is loaded with the first request, and again after `patience` milliseconds in which
 * nobody heard a request: Firefox may have moved the popup to another process meanwhile. That request then rejects.
 */
export function runInPopup(url: string, frameScript: string, request: object, patience: number): Promise<{ value?: string; error?: string }> {
  const shown = [...document.querySelectorAll("browser.webextension-popup-browser")].find((one) => (one as XulBrowser).currentURI?.spec === url);
  if (!shown) throw new Error("No popup is open.");
  const popup = shown as XulBrowser;
  const manager = popup.messageManager;
  if (!popup.qingduChannel) {
    popup.qingduChannel = `qingdu:${crypto.randomUUID()}`;
    manager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(`(${frameScript})(${JSON.stringify(popup.qingduChannel)})`)}`, false);
  }
  const channel = popup.qingduChannel;
  const id = crypto.randomUUID();
  return new Promise((done, failed) => {
    const waiting = setTimeout(() => {
      manager.removeMessageListener(channel, hear);
      delete popup.qingduChannel;
      failed(new Error("The popup does not hear."));
    }, patience);
    const hear = ({ data }: { data: { id: string; heard?: boolean; value?: string; error?: string } }): void => {
      if (data.id !== id) return;
      clearTimeout(waiting);
      if (data.heard) return;
      manager.removeMessageListener(channel, hear);
      done(data);
    };
    manager.addMessageListener(channel, hear);
    manager.sendAsyncMessage(channel, { ...request, id });
  });
}
