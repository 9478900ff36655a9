import { isWanted, originsOf } from "../core/sites.ts";
import { browser } from "./browser.ts";
import { dropWish, saveSite, wishedHosts, wishFor } from "./sites-storage.ts";

/** Whether the browser lets us work on a site without a click. */
export function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) });
}

/** Asks the user for one site. Call it in the handler of a real click, before anything is awaited: the browsers refuse it elsewhere. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** Gives the permission for a site back, where the browser lets us: a site that the manifest names stays granted. */
export async function giveBackSite(host: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: originsOf(host) });
  } catch (error) {
    console.info(`Qingdu: the permission for ${host} stays.`, error);
  }
}

/** Turns wishes whose site is granted by now into choices. The permission page and the background may both call it; once is enough. */
export async function fulfilWishes(): Promise<void> {
  for (const host of await wishedHosts()) {
    if (!(await isGranted(host))) continue;
    const choice = await wishFor(host);
    if (isWanted(choice)) await saveSite(host, choice);
    await dropWish(host);
  }
}
