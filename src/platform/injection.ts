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
    // With the leading slash: Firefox takes a file's path as relative to the page that asks.
    const [result] = await browser.scripting.executeScript({ target: { tabId }, files: ["/content/reader.js"] });
    // Firefox answers with what went wrong in the frame where Chromium rejects.
    return result?.error === undefined ? { ok: true } : { ok: false, reason: result.error instanceof Error ? result.error.message : JSON.stringify(result.error) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
