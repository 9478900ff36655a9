// The readable source of the figure table (assets/figures/*.psv), parsed and completed: names in both scripts, offices with
// their evidence. Other tools audit, compile and report what this gives.
import { readdirSync } from "node:fs";
import { Converter } from "opencc-js";
import type { Evidence, Figure, Role } from "../src/core/figures/figure.ts";
import { Rule } from "../src/core/figures/table.ts";
import { readLines, type FigureLine } from "./figures-lines.ts";
import { FIGURES_DIR, listOf, readRows, type Row } from "./figures-rows.ts";

export const toHans = Converter({ from: "t", to: "cn" });
export const toHant = Converter({ from: "cn", to: "t" });
const toHongKong = Converter({ from: "cn", to: "hk" });
/** A mainland name in Hong Kong's characters. No name has 裏 or 紮, which words that it happens to hold make of 里 and 扎: 杰克·里德. */
const nameInHongKong = (name: string): string => toHongKong(name).replaceAll("裏", "里").replaceAll("紮", "扎");

/** Where names are written family name first in Chinese characters, and people are called by it with their title. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(["CN", "TW", "HK", "MO"]);
/** Countries whose people have names in Chinese characters of their own; the others' are transliterations. */
export const HAN_NAMED: ReadonlySet<string> = new Set([...FAMILY_FIRST, "JP", "KR", "KP", "VN", "SG"]);

/** A name as the source states it, with the region that prints it. */
export interface SourceName {
  text: string;
  rule: Rule;
  region: "en" | "tw" | "cn" | "hk" | "also";
}

/** An office as a row of roles.psv names it. */
export interface HeldOffice {
  office: Office;
  country: Country | undefined;
  former: boolean;
  title: Role["title"];
}

export interface SourceRole {
  /** The office as roles.psv names it. */
  key: string;
  office: HeldOffice;
  role: Role;
}

export interface SourceFigure {
  id: string;
  at: string;
  names: SourceName[];
  country: string;
  born: number | undefined;
  wikidata: string | undefined;
  /** A code of kinds.psv. */
  kind: string;
  roles: SourceRole[];
  /** Words that settle who is meant, besides country and office. */
  near: string[];
  /** What the person is known for, where lines.psv says it. */
  line?: FigureLine;
}

export interface Office {
  hant: string;
  hans: string;
  en: string;
  /** Other full forms, in traditional characters. */
  forms: string[];
  /** Forms that follow a family name: 市長 for 台北市長. */
  short: string[];
}

export interface Country {
  tw: string;
  cn: string;
  hk: string;
  en: string;
}

export interface FigureSource {
  figures: SourceFigure[];
  countries: Map<string, Country>;
  /** What a figure is known as, by code. */
  kinds: Map<string, { hant: string; hans: string }>;
  /** Rows that could not be read, as messages. */
  problems: string[];
}

const RULES: Record<string, Rule> = { "^": Rule.Family, "~": Rule.Weak, "!": Rule.Name };
/** A transliteration of two characters stands in too many other words to be trusted, unless the row marks it with "!". */
const SHORT_TRANSLITERATION = /^\p{Script=Han}{2}$/u;

/** Read all source files. Rows that make no sense are told of in `problems`, with file and line. */
export function readFigureSource(): FigureSource {
  const problems: string[] = [];
  const countries = new Map(readRows("countries.psv").map(({ fields: [code = "", tw = "", cn = "", hk = "", en = ""] }) => [code, { tw, cn: cn || toHans(tw), hk: hk || tw, en }]));
  const kinds = new Map(readRows("kinds.psv").map(({ fields: [code = "", hant = ""] }) => [code, { hant, hans: toHans(hant) }]));
  const files = readdirSync(FIGURES_DIR).filter((name) => /^people-.*\.psv$/.test(name)).sort();
  const figures = files.flatMap((file) => readRows(file).map(figureOf));
  const byId = new Map<string, SourceFigure>();
  for (const figure of figures) {
    if (byId.has(figure.id)) problems.push(`${figure.at}: ${figure.id} stands twice`);
    if (!kinds.has(figure.kind)) problems.push(`${figure.at}: unknown kind ${figure.kind}`);
    if (!countries.has(figure.country)) problems.push(`${figure.at}: unknown country ${figure.country}`);
    byId.set(figure.id, figure);
  }
  addRoles(byId, countries, problems);
  addLines(byId, problems);
  return { figures: [...byId.values()], countries, kinds, problems };
}

function figureOf({ fields, at }: Row): SourceFigure {
  const [id = "", en = "", twField = "", cnField = "", hkField = "", also = "", country = "", born = "", wikidata = "", near = "", kind = ""] = fields;
  const tw = listOf(twField);
  const cn = cnField === "=" ? tw.map((name) => toHans(name)) : listOf(cnField);
  const hk = hkField === "=" ? tw : hkField === "=cn" ? cn.map(nameInHongKong) : listOf(hkField);
  const named = (texts: string[], region: SourceName["region"]): SourceName[] => texts.map((text) => ({ ...ruled(text, !HAN_NAMED.has(country)), region }));
  return {
    id, at, country, born: born ? Number(born) : undefined, wikidata: wikidata || undefined, kind: kind || "politician", roles: [], near: listOf(near),
    names: [...named(listOf(en), "en"), ...named(tw, "tw"), ...named(cn, "cn"), ...named(hk, "hk"), ...named(listOf(also), "also")],
  };
}

function ruled(text: string, foreign: boolean): { text: string; rule: Rule } {
  const rule = RULES[text.at(-1) ?? ""];
  if (rule !== undefined) return { text: text.slice(0, -1), rule };
  return { text, rule: foreign && SHORT_TRANSLITERATION.test(text) ? Rule.Short : Rule.Name };
}

/** Give the figures their offices, latest first as the file has them, with the evidence that the attestation found. */
function addRoles(byId: Map<string, SourceFigure>, countries: Map<string, Country>, problems: string[]): void {
  const offices = readOffices();
  const evidence = evidenceByRole();
  for (const { fields: [id = "", key = "", from = "", to = "", reviewed = ""], at } of readRows("roles.psv")) {
    const figure = byId.get(id);
    const office = officeOf(key, offices, countries);
    if (!figure || !office) {
      problems.push(`${at}: unknown ${figure ? `office ${key}` : `figure ${id}`}`);
      continue;
    }
    const role: Role = { title: office.title, ...(from && { from }), ...(to && { to }), evidence: evidence.get(`${id}|${key}`) ?? [], reviewed };
    figure.roles.push({ key, office, role });
  }
}

/** Give the figures their line, and the year of birth where their row has none. */
function addLines(byId: Map<string, SourceFigure>, problems: string[]): void {
  for (const line of readLines()) {
    const figure = byId.get(line.id);
    if (!figure) problems.push(`${line.at}: unknown figure ${line.id}`);
    else if (figure.line) problems.push(`${line.at}: ${line.id} has a line already`);
    else if (figure.born !== undefined && line.born !== undefined && figure.born !== line.born) problems.push(`${line.at}: ${line.id} was born ${line.born} here, ${figure.born} at ${figure.at}`);
    if (figure) Object.assign(figure, { line, born: figure.born ?? line.born });
  }
}

/** Offices by code. */
export const readOffices = (): Map<string, Office> => new Map(readRows("offices.psv").map(({ fields: [code = "", hant = "", en = "", forms = "", short = ""] }) =>
  [code, { hant, hans: toHans(hant), en, forms: listOf(forms), short: listOf(short) }]));

/** Countries and bodies that English names with the article: unions, kingdoms, republics, groups of islands. */
const WITH_ARTICLE = /^(?:United|Netherlands|Philippines|Maldives|Gambia|Bahamas|European|African Union|Dominican|Central African|DR Congo|Congo$|Solomon|Marshall|Holy See|Vatican$)/;

/** The office that a key names: `code`, `code@country`, either with `ex:` before it for a former one. Undefined where it is unknown. */
export function officeOf(key: string, offices: ReadonlyMap<string, Office>, countries: ReadonlyMap<string, Country>): HeldOffice | undefined {
  const [, former = "", code = "", where] = /^(ex:)?([^@]+)(?:@(.+))?$/.exec(key) ?? [];
  const office = offices.get(code);
  const country = where === undefined ? undefined : countries.get(where);
  if (!office || (where !== undefined && !country)) return undefined;
  const past = former !== "";
  return { office, country, former: past, title: titleOf(office, country, past) };
}

function titleOf({ hans, hant, en }: Office, country: Country | undefined, former: boolean): Role["title"] {
  const [before, english] = former ? ["前", `Former ${en}`] : ["", en];
  if (!country) return { hans: before + hans, hant: before + hant, en: english };
  return { hans: country.cn + before + hans, hant: country.tw + before + hant, en: `${english} of ${WITH_ARTICLE.test(country.en) ? "the " : ""}${country.en}` };
}

function evidenceByRole(): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const { fields: [id = "", key = "", source = "", first = "", last = ""] } of readRows("evidence-roles.psv")) {
    const name = `${id}|${key}`;
    found.set(name, [...(found.get(name) ?? []), { source, ...(first && { first }), ...(last && { last }) }]);
  }
  return found;
}

/** Every way a stated name is written: as it stands, and in the other script. */
export function writings(text: string): string[] {
  return /^[\p{Script=Latin}\d]/u.test(text) ? [text] : [...new Set([text, toHans(text), toHant(text), toHongKong(text)])];
}

/** 卡尼 of 馬克·卡尼; nothing where a name has no dot. */
const familyOf = (name: string): string => name.slice(name.lastIndexOf("·") + 1 || name.length);

/**
 * The figure as cards and messages carry it: offices that evidence stands behind, every stated name, and which of them no source
 * was seen to print (the Chinese ones: an English name is not a matter of region). A full name that nobody was seen to print tells
 * a card nothing that its family name does not. `reviewed` is the day its row was last checked.
 */
export function shippedFigure(figure: SourceFigure, source: FigureSource, facts: { reviewed: string; matched: ReadonlySet<string> }): Figure {
  const { id, country, born, wikidata, roles } = figure;
  const names = figure.names.filter(({ text }) => facts.matched.has(text) || !facts.matched.has(familyOf(text)));
  const of = (region: SourceName["region"]): string[] => names.filter((name) => name.region === region).map(({ text }) => text);
  const other = of("also");
  const unverified = names.filter(({ text, region: where }) => where !== "en" && !facts.matched.has(text)).map(({ text }) => text);
  return {
    id, country, ...(born !== undefined && { born }), ...(wikidata !== undefined && { wikidata }), reviewed: facts.reviewed, about: aboutOf(figure, source),
    names: { en: of("en"), tw: of("tw"), cn: of("cn"), hk: of("hk"), ...(other.length > 0 && { other }) },
    roles: roles.filter(({ role }) => role.evidence.length > 0).map(({ role }) => role),
    ...(unverified.length > 0 && { unverified: [...new Set(unverified)] }),
  };
}

/** One line: what lines.psv says, else 台灣政治人物. The offices, which change, stand by themselves. */
function aboutOf({ country, kind, line }: SourceFigure, { countries, kinds }: FigureSource): { hans: string; hant: string } {
  if (line) return { hans: line.hans, hant: line.hant };
  const place = countries.get(country);
  const known = kinds.get(kind);
  return { hans: `${place?.cn ?? ""}${known?.hans ?? ""}`, hant: `${place?.tw ?? ""}${known?.hant ?? ""}` };
}
