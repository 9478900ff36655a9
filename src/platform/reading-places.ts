import { parsePlaces, withPlace } from "../core/reading/places.ts";
import { browser } from "./browser.ts";

const KEY = "places";

/** The block at which reading of an article stopped; undefined where none is known. */
export async function loadPlace(url: string): Promise<number | undefined> {
  return parsePlaces((await browser.storage.local.get(KEY))[KEY])[url]?.block;
}

/** Forgets where reading stopped, everywhere. */
export async function forgetPlaces(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Remembers the block at which reading of an article stopped; undefined forgets it. A private window leaves no trace. */
export async function savePlace(url: string, block: number | undefined): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const places = parsePlaces((await browser.storage.local.get(KEY))[KEY]);
  if (block === undefined && !Object.hasOwn(places, url)) return;
  await browser.storage.local.set({ [KEY]: withPlace(places, url, block === undefined ? undefined : { block, at: Date.now() }) });
}
