import { VARIANTS, type Variant } from "../script/script.ts";
import type { Figure } from "./figure.ts";

/** Where texts and pictures come from: origins, without a slash. */
export interface WikipediaHosts {
  texts: string;
  pictures: string;
}

/** The two hosts for which a permission is asked. */
export const WIKIPEDIA: WikipediaHosts = { texts: "https://zh.wikipedia.org", pictures: "https://upload.wikimedia.org" };

/** Wikipedia's own names for its variants of Chinese, in paths and in `Accept-Language`. */
export const WIKI_VARIANTS: Record<Variant, string> = { cn: "zh-cn", tw: "zh-tw", hk: "zh-hk" };

/** Names of a figure that are tried one after another: its articles' titles differ by region. */
const MOST_NAMES = 3;
/** UTF-16 units of a title and of a text that are shown: a card is read at a glance. */
const LONGEST_TITLE = 100;
const LONGEST_TEXT = 500;

/** The titles under which a figure's article may stand, the most likely first. */
export function titlesOf({ names }: Figure, variant: Variant): string[] {
  const regional = [variant, ...VARIANTS].flatMap((region) => names[region]?.slice(0, 1) ?? []);
  return [...new Set([...regional, ...names.en.slice(0, 1)])].slice(0, MOST_NAMES);
}

/** The address of an article's summary (Wikimedia REST API, page/summary). */
export const summaryAddress = ({ texts }: WikipediaHosts, title: string): string => `${texts}/api/rest_v1/page/summary/${encodeURIComponent(title.replaceAll(" ", "_"))}`;

/** The address of an article, for people. */
export const articleAddress = (variant: Variant, title: string): string => `${WIKIPEDIA.texts}/${WIKI_VARIANTS[variant]}/${encodeURIComponent(title.replaceAll(" ", "_"))}`;

/** What a summary says. */
export interface Summary {
  title: string;
  text: string;
  address: string;
  /** The Wikidata id of what the article is about. */
  wikidata?: string;
  picture?: { source: string; address: string };
}

/**
 * Reads a summary, which may hold anything. Undefined where it is none of one thing: a list of several people of that
 * name, an article without a text.
 */
export function parseSummary(answer: unknown, variant: Variant, hosts: WikipediaHosts): Summary | undefined {
  const fields = record(answer);
  if (fields["type"] !== "standard") return undefined;
  const titles = record(fields["titles"]);
  const canonical = line(titles["canonical"], LONGEST_TITLE) || line(fields["title"], LONGEST_TITLE);
  const text = line(fields["extract"], LONGEST_TEXT);
  if (!canonical || !text) return undefined;
  const wikidata = line(fields["wikibase_item"], LONGEST_TITLE);
  const picture = pictureOf(record(fields["thumbnail"])["source"], hosts);
  return {
    title: displayed(titles["display"]) || canonical.replaceAll("_", " "), text, address: articleAddress(variant, canonical),
    ...(/^Q\d+$/.test(wikidata) ? { wikidata } : {}), ...(picture ? { picture } : {}),
  };
}

/**
 * A picture and the page that names its author and licence. Only of Wikimedia Commons, whose pictures are all free; one
 * that a Wikipedia holds itself may be there by its own exception alone.
 */
function pictureOf(source: unknown, { pictures }: WikipediaHosts): Summary["picture"] {
  if (typeof source !== "string" || !URL.canParse(source)) return undefined;
  const { origin, pathname } = new URL(source);
  const file = /^\/wikipedia\/commons\/(?:thumb\/)?[0-9a-f]\/[0-9a-f]{2}\/([^/]+)/.exec(pathname)?.[1];
  return origin === pictures && file ? { source: origin + pathname, address: `https://commons.wikimedia.org/wiki/File:${file}` } : undefined;
}

/** The title as the variant writes it comes as markup: only its text is taken, and none where that holds more than words. */
function displayed(title: unknown): string {
  const text = line(title, 10 * LONGEST_TITLE).replace(/<[^<>]*>/g, "");
  return /[<>&]/.test(text) ? "" : text.slice(0, LONGEST_TITLE);
}

const record = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});

/** A text as one line, without control characters and those that turn the direction of writing; cut behind a sentence where it is too long. */
function line(value: unknown, longest: number): string {
  if (typeof value !== "string") return "";
  const text = value.slice(0, 4 * longest).replace(/[\p{Cc}\s]+/gu, " ").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = Math.max(cut.lastIndexOf("。"), cut.lastIndexOf("；"));
  return end > longest / 2 ? cut.slice(0, end + 1) : `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}
