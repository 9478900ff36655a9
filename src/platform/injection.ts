import { browser } from "./browser.ts";

/** What became of an attempt to bring the reader script into a tab. */
export type Injection = { ok: true } | { ok: false; reason: string };

/**
 * Brings the reader script into the top frame of a tab, where it is not there yet (the script itself sees to that).
 * Not ok on pages where the browser lets no extension run (its own pages, the stores, PDF viewers), or where the user's
 * click has not granted this tab.
 */
export async function injectReader(tabId: number): Promise<Injection> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ["content/reader.js"] });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
