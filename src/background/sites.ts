import { hostOf, originsOf, type SiteChoice } from "../core/sites.ts";
import { browser } from "../platform/browser.ts";
import { injectReader } from "../platform/injection.ts";
import { page } from "../platform/messaging.ts";
import { fulfilWishes, isGranted } from "../platform/site-permission.ts";
import { loadSites, saveSite, watchSites } from "../platform/sites-storage.ts";
import { unawaited } from "../platform/unawaited.ts";

/** The name of our one dynamic content script. */
const SCRIPT = "always-on-sites";

/** Keeps the browser's list of sites in step with ours. Call synchronously at start: an event must find its listener. */
export function followSites(): void {
  browser.permissions.onAdded.addListener(() => unawaited(fulfilWishes(), "completing what was asked for a site"));
  browser.permissions.onRemoved.addListener(() => unawaited(forgetRefusedSites(), "taking back a site"));
  browser.runtime.onStartup.addListener(() => unawaited(registerSites(), "registering sites"));
  watchSites(() => unawaited(registerSites(), "registering sites"));
}

/** The last registration: the next one waits for it, since two at once would both find the script missing. */
let lastRegistration: Promise<unknown> = Promise.resolve();

/**
 * Has the reader script start with every page of the chosen sites that are granted: before the page is painted, so that it
 * converts before its user notices. Also at update: the browser forgets dynamic scripts then.
 */
export function registerSites(): Promise<void> {
  const register = async (): Promise<void> => {
    const granted = await grantedHosts();
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    if (granted.length === 0) {
      if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
      return;
    }
    const script = { id: SCRIPT, matches: granted.flatMap(originsOf), js: ["content/reader.js"], runAt: "document_start" as const, persistAcrossSessions: true };
    await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
  };
  const registration = lastRegistration.then(register, register);
  lastRegistration = registration;
  return registration;
}

async function grantedHosts(): Promise<string[]> {
  const hosts = [...(await loadSites()).keys()];
  const granted = await Promise.all(hosts.map(isGranted));
  return hosts.filter((_host, i) => granted[i]);
}

/** A site whose permission the user took back, in the browser's own pages or in ours, is no longer wanted. */
async function forgetRefusedSites(): Promise<void> {
  for (const host of (await loadSites()).keys()) if (!(await isGranted(host))) await saveSite(host, {});
}

/** What is wanted always on a page's site: our own setting and the browser's permission, never the permission alone. */
async function choiceFor(url: string): Promise<SiteChoice | undefined> {
  const host = hostOf(url);
  const choice = host === undefined ? undefined : (await loadSites()).get(host);
  return host !== undefined && choice && (await isGranted(host)) ? choice : undefined;
}

/** Tells the page of a chosen site what the detector found on it: its reader may open by itself. */
export async function tellSite(tabId: number, url: string, article: boolean): Promise<void> {
  if (!(await choiceFor(url)) || !(await injectReader(tabId)).ok) return;
  await page(tabId).articleSeen({ article });
}
