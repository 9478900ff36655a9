import { parseLooks, withLook, type Look, type Looks } from "../core/looks.ts";
import { browser } from "./browser.ts";
import { listen } from "./listen.ts";

const KEY = "looks";

export async function loadLooks(): Promise<Looks> {
  return parseLooks((await browser.storage.local.get(KEY))[KEY]);
}

/** What a site's texts look like, where its reader gave them a look of their own. */
export async function loadLook(host: string): Promise<Look | undefined> {
  return (await loadLooks()).get(host);
}

/** Gives a site's texts a look of their own; undefined takes it away. */
export async function saveLook(host: string, look: Look | undefined): Promise<void> {
  await replaceLooks(withLook(await loadLooks(), host, look));
}

/** Puts these looks in the place of all that are kept. */
export async function replaceLooks(looks: Looks): Promise<void> {
  await browser.storage.local.set({ [KEY]: Object.fromEntries(looks) });
}

/** Tells of each change by any context, until the signal aborts. */
export function watchLooks(changed: (looks: Looks) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]) changed(parseLooks(changes[KEY].newValue));
  };
  listen(browser.storage.local.onChanged, listener, signal);
}

/** Whether a look may be kept for a site: a private window leaves no trace of where one has been. */
export const keepsLooks = (): boolean => !browser.extension.inIncognitoContext;
