import type { Popup, Remote } from "./driver.ts";
import { hidePopup, popupShows, runInPopup, type InWindow } from "./firefox-window.ts";
import { standsStill } from "./popup-ready.ts";

// What a frame script finds around it, beside the names of an ordinary page. Not on globalThis: it has a scope of its own.
declare const content: Window & {
  document: { nodePrincipal: unknown };
  windowUtils: WindowUtils;
  synthesizeMouseEvent?: (this: Window, type: string, x: number, y: number, data: object, options: object) => boolean;
};
declare const Cu: { Sandbox: new (principal: unknown, options: object) => object; evalInSandbox(code: string, sandbox: object): Promise<string> };
declare function addMessageListener(name: string, listener: (message: { data: { id: string; code?: string; click?: string } }) => void): void;
declare function sendAsyncMessage(name: string, data: object): void;
interface WindowUtils {
  /** Firefox before 146; newer ones have `synthesizeMouseEvent` on the window. */
  sendMouseEvent?: (type: string, x: number, y: number, button: number, clickCount: number, modifiers: number) => void;
}

/** Runs in the popup's process, beside its document: puppeteer sees tabs only, and a popup is none. */
function frameScript(channel: string): void {
  function press(selector: string): void {
    const { document, synthesizeMouseEvent, windowUtils } = content;
    const element = document.querySelector(selector);
    if (!element) throw new Error(`The popup has no ${selector}.`);
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const [left, top] = [x + width / 2, y + height / 2];
    for (const [type, buttons] of [["mousemove", 0], ["mousedown", 1], ["mouseup", 0]] as const) {
      if (synthesizeMouseEvent) synthesizeMouseEvent.call(content, type, left, top, { button: 0, buttons, clickCount: 1 }, { isDOMEventSynthesized: false });
      else windowUtils.sendMouseEvent?.(type, left, top, 0, 1, 0);
    }
  }

  /** A sandbox of the page's own standing: the page's CSP forbids to evaluate text in the page itself. */
  async function evaluate(code: string): Promise<string> {
    return Cu.evalInSandbox(code, new Cu.Sandbox(content.document.nodePrincipal, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false }));
  }

  async function obey({ code, click }: { code?: string; click?: string }): Promise<string> {
    if (click !== undefined) press(click);
    return code === undefined ? "null" : evaluate(code);
  }

  addMessageListener(channel, ({ data: { id, ...request } }) => {
    sendAsyncMessage(channel, { id, heard: true });
    obey(request).then((value) => sendAsyncMessage(channel, { id, value }), (error: unknown) => sendAsyncMessage(channel, { id, error: String(error) }));
  });
}

/** A popup that has not heard a request after this long, in milliseconds, is not going to. */
const HEARING = 5_000;

/** The popup panel that shows `url`. */
export class FirefoxPopup implements Popup {
  private readonly inWindow: InWindow;
  private readonly url: string;
  constructor(inWindow: InWindow, url: string) {
    this.inWindow = inWindow;
    this.url = url;
  }

  async run<Args extends unknown[], Result>(what: Remote<Args, Result>, ...args: Args): Promise<Result> {
    const code = `(async () => JSON.stringify({ value: await (${String(what)})(...${JSON.stringify(args)}) }))()`;
    return (JSON.parse(await this.ask({ code })) as { value: Result }).value;
  }

  async click(selector: string): Promise<void> {
    await standsStill(this, selector);
    await this.ask({ click: selector });
  }

  isOpen(): Promise<boolean> {
    return this.inWindow(popupShows, this.url);
  }

  async close(): Promise<void> {
    await this.inWindow(hidePopup, this.url);
  }

  private async ask(request: { code?: string; click?: string }): Promise<string> {
    const { value, error } = await this.inWindow(runInPopup, this.url, String(frameScript), request, HEARING);
    if (value === undefined) throw new Error(error ?? "The popup gave no answer.");
    return value;
  }
}
