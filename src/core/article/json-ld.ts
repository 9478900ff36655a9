import { shownText } from "./prose.ts";
import type { Page } from "./page.ts";

/** What structured data says about the article. */
export interface Structured {
  headline?: string;
  published?: string;
  modified?: string;
  section?: string;
  site?: string;
  authors: string[];
  keywords: string[];
}

/** Longer scripts (UTF-16 units) are not read: a parser's recursion has a limit, and no article needs as much. */
const LONGEST = 200_000;
/** Objects that are looked at. */
const MOST = 400;

const ARTICLE = /^(?:\w*(?:NewsArticle|Article|BlogPosting|Report)|VideoObject|LiveBlogPosting)$/;

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the page's JSON-LD for the first article in it. Broken JSON says nothing. */
export function structuredData(page: Page): Structured {
  for (const script of page.scripts) {
    if (!/ld\+json/i.test(page.dom.attribute(script, "type") ?? "")) continue;
    const article = firstArticle(parsed(page.dom.textContent(script)));
    if (article) return structuredOf(article);
  }
  return { authors: [], keywords: [] };
}

function parsed(json: string): unknown {
  if (json.length > LONGEST) return undefined;
  try {
    // Line feeds within strings are the usual fault.
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, "").replace(/\p{Cc}+/gu, " "));
  } catch {
    return undefined;
  }
}

/** Breadth first, without recursion. */
function firstArticle(data: unknown): Thing | undefined {
  const queue: unknown[] = [data];
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST));
    if (!isThing(value)) continue;
    if (texts(value["@type"]).some((type) => ARTICLE.test(type))) return value;
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"]) if (value[key] !== undefined) queue.push(value[key]);
  }
  return undefined;
}

/** A text, or the texts of a list, or the names of things. */
function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.map((item) => (isThing(item) ? (item["name"] ?? item["@value"]) : item)).filter((item): item is string => typeof item === "string" && item.trim() !== "").map((item) => shownText(item).trim());
}

function structuredOf(article: Thing): Structured {
  const first = (key: string): string | undefined => texts(article[key])[0];
  const optional = { headline: first("headline") ?? first("name"), published: first("datePublished") ?? first("uploadDate"), modified: first("dateModified"), section: first("articleSection"), site: first("publisher") };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { ...known, authors: texts(article["author"]), keywords: texts(article["keywords"]).flatMap((words) => words.split(/[,，、;；]/)).map((word) => word.trim()).filter((word) => word !== "") };
}
