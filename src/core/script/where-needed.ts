import type { Script, Variant } from "./script.ts";

/** Ends of clauses; each goes with the clause before it. */
const CLAUSE = /[^，。！？；：、,!?;:\s]+[，。！？；：、,!?;:\s]*|[，。！？；：、,!?;:\s]+/gu;

export interface Need {
  to: Variant;
  scriptOf: (text: string) => Script;
  /** How the texts around are written: it decides for a text that tells nothing of itself (周一, which is no 週一 in a traditional page). */
  around: Script;
}

/**
 * The converter for one text: itself where the text is in the other script than the variant's; one that keeps the text
 * where it is in the variant's already; where a text mixes both, one that converts only its clauses in the other script.
 */
export function whereNeeded(text: string, converter: (text: string) => string, { to, scriptOf, around }: Need): (text: string) => string {
  const own: Script = to === "cn" ? "hans" : "hant";
  const written = scriptOf(text);
  const script = written === "other" ? around : written;
  if (script === own) return keep;
  if (written !== "mixed") return converter;
  return (mixed) => convertClauses(mixed.match(CLAUSE) ?? [], converter, scriptOf, to === "cn" ? "hant" : "hans");
}

/** A clause that tells nothing goes with the next one that does, or the last; one that mixes scripts itself converts. */
function convertClauses(clauses: readonly string[], converter: (text: string) => string, scriptOf: Need["scriptOf"], other: Script): string {
  const scripts = clauses.map(scriptOf);
  const telling = (script: Script): boolean => script !== "other";
  const scriptAt = (i: number): Script | undefined => scripts.slice(i).find(telling) ?? scripts.slice(0, i).findLast(telling);
  const converts = (script: Script | undefined): boolean => script === other || script === "mixed";
  return clauses.map((clause, i) => (converts(scriptAt(i)) ? converter(clause) : clause)).join("");
}

const keep = (text: string): string => text;
