import { parsePlaces, withPlace, type Place } from "../core/reading/places.ts";
import { browser } from "./browser.ts";

const KEY = "places";

/** Where reading of an article stopped; undefined where nothing is known of it. */
export async function loadPlace(url: string): Promise<Place | undefined> {
  return parsePlaces((await browser.storage.local.get(KEY))[KEY])[url];
}

/** Forgets where reading stopped, everywhere. */
export async function forgetPlaces(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Remembers where reading of an article stopped; undefined forgets it. A private window leaves no trace. */
export async function savePlace(url: string, place: Omit<Place, "at"> | undefined): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const places = parsePlaces((await browser.storage.local.get(KEY))[KEY]);
  if (place === undefined && !Object.hasOwn(places, url)) return;
  await browser.storage.local.set({ [KEY]: withPlace(places, url, place && { ...place, at: Date.now() }) });
}
