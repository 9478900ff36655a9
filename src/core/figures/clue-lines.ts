import type { FigureClues, GivenName } from "./table.ts";

/*
 * The clues of a figure as lines of text, as a file of names keeps them: lists of words, of which those that simplification gives are
 * not written. English names have lines of their own. Given names that many bear stand once, behind the lines of the figures.
 */

/** Between the lists of a line, and between the words of a list: neither stands in a name. */
const LIST_END = "|";
const WORD_END = ";";
/** Behind a word that has no simplified form beside it. */
const EXACT = "!";
/** Stands for the English name that a figure's id is made of: most are, and need not be written twice. */
const AS_ID = "=";

/** What writes a text in simplified characters. */
type Simplify = (text: string) => string;

/** Lists of words in both scripts as one line. */
export const clueLine = ({ given, near }: FigureClues, simplify: Simplify): string => [given, near].map((words) => {
  const derived = new Set(words.map(simplify).filter((word, index) => word !== words[index]));
  return words.filter((word) => !derived.has(word)).map((word) => (words.includes(simplify(word)) ? word : word + EXACT)).join(WORD_END);
}).join(LIST_END);

/** The lists of such a line. */
export function cluesIn(line: string, simplify: Simplify): Pick<FigureClues, "given" | "near"> {
  const [given = [], near = []] = line.split(LIST_END).map((list) => wordsIn(list).flatMap((word) => (word.endsWith(EXACT) ? [word.slice(0, -1)] : [...new Set([word, simplify(word)])])));
  return { given, near };
}

/** English names as a line. */
export const latinLine = (names: readonly string[], id: string): string => names.map((name) => (lettersOf(name) === lettersOf(id) ? AS_ID : name)).join(WORD_END);

/** The English names of such a line; the one that the id is made of in small letters: donald trump. */
export const latinIn = (line: string, id: string): string[] => wordsIn(line).map((name) => (name === AS_ID ? id.replaceAll("-", " ") : name));

/** The given names of a figure that those for everybody of its first name do not hold. */
export const ownGiven = ({ given, latin }: FigureClues, everyones: readonly GivenName[]): string[] => {
  const first = new Set(latin.map(firstOf));
  const known = new Set(everyones.filter((name) => name.latin.some((one) => first.has(lettersOf(one)))).flatMap(({ han }) => han));
  return given.filter((name) => !known.has(name));
};

/** A given name as a line of clues and one of English names. */
export const givenLines = ({ latin, han }: GivenName, simplify: Simplify): { clues: string; latin: string } => (
  { clues: clueLine({ given: han, near: [], latin: [] }, simplify), latin: latin.join(WORD_END) }
);

/** Chinese given names by the English one, of such lines. */
export const givenIn = (clues: readonly string[], latin: readonly string[], simplify: Simplify): Map<string, string[]> =>
  new Map(latin.flatMap((line, index) => wordsIn(line).map((name) => [lettersOf(name), cluesIn(clues[index] ?? "", simplify).given])));

/** What such a map has for the first names of a figure. */
export const givenOf = (latin: readonly string[], everyones: ReadonlyMap<string, string[]>): string[] =>
  [...new Set(latin.map(firstOf))].flatMap((first) => everyones.get(first) ?? []);

/** The first word of an English name, in small letters. */
const firstOf = (name: string): string => lettersOf(name.split(" ")[0] ?? "");

const wordsIn = (list: string): string[] => list.split(WORD_END).filter(Boolean);

/** Letters without accents, in lower case: what an id keeps of a name. */
const lettersOf = (name: string): string => name.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase();
