/*
 * ENTRY, on every http(s) page: says whether the page is an article, and changes nothing. Tiny, because every tab pays
 * for it: no polyfill (both browsers answer promises here), no UI, nothing but core's detector.
 */
import { detectArticle } from "../core/article/detect.ts";
import type { DetectedPage } from "../messages.ts";

interface Runtime {
  id?: string;
  sendMessage: (message: unknown) => Promise<unknown>;
}
interface Extension {
  runtime?: Runtime;
  i18n?: { getMessage: (key: string) => string };
}
/** Firefox names it `browser`, Chromium `chrome` (and, of late, both); each answers promises. */
const { browser: firefox, chrome: chromium } = globalThis as { browser?: Extension; chrome?: Extension };

/** Quiet time after a change before the page is looked at again, in milliseconds: text that arrives late comes in bursts. */
const SETTLE = 400;
/** A page that never settles is looked at this often all the same, in milliseconds. */
const PATIENCE = 3_000;
/** Looks at one address before we stop following its changes: a live page must not cost more than a reading. */
const MOST_LOOKS = 12;

const stop = new AbortController();
let told = "";
let address = "";
let looks = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let waitingSince = 0;

async function tell(page: DetectedPage): Promise<void> {
  const message = JSON.stringify(page);
  if (message === told) return;
  told = message;
  const { runtime, i18n } = firefox ?? chromium ?? {};
  // An extension that was updated or removed leaves this script behind without a runtime: go quiet.
  if (!runtime?.id) return stop.abort();
  // Chromium fetches an extension's words from another process when a page first asks, and makes the page wait: 5 ms that
  // whoever opens the reader need not wait, where an idle moment has had them fetched.
  if (page.article) requestIdleCallback(() => i18n?.getMessage("ui_language"));
  try {
    await runtime.sendMessage({ to: "background", name: "detected", request: page });
  } catch {
    // The background was not up: say it again when the page next changes.
    told = "";
  }
}

function look(): void {
  timer = undefined;
  if (location.href !== address) {
    address = location.href;
    looks = 0;
  }
  looks += 1;
  const { article, url } = detectArticle(document);
  void tell({ article, url });
}

function lookSoon(): void {
  if (location.href === address && looks >= MOST_LOOKS) return;
  const now = Date.now();
  if (timer === undefined) waitingSince = now;
  else if (now - waitingSince > PATIENCE) return;
  clearTimeout(timer);
  timer = setTimeout(look, SETTLE);
}

look();
const observer = new MutationObserver(lookSoon);
observer.observe(document, { childList: true, subtree: true });
stop.signal.addEventListener("abort", () => {
  observer.disconnect();
  clearTimeout(timer);
});
// A page that comes back from the back-forward cache has lost its toolbar icon.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  told = "";
  look();
}, { signal: stop.signal });
