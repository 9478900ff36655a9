// The original name that papers put in brackets behind a foreign one: 強生（Mike Johnson）.
import { codeSet } from "./fold.ts";

const isBracket = codeSet("（(");
const SPACE = 0x20;
/** What stands behind a name that an original one may follow: the brackets, or the space that some papers set before them. */
export const BEFORE_ORIGINAL = "（( ";
/** Longest original name that is looked for, in UTF-16 units. */
const LONGEST = 40;
/** A name in Latin letters. */
const LATIN = /^[\p{Script=Latin} .'’-]+/u;
/** Letters by which two spellings of a Latin name are held for the same: Zelensky, Zelenskiy, Zelenskyy. */
const SAME_LETTERS = 3;

export interface OriginalName {
  /** Whether it is a name of the figure. */
  isOwn: boolean;
  /** Where first and last name stand, without a title before them; undefined for a family name alone. */
  span: { start: number; end: number } | undefined;
}

/** Whether brackets open behind a name that ends at `at`, at once or after a space. */
export const opensOriginal = (text: string, at: number): boolean => isBracket(text.charCodeAt(bracketAt(text, at)));

const bracketAt = (text: string, at: number): number => (text.charCodeAt(at) === SPACE ? at + 1 : at);

/**
 * What a name in brackets behind `nameEnd` says of a figure with the names `latin`: 哈里斯（Tobias Harris） is not Kamala Harris. The last word must
 * be the figure's, and another one its first. Undefined where no name stands there, one word that may be an agency's name, or what may be another
 * form of the first name.
 */
export function originalName(text: string, nameEnd: number, latin: readonly string[]): OriginalName | undefined {
  if (latin.length === 0 || !opensOriginal(text, nameEnd)) return undefined;
  const at = bracketAt(text, nameEnd);
  const written = LATIN.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0].trimEnd() ?? "";
  const words = [...bare(written).matchAll(/\S+/g)];
  const last = words.at(-1)?.[0] ?? "";
  if (last.length < SAME_LETTERS) return undefined;
  const before = words.slice(0, -1);
  const first = latin.flatMap((name) => firstName(name, before, last)).at(0);
  const end = at + 1 + written.length;
  if (before.length === 0 && latin.some((name) => isWritten(name, written))) return { isOwn: true, span: { start: at + 1, end } };
  if (before.length === 0) return latin.some((name) => isFamily(name, last)) ? { isOwn: true, span: undefined } : undefined;
  if (first === undefined && latin.some((name) => isFamily(name, last) && mayBeCalled(name, before))) return undefined;
  return { isOwn: first !== undefined, span: first && { start: at + 1 + first.index, end } };
}

/**
 * Where a name in brackets behind `nameEnd` spells the id of a figure whose own name is written in Chinese characters: 高市早苗（Sanae Takaichi）.
 * Ids spell these people's names in Latin letters; the family name may come first or last. Another name there says nothing: romanisations differ.
 */
export function romanName(text: string, nameEnd: number, id: string): OriginalName["span"] {
  const at = bracketAt(text, nameEnd);
  const written = LATIN.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0].trimEnd() ?? "";
  const words = id.split("-");
  const orders = [words, [...words.slice(1), ...words.slice(0, 1)], [...words.slice(-1), ...words.slice(0, -1)]];
  return words.length > 1 && orders.some((order) => order.join("") === plain(written)) ? { start: at + 1, end: at + 1 + written.length } : undefined;
}

/** The word among `before` that is the first name of `name`, if `last` is its family name. */
function firstName(name: string, before: readonly RegExpExecArray[], last: string): RegExpExecArray[] {
  const [given = ""] = name.split(" ");
  return isFamily(name, last) ? before.filter(([word]) => isAlike(given, word)) : [];
}

/** Chuck is a Charles, Mike a Michael, and Volodymyr is written as Vladimir: the forms of a first name begin with the same letters, or consonants. */
function mayBeCalled(name: string, [called]: readonly RegExpExecArray[]): boolean {
  const [a, b] = [plain(name.split(" ")[0] ?? ""), plain(called?.[0] ?? "")];
  return a.charAt(0) === b.charAt(0) && (a.charAt(1) === b.charAt(1) || consonants(a).slice(0, 2) === consonants(b).slice(0, 2));
}

const consonants = (word: string): string => word.replaceAll(/[aeiouy]/g, "");

/** A name without the word that tells son from father: Ferdinand Marcos Jr. */
const bare = (name: string): string => name.replace(/ [js]r\.?$/i, "");

/** Ben-Gvir is the family name of Itamar Ben-Gvir, and of a name that is spelled Itamar Ben Gvir. */
const isFamily = (name: string, last: string): boolean => {
  const own = withoutArticle(bare(name).split(" ").at(-1) ?? "");
  return isAlike(own, withoutArticle(last)) || isAlike(own, last.slice(last.lastIndexOf("-") + 1));
};

/** El-Sisi, al-Sisi and Sisi are one family name. */
const withoutArticle = (family: string): string => family.replace(/^[ae]l-/i, "");

/** A whole name without its space: udn.com prints （ScottBessent）. */
const isWritten = (name: string, written: string): boolean => name.includes(" ") && plain(name) === plain(written);

const isAlike = (a: string, b: string): boolean => plain(a).slice(0, SAME_LETTERS) === plain(b).slice(0, SAME_LETTERS);

/** Letters without accents, in lower case. */
const plain = (word: string): string => word.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase();
