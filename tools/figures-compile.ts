// Source files to what the extension loads: the names, compiled for matching, and the figures for the cards.
import { compileTable, type FormEntry, type NameEntry } from "../src/core/figures/compile.ts";
import type { Figure } from "../src/core/figures/figure.ts";
import type { Simplified } from "../src/core/figures/simplify.ts";
import { Rule, type FigureClues, type GivenName } from "../src/core/figures/table.ts";
import { markLapsed } from "./figures-lapsed.ts";
import { listOf, readRows } from "./figures-rows.ts";
import { FAMILY_FIRST, HAN_NAMED, shippedFigure, toHans, toHant, writings, type Country, type FigureSource, type SourceFigure } from "./figures-source.ts";

/** The day on which the rows of the people files were last read through. */
const REVIEWED = "2026-11-21";

export interface CompiledFigures {
  /** names.bin: what parseFigureTable reads. */
  names: Uint8Array<ArrayBuffer>;
  /** Those of cards.json, by id. */
  figures: Figure[];
  /** Which characters simplification gives, for packing them. */
  simplified: Simplified;
}

/**
 * Compile the source. `attested` are the names that a source has been seen to print; the others are shown but not matched,
 * and a figure that has no attested Chinese name does not ship.
 */
export function compileFigures(source: FigureSource, attested: ReadonlySet<string>): CompiledFigures {
  const matched = new Map(source.figures.map((figure) => [figure.id, matchedNames(figure, attested)]));
  const shipped = source.figures.filter(({ id }) => matched.get(id)?.some(({ text }) => /\p{Script=Han}/u.test(text)));
  const names = shipped.flatMap(({ id }) => matched.get(id) ?? []);
  const shared = sharedTexts(names);
  const figures = shipped.map((figure) => ({ id: figure.id, clues: cluesOf(figure, source.countries, shared) }));
  const former = new Set(shipped.flatMap(({ roles }) => roles.filter(({ office }) => office.former).map(({ role }) => role)));
  const known = new Set(names.map(({ text }) => text));
  const closed = readForms();
  const taken = new Set(closed.map(({ text }) => text));
  const titled = shipped.flatMap(titledForms).filter(({ text }) => !taken.has(text) && !known.has(text));
  const cards = markLapsed(shipped.map((figure) => shippedFigure(figure, source, { reviewed: REVIEWED, matched: new Set(matched.get(figure.id)?.map(({ text }) => text)) })), former);
  const parts = { figures, names, forms: [...closed, ...titled], blockers: readBlockers(), given: readGivenNames() };
  return { names: compileTable({ ...parts, simplified: simplifiedIn(JSON.stringify(parts)) }), figures: byId(cards), simplified: simplifiedIn(JSON.stringify(cards)) };
}

const byId = (figures: Figure[]): Figure[] => figures.sort((a, b) => (a.id < b.id ? -1 : 1));

/** The simplified character of each traditional one in a text, where it is another. Rare ones of two code units are left out. */
function simplifiedIn(text: string): Simplified {
  const units = [...new Set(text.match(/[\u3400-\u9fff]/g))].map((unit) => [unit, toHans(unit)] as const);
  return new Map(units.flatMap(([unit, hans]) => (hans !== unit && hans.length === 1 ? [[unit.charCodeAt(0), hans.charCodeAt(0)]] : [])));
}

/** Attested names of a figure in every writing that a text may use. */
export function matchedNames({ id, names }: SourceFigure, attested: ReadonlySet<string>): NameEntry[] {
  const entries = new Map<string, NameEntry>();
  for (const { text, rule } of names) {
    const forms = writings(text);
    if (!forms.some((form) => attested.has(form) || attested.has(undotted(form)))) continue;
    for (const form of forms) if (!entries.has(form)) entries.set(form, { text: form, figureId: id, rule });
  }
  return [...entries.values()];
}

/** 比爾蓋茲, as outlets write 比爾·蓋茲, too. */
const undotted = (name: string): string => name.replaceAll(/[·‧•・･]/g, "");

/** Names that need more than themselves: borne by two figures, or marked as weak. */
function sharedTexts(names: NameEntry[]): Set<string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { text, figureId, rule } of names) {
    if (rule === Rule.Weak || rule === Rule.Short || (bearers.get(text) ?? figureId) !== figureId) shared.add(text);
    bearers.set(text, figureId);
  }
  return shared;
}

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** Family names of two characters that the table's figures bear. */
const DOUBLE_FAMILY = /^(?:歐陽|欧阳|司馬|司马|諸葛|诸葛|上官|張廖|张廖|范姜|陳林|林鄭|林郑|葉劉|叶刘)/u;


const both = (words: string[]): string[] => words.flatMap((word) => [word, toHans(word)]);

/** Countries whose name stands near everyone's in the news and settles nothing: home, and the two whose family names are the world's. */
const NO_CLUE = new Set([...FAMILY_FIRST, "US", "GB"]);

function cluesOf(figure: SourceFigure, countries: ReadonlyMap<string, Country>, shared: ReadonlySet<string>): FigureClues {
  const texts = figure.names.flatMap(({ text }) => writings(text));
  const country = countries.get(figure.country);
  const offices = figure.roles.flatMap(({ office: { office } }) => [office.hant, ...office.forms, ...office.short]);
  const near = [...(country && !NO_CLUE.has(figure.country) ? [country.cn, ...both([country.tw, country.hk])] : []), ...both([...offices, ...figure.near])];
  return {
    given: [...new Set(texts.flatMap((text) => givenNames(text)))],
    near: texts.some((text) => shared.has(text)) ? shortest([...new Set(near)]) : [],
    latin: HAN_NAMED.has(figure.country) ? [] : figure.names.flatMap(({ text, region }) => (region === "en" ? [text] : [])),
  };
}

/** Words without those that end in another one: where 立法委員 stands, so does 委員. */
const shortest = (words: string[]): string[] => words.filter((word) => !words.some((other) => other !== word && word.endsWith(other)));

/** 蔣市長 of 蔣萬安: family name and short title, in both scripts, of people who are called so. */
function titledForms({ id, country, names, roles }: SourceFigure): FormEntry[] {
  if (!FAMILY_FIRST.has(country)) return [];
  const texts = names.flatMap(({ text }) => writings(text)).filter((text) => HAN_NAME.test(text));
  const families = new Set(texts.map((text) => DOUBLE_FAMILY.exec(text)?.[0] ?? text.slice(0, 1)));
  const titles = new Set(both(roles.filter(({ role }) => role.evidence.length > 0).flatMap(({ office: { office } }) => office.short)));
  return [...families].flatMap((family) => [...titles].map((title) => ({ text: family + title, parts: [{ start: 0, end: family.length, figureId: id, rule: Rule.Titled }] })));
}

/** 唐納德 of 唐納德·川普, 穆罕默德 of 穆罕默德·本·萨勒曼. */
function givenNames(text: string): string[] {
  const parts = text.split(/[·‧•・･]/);
  return parts.length > 1 && parts[0] !== undefined ? [parts[0]] : [];
}

const readGivenNames = (): GivenName[] =>
  readRows("given-names.psv").map(({ fields: [latin, han] }) => ({ latin: listOf(latin), han: [...new Set(both(listOf(han)))] }));

function readForms(): FormEntry[] {
  return readRows("forms.psv").flatMap(({ fields: [text = "", ...parts], at }) => [...new Set([text, toHans(text), toHant(text)])].map((form) => formEntry(form, text, parts, at)));
}

function formEntry(form: string, stated: string, parts: string[], at: string): FormEntry {
  let from = 0;
  const found = parts.map((part) => {
    const [word = "", id = ""] = part.split("=");
    const start = stated.indexOf(word, from);
    if (start < 0 || form.length !== stated.length) throw new Error(`${at}: ${word} is no part of ${stated}`);
    from = start + word.length;
    return { start, end: from, figureId: id.replace("^", ""), rule: id.endsWith("^") ? Rule.Family : Rule.Name };
  });
  return { text: form, parts: found };
}

const readBlockers = (): string[] => [...new Set(readRows("blockers.psv").flatMap(({ fields: [word = ""] }) => listOf(word).flatMap((one) => [one, toHans(one)])))];
