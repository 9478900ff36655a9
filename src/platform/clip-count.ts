import { browser } from "./browser.ts";

/*
 * How many clips the library held when it was last looked at, kept outside of it. A browser that finds its database
 * damaged makes an empty one and says nothing (measured in Chromium); this number says that there was something.
 */

const KEY = "clipCount";

export async function lastClipCount(): Promise<number> {
  const count = (await browser.storage.local.get(KEY))[KEY];
  return typeof count === "number" ? count : 0;
}

export async function noteClipCount(count: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: count });
}
