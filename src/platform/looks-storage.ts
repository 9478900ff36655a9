import { parseLooks, withLook, type Look } from "../core/looks.ts";
import { browser } from "./browser.ts";

const KEY = "looks";

/** What a site's texts look like, where its reader gave them a look of their own. */
export async function loadLook(host: string): Promise<Look | undefined> {
  return parseLooks((await browser.storage.local.get(KEY))[KEY]).get(host);
}

/** Gives a site's texts a look of their own; undefined takes it away. */
export async function saveLook(host: string, look: Look | undefined): Promise<void> {
  const looks = parseLooks((await browser.storage.local.get(KEY))[KEY]);
  await browser.storage.local.set({ [KEY]: Object.fromEntries(withLook(looks, host, look)) });
}

/** Whether a look may be kept for a site: a private window leaves no trace of where one has been. */
export const keepsLooks = (): boolean => !browser.extension.inIncognitoContext;
