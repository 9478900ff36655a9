// Which office stands beside which name in the material, and on which days.
import { folded } from "../src/core/figures/fold.ts";
import { buildTrie, findWords, HIT_SIZE } from "../src/core/figures/trie.ts";
import type { Material } from "./figures-material.ts";
import { toHans, writings, type FigureSource, type SourceFigure, type SourceRole } from "./figures-source.ts";

/** Characters before and after a name in which its office stands. */
const BEFORE = 48;
const AFTER = 8;

interface Claim {
  figure: SourceFigure;
  role: SourceRole;
  before: RegExp;
  after: RegExp;
}

/** Days on which a source was seen to set an office beside a name. */
type Seen = Map<string, { first: string; last: string }>;

/** Rows of evidence-roles.psv, in order: figure | office | source | first | last. */
export function attestRoles(source: FigureSource, material: Material): string[] {
  const seen: Seen = new Map();
  const claims = claimsByName(source.figures);
  fromTexts(claims, material, seen);
  fromLists(source.figures, material, seen);
  return [...seen].map(([key, { first, last }]) => `${key}|${first}|${last}`).sort((a, b) => (a < b ? -1 : 1));
}

function see(seen: Seen, { figure, role, source }: { figure: SourceFigure; role: SourceRole; source: string }, first = "", last = first): void {
  const key = `${figure.id}|${role.key}|${source}`;
  const known = seen.get(key);
  if (!known) seen.set(key, { first, last });
  else seen.set(key, { first: first !== "" && (known.first === "" || first < known.first) ? first : known.first, last: last > known.last ? last : known.last });
}

/** What must stand beside a name for each of its bearer's offices. */
function claimsByName(figures: SourceFigure[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const figure of figures) {
    const own = figure.roles.map((role): Claim => ({ figure, role, ...patterns(role) }));
    const names = new Set(figure.names.filter(({ region }) => region !== "en").flatMap(({ text }) => writings(text)));
    if (own.length > 0) for (const name of names) claims.set(name, [...(claims.get(name) ?? []), ...own]);
  }
  return claims;
}

const both = (words: string[]): string[] => [...new Set(words.flatMap((word) => [word, toHans(word)]))].sort((a, b) => b.length - a.length);

/**
 * The office right before the name, after its country where it has one; or right behind the name. A former office asks for 前 or
 * 已故 before it, a present one refuses them and 當選, 副 and the like.
 */
function patterns({ office: { office, country, former } }: SourceRole): Pick<Claim, "before" | "after"> {
  const titles = both([office.hant, ...office.forms]).join("|");
  const places = country ? both([country.tw, country.cn, country.hk, shortName(country.cn)]).join("|") : "";
  const between = country ? "[^，。、；：（）\\s前副當当選选候代任原]{0,6}(?:(?:副總理|副总理|副首相)兼)?" : "";
  const past = former ? "(?:前|前任|已故|已故前|時任|时任)(?:(?:民進|國民|民眾)黨籍?)?" : "";
  const guard = former ? "" : "(?<![前副代原]|前任|候任|當選|当选)";
  const lead = country ? `(?:${places})${between}${past}` : past;
  // 中共中央政治局委員、中央統戰部部長李幹傑: the offices of one person in a row.
  const more = country ? "(?:兼[^，。、；：\\s]{2,16})?" : "(?:[、兼][^，。；：\\s]{2,16}){0,3}";
  return { before: new RegExp(`${guard}${lead}(?:${titles})${more}[「（《“：　 ]?$`, "u"), after: new RegExp(`^(?:${titles})`, "u") };
}

/** 中国 stands as 中 and the like only in compounds; 哈萨克斯坦 as 哈. The names here are the ones news uses in full. */
const shortName = (name: string): string => name.replace(/共和国$/, "");

function fromTexts(claims: Map<string, Claim[]>, material: Material, seen: Seen): void {
  const byFold = new Map([...claims.keys()].filter((name) => name.length > 1).map((name) => [folded(name), name]));
  const names = [...byFold.values()];
  const trie = buildTrie([...byFold.keys()]);
  for (const { source, date, text } of material.texts) {
    if (date === undefined) continue;
    const hits = findWords(text, trie);
    for (let at = 0; at < hits.length; at += HIT_SIZE) {
      const [start, end, word] = [hits[at] ?? 0, hits[at + 1] ?? 0, hits[at + 2] ?? 0];
      const before = text.slice(Math.max(0, start - BEFORE), start);
      const after = text.slice(end, end + AFTER);
      for (const { figure, role, before: left, after: right } of claims.get(names[word - 1] ?? "") ?? []) {
        if (left.test(before) || (!role.office.former && right.test(after))) see(seen, { figure, role, source }, date);
      }
    }
  }
}

/** Offices from lists: mined office names of mainland television news, and what a person read (evidence-hand.psv). */
function fromLists(figures: SourceFigure[], material: Material, seen: Seen): void {
  const byName = new Map<string, SourceFigure[]>();
  for (const figure of figures) for (const { text } of figure.names) for (const form of writings(text)) byName.set(form, [...(byName.get(form) ?? []), figure]);
  for (const { source, name, office, country, first, last } of material.offices) {
    for (const figure of byName.get(name) ?? []) for (const role of figure.roles) if (fits(role, office, country)) see(seen, { figure, role, source }, first, last);
  }
}

/** Whether a listed office (a code of offices.psv, or a title with its country) is the role's. */
function fits({ key, office: { office, country, former } }: SourceRole, listed: string, place: string | undefined): boolean {
  if (place === undefined) return key === listed;
  return !former && country !== undefined && [country.tw, country.cn, country.hk].includes(place) && both([office.hant, ...office.forms]).includes(listed);
}
