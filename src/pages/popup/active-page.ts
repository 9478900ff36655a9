import { hostOf } from "../../core/sites.ts";
import type { PageState } from "../../messages.ts";
import { browser } from "../../platform/browser.ts";
import { injectReader } from "../../platform/injection.ts";
import { page } from "../../platform/messaging.ts";
import { clipByUrl } from "../../store/read-clips.ts";

/** The tab under the popup. `restricted`: the browser lets no extension run there. */
export type ActivePage =
  | { kind: "loading" }
  | { kind: "restricted" }
  | { kind: "open"; tabId: number; incognito: boolean; /** Of a page of the web. */ host?: string; state: PageState; /** The clip of this address, where there is one. */ clipId?: string };

/** Brings the reader script into the active tab (the click that opened the popup grants that) and asks what is there. */
export async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !(await injectReader(tab.id)).ok) return { kind: "restricted" };
  try {
    const state = await page(tab.id).describe({});
    // Asked before anything is shown, so that no button moves away under the pointer.
    const clipId = state.article && (await clipAt(state.article.url));
    const host = tab.url === undefined ? undefined : hostOf(tab.url);
    return { kind: "open", tabId: tab.id, incognito: tab.incognito, ...(host ? { host } : {}), state, ...(clipId ? { clipId } : {}) };
  } catch (error) {
    // A viewer tab (PDF) takes the script but answers nothing.
    console.info("Qingdu: the page gave no answer.", error);
    return { kind: "restricted" };
  }
}

async function clipAt(url: string): Promise<string | undefined> {
  try {
    const row = await clipByUrl(url);
    return row?.trashedAt === undefined ? row?.id : undefined;
  } catch (error) {
    console.info("Qingdu: the library could not be asked.", error);
    return undefined;
  }
}
