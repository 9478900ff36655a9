import type { FigureClues } from "./table.ts";

/*
 * The clues of a figure as lines of text, as a file of names keeps them: lists of words, of which those that simplification gives are
 * not written. English names have lines of their own.
 */

/** The simplified character for each traditional one, by code unit, where it is another one. */
export type Simplified = ReadonlyMap<number, number>;

/** Between the lists of a line, and between the words of a list: neither stands in a name. */
const LIST_END = "|";
const WORD_END = ";";
/** Behind a word that has no simplified form beside it. */
const EXACT = "!";
/** Stands for the English name that a figure's id is made of: most are, and need not be written twice. */
const AS_ID = "=";

/** The text with each traditional character as its simplified one. */
export const simplify = (text: string, simplified: Simplified): string => text.replaceAll(/[^]/g, (unit) => String.fromCharCode(simplified.get(unit.charCodeAt(0)) ?? unit.charCodeAt(0)));

/** Lists of words in both scripts as one line. */
export const clueLine = ({ given, near }: FigureClues, simplified: Simplified): string => [given, near].map((words) => {
  const derived = new Set(words.map((word) => simplify(word, simplified)).filter((word, index) => word !== words[index]));
  return words.filter((word) => !derived.has(word)).map((word) => (words.includes(simplify(word, simplified)) ? word : word + EXACT)).join(WORD_END);
}).join(LIST_END);

/** The lists of such a line. */
export function cluesIn(line: string, simplified: Simplified): Pick<FigureClues, "given" | "near"> {
  const [given = [], near = []] = line.split(LIST_END).map((list) => wordsIn(list).flatMap((word) => {
    if (word.endsWith(EXACT)) return [word.slice(0, -1)];
    return [...new Set([word, simplify(word, simplified)])];
  }));
  return { given, near };
}

/** English names as a line. */
export const latinLine = (names: readonly string[], id: string): string => names.map((name) => (lettersOf(name) === lettersOf(id) ? AS_ID : name)).join(WORD_END);

/** The English names of such a line; the one that the id is made of in small letters: donald trump. */
export const latinIn = (line: string, id: string): string[] => wordsIn(line).map((name) => (name === AS_ID ? id.replaceAll("-", " ") : name));

const wordsIn = (list: string): string[] => list.split(WORD_END).filter(Boolean);

/** Letters without accents, in lower case: what an id keeps of a name. */
const lettersOf = (name: string): string => name.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase();
