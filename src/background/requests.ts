import type { Passage } from "../core/clips/anchor.ts";
import { VARIANTS, type Variant } from "../core/script/script.ts";

/*
 * A page's content script shares its process with the page: what it sends is untrusted. Each request is read here, field
 * by field, into a value of our own; anything else is refused with the field's name.
 */

/** Texts of one request; a page of 5 MB has fewer blocks. */
const MOST_TEXTS = 20_000;
/** UTF-16 units of all texts of one request. */
const MOST_CHARACTERS = 8_000_000;
/** UTF-16 units of an id or address. */
const LONGEST_NAME = 4_096;

function field(request: unknown, name: string): unknown {
  if (typeof request !== "object" || request === null || !Object.hasOwn(request, name)) return undefined;
  return (request as Record<string, unknown>)[name];
}

function refuse(name: string, wanted: string): never {
  throw new TypeError(`The request's ${name} is not ${wanted}.`);
}

export function texts(request: unknown, name = "texts"): string[] {
  const value = field(request, name);
  if (!Array.isArray(value) || value.length > MOST_TEXTS || !value.every((each) => typeof each === "string")) refuse(name, `a list of at most ${MOST_TEXTS} texts`);
  if (value.reduce((sum, each) => sum + each.length, 0) > MOST_CHARACTERS) refuse(name, `at most ${MOST_CHARACTERS} characters`);
  return value;
}

export function variant(request: unknown, name = "to"): Variant {
  const value = field(request, name);
  return VARIANTS.find((known) => known === value) ?? refuse(name, "a variant");
}

export function text(request: unknown, name: string): string {
  const value = field(request, name);
  if (typeof value !== "string" || value.length > LONGEST_NAME) refuse(name, `a text of at most ${LONGEST_NAME} characters`);
  return value;
}

export function flag(request: unknown, name: string): boolean {
  const value = field(request, name);
  if (typeof value !== "boolean") refuse(name, "true or false");
  return value;
}

/** UTF-16 units of a highlighted passage; the longest article is not much longer. */
const LONGEST_PASSAGE = 100_000;

/** A passage of an article's text. */
export function passage(request: unknown, name = "passage"): Passage {
  const value = field(request, name);
  const words = (part: string, longest: number): string => {
    const said = field(value, part);
    return typeof said === "string" && said.length <= longest ? said : refuse(`${name}.${part}`, `a text of at most ${longest} characters`);
  };
  const offset = (part: string): number => {
    const said = field(value, part);
    return typeof said === "number" && Number.isInteger(said) && said >= 0 ? said : refuse(`${name}.${part}`, "an offset");
  };
  return { start: offset("start"), end: offset("end"), quote: words("quote", LONGEST_PASSAGE), prefix: words("prefix", LONGEST_NAME), suffix: words("suffix", LONGEST_NAME) };
}

/** A tab id, where the request names one. */
export function tabId(request: unknown): number | undefined {
  const value = field(request, "tabId");
  if (value !== undefined && !Number.isInteger(value)) refuse("tabId", "a tab");
  return value as number | undefined;
}
