import { parseSiteRules, storedSiteRules, type SiteRules } from "./article/site-rules.ts";
import { parseLooks, type Looks } from "./looks.ts";
import { changedSettings, parseSettings, SETTINGS, type SettingName, type Settings } from "./settings.ts";
import { parseSites, storedSites, type Sites } from "./sites.ts";

/** What is set for single sites: what happens there always, how their texts look, what is left out of them. */
export interface SiteSettings {
  sites: Sites;
  looks: Looks;
  rules: SiteRules;
}

/** Says that a JSON file is ours. A newer form gets a new number, which older versions then refuse. */
const FORMAT = "qingdu-settings";
const VERSION = 1;

/** What a file that should hold settings turned out to be. */
export type SettingsFile =
  | { kind: "settings"; settings: Settings; /** Undefined where the file holds none. */ sites?: SiteSettings; /** Names that this version does not know. */ ignored: string[] }
  | { kind: "not-settings" }
  | { kind: "newer" }
  | { kind: "bad-value"; name: SettingName };

/** Settings as the text of a JSON file: as in storage, only what differs from the defaults. */
export function writeSettingsFile(settings: Settings, { sites, looks, rules }: SiteSettings): string {
  const bySite = { sites: storedSites(sites), looks: Object.fromEntries(looks), siteRules: storedSiteRules(rules) };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: changedSettings(settings), bySite }, undefined, 2)}\n`;
}

/**
 * Settings from the text of a file. Settings that the file leaves out are at their defaults. Unlike storage, where a
 * broken value falls back alone, a file is taken whole or not at all: its reader is there to be told. Of single sites each
 * field that is in order is taken.
 */
export function readSettingsFile(text: string): SettingsFile {
  const file = parseJson(text);
  if (!isRecord(file) || file["format"] !== FORMAT || !isRecord(file["settings"])) return { kind: "not-settings" };
  if (file["version"] !== VERSION) return { kind: "newer" };
  const fields = file["settings"];
  const known = Object.keys(fields).filter(isSettingName);
  const bad = known.find((name) => !SETTINGS[name].check(fields[name]));
  if (bad) return { kind: "bad-value", name: bad };
  const bySite = file["bySite"];
  const sites = isRecord(bySite) ? { sites: { sites: parseSites(bySite["sites"]), looks: parseLooks(bySite["looks"]), rules: parseSiteRules(bySite["siteRules"]) } } : {};
  return { kind: "settings", settings: parseSettings(fields), ...sites, ignored: Object.keys(fields).filter((name) => !isSettingName(name)) };
}

const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    // Some editors put a byte order mark first; JSON.parse refuses it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
