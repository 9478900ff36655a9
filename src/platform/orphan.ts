import { browser } from "./browser.ts";

const lost = new AbortController();

/** Aborts when it is noticed that this context has lost its extension: an update leaves a page's scripts behind without one. */
export const orphaned: AbortSignal = lost.signal;

/** Whether this context has lost its extension. No event tells, so whoever finds that a call has failed asks. */
export function isOrphan(): boolean {
  if (browser.runtime?.id !== undefined) return false;
  lost.abort();
  return true;
}
