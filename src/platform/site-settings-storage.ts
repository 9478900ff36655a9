import type { SiteSettings } from "../core/settings-file.ts";
import { loadLooks, replaceLooks } from "./looks-storage.ts";
import { loadSiteRules, replaceSiteRules } from "./site-rules-storage.ts";
import { loadSites, replaceSites } from "./sites-storage.ts";

/** What is set for single sites, of every kind. */
export async function loadSiteSettings(): Promise<SiteSettings> {
  const [sites, looks, rules] = await Promise.all([loadSites(), loadLooks(), loadSiteRules()]);
  return { sites, looks, rules };
}

/** Puts these in the place of all that are kept. What a site is permitted, the browser keeps: it is not given by this. */
export async function replaceSiteSettings({ sites, looks, rules }: SiteSettings): Promise<void> {
  await Promise.all([replaceSites(sites), replaceLooks(looks), replaceSiteRules(rules)]);
}
