import { VARIANTS, type Variant } from "./script/script.ts";

/** What the user wants on every page of a site: a script, the reader, or both. */
export interface SiteChoice {
  variant?: Variant;
  /** Articles open in the reader by themselves. */
  reader?: boolean;
}

/** Choices by host name, as a URL writes it (lower case, punycode). A site without a choice is not in it. */
export type Sites = ReadonlyMap<string, SiteChoice>;

/** The host that a page's choice is kept under; undefined where there is none to keep: not http or https, or no name to ask for. */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  // A URL may name a host with a star in it; a match pattern would take that for every host.
  return (protocol === "https:" || protocol === "http:") && hostname && !hostname.includes("*") ? hostname : undefined;
}

/** What stands before a country's domain where names are given out one level down: com.tw, gov.hk, idv.tw. */
const SECOND_LEVEL = new Set(["com", "net", "org", "edu", "gov", "mil", "ac", "co", "idv", "game", "ebiz", "club"]);

/** Whether two addresses are of one owner, as far as names tell: `m.example.com.tw` and `www.example.com.tw`. */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [ownerOf(one), ownerOf(other)];
  return a !== undefined && a === b;
}

function ownerOf(url: string): string | undefined {
  const labels = hostOf(url)?.split(".");
  if (!labels) return undefined;
  // An address of numbers is nobody else's.
  if (/^[\d.]+$|^\[/.test(labels.join("."))) return labels.join(".");
  const levels = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? "") ? 3 : 2;
  return labels.slice(-levels).join(".");
}

/** Match patterns of this one site. Two, since the browsers hold `*://host/*` against each of our optional patterns alone. */
export function originsOf(host: string): string[] {
  return [`https://${host}/*`, `http://${host}/*`];
}

/** Choices from what storage holds (anything): each that is in order; a broken field falls away alone. */
export function parseSites(stored: unknown): Sites {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([host, value]) => {
      const choice = parseChoice(value);
      return hostOf(`https://${host}/`) === host && isWanted(choice) ? [[host, choice] as const] : [];
    }),
  );
}

/** One choice from anything: the fields that are in order. */
export function parseChoice(value: unknown): SiteChoice {
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const variant = VARIANTS.find((known) => Object.hasOwn(fields, "variant") && known === fields["variant"]);
  return { ...(variant ? { variant } : {}), ...(Object.hasOwn(fields, "reader") && fields["reader"] === true ? { reader: true } : {}) };
}

/** The choices as storage keeps them. */
export function storedSites(sites: Sites): Record<string, SiteChoice> {
  return Object.fromEntries(sites);
}

/** The choices with one site's changed, in the order of their names; a choice that wants nothing takes the site out. */
export function withSite(sites: Sites, host: string, choice: SiteChoice): Sites {
  const others = [...sites].filter(([other]) => other !== host);
  const all = isWanted(choice) ? [...others, [host, choice] as const] : others;
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a choice wants anything at all. */
export function isWanted({ variant, reader }: SiteChoice): boolean {
  return variant !== undefined || reader === true;
}
