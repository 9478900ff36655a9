import { hostOf } from "../../core/sites.ts";
import type { PageState } from "../../messages.ts";
import { browser } from "../../platform/browser.ts";
import { injectReader } from "../../platform/injection.ts";
import { page } from "../../platform/messaging.ts";

/** The tab under the popup. `restricted`: the browser lets no extension run there. */
export type ActivePage =
  | { kind: "loading" }
  | { kind: "restricted" }
  | { kind: "open"; tabId: number; incognito: boolean; /** Of a page of the web. */ host?: string; state: PageState };

/** Brings the reader script into the active tab (the click that opened the popup grants that) and asks what is there. */
export async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !(await injectReader(tab.id)).ok) return { kind: "restricted" };
  try {
    const host = tab.url === undefined ? undefined : hostOf(tab.url);
    return { kind: "open", tabId: tab.id, incognito: tab.incognito, ...(host ? { host } : {}), state: await page(tab.id).describe({}) };
  } catch (error) {
    // A viewer tab (PDF) takes the script but answers nothing.
    console.info("Qingdu: the page gave no answer.", error);
    return { kind: "restricted" };
  }
}
