import type { Decisions, Piece, Verdict } from "./edition.ts";
import { BODY_PASS } from "./removals.ts";
import { countStops, mass } from "./prose.ts";

/*
 * What the reader wants of every article of a site, remembered by the shape of what was removed or put back: a line that
 * says the same each time, a picture that is always the same, or a rule of ours that is wrong there.
 */

/** A wish for one site. */
export type SiteRule =
  /** Lines of this shape (see lineShape) are left out. */
  | { kind: "line"; shape: string }
  /** The picture at this address is left out. */
  | { kind: "picture"; src: string }
  /** What this rule of the extractor takes stays in the article. */
  | { kind: "keep"; pass: string; rule: string };

/** The rules by host name. A site without one is not in it. */
export type SiteRules = ReadonlyMap<string, readonly SiteRule[]>;

/** The pass of pieces that the reader took out, with the rules `here` (on this page) and `always` (on this site). */
const READER_PASS = "reader";
/** A longer text (Han characters) is no line that comes again; a site's disclaimer is about as long. */
const LONGEST = 400;
/** A label before a colon, in UTF-16 units: 責任編輯：. */
const LONGEST_LABEL = 8;
/** Most rules of a site, and most units of a field: what storage holds may be anything. */
const MOST_RULES = 200;
const LONGEST_FIELD = 2_000;

/**
 * What of a line stays the same from page to page: digits do not count, and of a short line with a label (責任編輯：王小明)
 * only the label does, `*` standing for the rest. Sentences are taken whole: 問：… labels a question, not its line.
 */
export function lineShape(text: string): string {
  const line = text.normalize("NFKC").replace(/\s+/g, " ").replace(/\d+/g, "0").trim();
  const label = /^[^:|]*[:|]/.exec(line)?.[0];
  const rest = label ? line.slice(label.length) : "";
  const short = label !== undefined && label.length <= LONGEST_LABEL && mass(rest) <= 20 && countStops(rest.replace(/[、,]/g, "")) === 0;
  return short && rest.trim() !== "" ? `${label}*` : line;
}

/** The rule that would make this decision on every page of the site; undefined where the piece has no shape to know it by. */
export function ruleFor(piece: Piece, out: boolean): SiteRule | undefined {
  // What stands about the text is left out for where it stands: kept always, a whole footer would come back with it.
  if (!out) return piece.taken && piece.taken.pass !== BODY_PASS ? { kind: "keep", ...piece.taken } : undefined;
  if (piece.text !== "") return mass(piece.text) <= LONGEST ? { kind: "line", shape: lineShape(piece.text) } : undefined;
  return piece.picture === undefined ? undefined : { kind: "picture", src: addressOf(piece.picture) };
}

/** A picture's address without its query: sizes and time stamps stand there. */
function addressOf(src: string): string {
  return src.replace(/[?#].*$/, "");
}

export function sameRule(a: SiteRule, b: SiteRule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Why each piece is left out, if it is: by the reader's decision, else by the site's rules, else as it was extracted. */
export function verdictsOn(pieces: readonly Piece[], rules: readonly SiteRule[], decisions: Decisions): Verdict[] {
  const lines = new Set(rules.flatMap((rule) => (rule.kind === "line" ? [rule.shape] : [])));
  const pictures = new Set(rules.flatMap((rule) => (rule.kind === "picture" ? [rule.src] : [])));
  const kept = new Set(rules.flatMap((rule) => (rule.kind === "keep" ? [JSON.stringify([rule.pass, rule.rule])] : [])));
  return pieces.map(({ key, text, picture, taken }) => {
    const decided = decisions.get(key);
    if (decided === false) return undefined;
    if (decided && !taken) return { pass: READER_PASS, rule: "here" };
    if (taken) return decided === undefined && kept.has(JSON.stringify([taken.pass, taken.rule])) ? undefined : taken;
    const always = text === "" ? picture !== undefined && pictures.has(addressOf(picture)) : lines.size > 0 && lines.has(lineShape(text));
    return always ? { pass: READER_PASS, rule: "always" } : undefined;
  });
}

/** Rules from what storage holds (anything): each that is in order. */
export function parseSiteRules(stored: unknown): SiteRules {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(Object.entries(stored).flatMap(([host, rules]) => {
    const parsed = Array.isArray(rules) ? rules.slice(0, MOST_RULES).flatMap((rule: unknown) => parseRule(rule) ?? []) : [];
    return parsed.length > 0 ? [[host, parsed] as const] : [];
  }));
}

function parseRule(value: unknown): SiteRule | undefined {
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const { kind, shape, src, pass, rule } = fields;
  const words = (field: unknown): field is string => typeof field === "string" && field !== "" && field.length <= LONGEST_FIELD;
  if (kind === "line" && words(shape)) return { kind, shape };
  if (kind === "picture" && words(src)) return { kind, src };
  if (kind === "keep" && words(pass) && words(rule)) return { kind, pass, rule };
  return undefined;
}

/** The rules as storage keeps them. */
export function storedSiteRules(rules: SiteRules): Record<string, readonly SiteRule[]> {
  return Object.fromEntries(rules);
}

/** The rules with one added for a host, or taken away; a host without rules falls out. The newest stands last. */
export function withRule(rules: SiteRules, host: string, rule: SiteRule, wanted: boolean): SiteRules {
  const others = (rules.get(host) ?? []).filter((other) => !sameRule(other, rule));
  const next = wanted ? [...others, rule].slice(-MOST_RULES) : others;
  const all = new Map(rules);
  if (next.length > 0) all.set(host, next);
  else all.delete(host);
  return all;
}
