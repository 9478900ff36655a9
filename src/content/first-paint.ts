import { adoptStyles } from "./page-host.ts";

/**
 * The longest that a page waits for its text, in milliseconds. A background that has to wake and load its tables needs
 * about half of it; who waits longer would rather see the page as written.
 */
const LONGEST_HOLD = 500;

/**
 * Keeps the words of a page that has no body yet from being painted, until `ready` resolves. Opacity moves nothing, and
 * leaves the page's colour. Begins at once: storage is slower to answer than a short page is to parse.
 */
export function holdFirstPaint(document: Document, ready: Promise<unknown>, signal: AbortSignal): void {
  if (document.body || document.readyState !== "loading") return;
  const hold = new AbortController();
  adoptStyles("body { opacity: 0 !important; }", hold.signal);
  const timer = setTimeout(() => hold.abort(), LONGEST_HOLD);
  const release = (): void => {
    clearTimeout(timer);
    hold.abort();
  };
  signal.addEventListener("abort", release, { once: true });
  ready.then(release, release);
}

/** Resolves when the document is parsed. */
export async function parsed(document: Document): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
