import type { Figure } from "../core/figures/figure.ts";
import type { LookUp, LookUpOffer, LookUpOutcome } from "../core/figures/look-up.ts";
import { WIKIPEDIA, type WikipediaHosts } from "../core/figures/wikipedia.ts";
import type { Variant } from "../core/script/script.ts";
import { browser } from "../platform/browser.ts";
import { giveBackLookUps, mayLookUp } from "../platform/look-up-permission.ts";
import { loadSettings, watchSettings } from "../platform/settings-storage.ts";
import { unawaited } from "../platform/unawaited.ts";
import { keepLookUp, keptLookUp } from "../store/look-ups.ts";
import { createWikipedia } from "./wikipedia.ts";

/** The tests' browsers reach no network, and nobody looks into a tunnel: there Wikipedia is two names of http. */
const HOSTS: WikipediaHosts = TEST_BUILD ? { texts: "http://zh.wikipedia.test", pictures: "http://upload.wikimedia.test" } : WIKIPEDIA;

const wikipedia = createWikipedia({ fetch: (address, init) => fetch(address, init), now: Date.now, hosts: HOSTS });

interface Wish {
  variant: Variant;
  /** Open the page that asks for the permission, where there is none. */
  ask: boolean;
  /** The tab whose card was clicked, to which that page gives back. */
  tabId: number | undefined;
  /** What is found is not kept: a private window leaves nothing behind. */
  incognito: boolean;
}

/** Looks a figure up: in what was kept, else in Wikipedia, where its user allows that. */
export async function lookUp(figure: Figure | undefined, { variant, ask, tabId, incognito }: Wish): Promise<LookUpOutcome> {
  if (!figure) return { kind: "not-found" };
  if (!(await mayLookUp())) {
    if (!ask) return { kind: "not-allowed" };
    await browser.tabs.create({ url: browser.runtime.getURL("pages/permission/index.html?look-up"), ...(tabId === undefined ? {} : { openerTabId: tabId }) });
    return { kind: "asked" };
  }
  const kept = await keptOf(figure.id, variant);
  if (kept) return { kind: "found", found: kept };
  const outcome = await wikipedia.lookUp(figure, variant);
  if (outcome.kind === "found" && !incognito) unawaited(keepLookUp(figure.id, variant, outcome.found), "keeping what was looked up");
  return outcome;
}

/** What a card that opens can offer, without asking anybody. */
export async function lookUpOffer(figureId: string, variant: Variant): Promise<LookUpOffer> {
  const { lookUps } = await loadSettings();
  if (lookUps === "off") return { kind: "off" };
  const found = lookUps === "on" ? await keptOf(figureId, variant) : undefined;
  return found ? { kind: "kept", found } : { kind: "possible" };
}

/** Without a database nothing was kept. */
async function keptOf(figureId: string, variant: Variant): Promise<LookUp | undefined> {
  try {
    return await keptLookUp(figureId, variant, Date.now());
  } catch (error) {
    console.info("Qingdu: what was looked up before could not be read.", error);
    return undefined;
  }
}

/** Look-ups that are switched off need no permission. Call synchronously at start: an event must find its listener. */
export function followLookUps(): void {
  watchSettings((now, before) => {
    if (before.lookUps === "on" && now.lookUps !== "on") unawaited(giveBackLookUps(), "giving the permission for Wikipedia back");
  });
}
