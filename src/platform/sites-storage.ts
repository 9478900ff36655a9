import { parseChoice, parseSites, storedSites, withSite, type SiteChoice, type Sites } from "../core/sites.ts";
import { browser } from "./browser.ts";
import { listen } from "./listen.ts";

const KEY = "sites";
/** What was asked for but not granted yet, a key for each host. Kept for the session: a question that nobody answered is forgotten. */
const WISH = "wish:";

export async function loadSites(): Promise<Sites> {
  return parseSites((await browser.storage.local.get(KEY))[KEY]);
}

/** The last save of this context: the next one waits for it, so that it reads what that one wrote. */
let lastSave: Promise<unknown> = Promise.resolve();

/** Keeps what is wanted on a site; `{}` is nothing. The other sites stay. */
export function saveSite(host: string, choice: SiteChoice): Promise<void> {
  const write = async (): Promise<void> => browser.storage.local.set({ [KEY]: storedSites(withSite(await loadSites(), host, choice)) });
  const save = lastSave.then(write, write);
  lastSave = save;
  return save;
}

/** Puts these choices in the place of all that are kept. */
export async function replaceSites(sites: Sites): Promise<void> {
  await browser.storage.local.set({ [KEY]: storedSites(sites) });
}

/** Tells of each change by any context, until the signal aborts. */
export function watchSites(changed: (sites: Sites) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]) changed(parseSites(changes[KEY].newValue));
  };
  listen(browser.storage.local.onChanged, listener, signal);
}

/** Remembers what is to be done on a site once the user has granted it. */
export async function keepWish(host: string, choice: SiteChoice): Promise<void> {
  await browser.storage.session.set({ [WISH + host]: choice });
}

/** What was wished for a site, or `{}`. */
export async function wishFor(host: string): Promise<SiteChoice> {
  return parseChoice((await browser.storage.session.get(WISH + host))[WISH + host]);
}

export async function dropWish(host: string): Promise<void> {
  await browser.storage.session.remove(WISH + host);
}

/** The hosts that something was wished for. */
export async function wishedHosts(): Promise<string[]> {
  const kept = Object.keys(await browser.storage.session.get(null));
  return kept.filter((key) => key.startsWith(WISH)).map((key) => key.slice(WISH.length));
}
