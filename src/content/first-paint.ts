import { adoptStyles } from "./page-host.ts";

/**
 * The longest that a page waits for its text, in milliseconds. A background that has to wake and load its tables needs
 * about half of it; who waits longer would rather see the page as written.
 */
const LONGEST_HOLD = 500;

/**
 * Keeps the words of a page that is still being read from being painted before they are converted: its first paint is
 * theirs. `converted` is awaited once the document is parsed. Opacity moves nothing and leaves the page's colour.
 */
export async function holdFirstPaint(document: Document, converted: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if (document.readyState !== "loading") return;
  const hold = new AbortController();
  const release = (): void => hold.abort();
  adoptStyles("body { opacity: 0 !important; }", hold.signal);
  signal.addEventListener("abort", release, { once: true });
  const timer = setTimeout(release, LONGEST_HOLD);
  try {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
    await converted();
  } finally {
    clearTimeout(timer);
    release();
  }
}
