import { WIKIPEDIA } from "../core/figures/wikipedia.ts";
import { hostOf } from "../core/sites.ts";
import { browser } from "./browser.ts";
import { loadSettings } from "./settings-storage.ts";
import { loadSites } from "./sites-storage.ts";

/** The origins that a look-up asks, and no others. */
const origins = Object.values(WIKIPEDIA).map((host) => `${host}/*`);

/** Whether the user wants look-ups and the browser lets us: our own setting and the permission, never one alone. */
export async function mayLookUp(): Promise<boolean> {
  return (await loadSettings()).lookUps === "on" && (await browser.permissions.contains({ origins }));
}

/** Asks the user. Call it in the handler of a real click, before anything is awaited: the browsers refuse it elsewhere. */
export function askToLookUp(): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives the permission back, but for a site on which the user wants something always. */
export async function giveBackLookUps(): Promise<void> {
  const sites = await loadSites();
  const unwanted = origins.filter((origin) => !sites.has(hostOf(origin) ?? ""));
  try {
    await browser.permissions.remove({ origins: unwanted });
  } catch (error) {
    // A browser keeps what the manifest names.
    console.info("Qingdu: the permission for Wikipedia stays.", error);
  }
}
