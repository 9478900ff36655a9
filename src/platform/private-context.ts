import { browser } from "./browser.ts";

/**
 * Whether what this context stores is gone when its window is closed. So it is in Firefox's private windows, which keep a
 * database of their own for an extension's pages, and everywhere in a Firefox that never remembers history; Chromium opens
 * an extension's pages in normal windows only.
 */
export function storesForNow(): boolean {
  // Not every context has this part of the interface.
  return "extension" in browser && browser.extension.inIncognitoContext === true;
}
