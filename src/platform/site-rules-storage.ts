import { parseSiteRules, storedSiteRules, withRule, type SiteRule, type SiteRules } from "../core/article/site-rules.ts";
import { browser } from "./browser.ts";

const KEY = "siteRules";

export async function loadSiteRules(): Promise<SiteRules> {
  return parseSiteRules((await browser.storage.local.get(KEY))[KEY]);
}

/** The last save of this context: the next one waits for it, so that it reads what that one wrote. */
let lastSave: Promise<unknown> = Promise.resolve();

/** Remembers a rule for a site, or forgets it. The other rules stay. */
export function saveSiteRule(host: string, rule: SiteRule, wanted: boolean): Promise<void> {
  const write = async (): Promise<void> => browser.storage.local.set({ [KEY]: storedSiteRules(withRule(await loadSiteRules(), host, rule, wanted)) });
  const save = lastSave.then(write, write);
  lastSave = save;
  return save;
}

/** Puts these rules in the place of all that are kept. */
export async function replaceSiteRules(rules: SiteRules): Promise<void> {
  await browser.storage.local.set({ [KEY]: storedSiteRules(rules) });
}

/** Tells of each change by any context, until the signal aborts. */
export function watchSiteRules(changed: (rules: SiteRules) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]) changed(parseSiteRules(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(listener));
}
