import type { Trie } from "./trie.ts";

/** How far a name can be trusted by itself. */
export const Rule = {
  /** The name alone says who is meant. */
  Name: 0,
  /** A family name: it counts only in a text that also names the figure in full. */
  Family: 1,
  /** Others bear it too: certain only beside the full name or a word of office or country. */
  Weak: 2,
  /** A family name with a title (蔣市長): it counts only after the full name, and where the text names one bearer only. */
  Titled: 3,
  /** A transliteration too short for other words to be without it (鲁特 in 贝鲁特): like Weak, but likely where it stands alone. */
  Short: 4,
} as const;
export type Rule = (typeof Rule)[keyof typeof Rule];

/** Numbers a reading takes in `FigureTable.readings`: figure, rule, start and end within the word. */
export const READING_SIZE = 4;
/** Longest name that is looked for, in code units. */
export const LONGEST_NAME = 255;
/** Where a reading says that it ends when it is the whole word, of whatever length. */
export const WHOLE = 0;

/** What the matcher knows of one figure beyond its names. */
export interface FigureClues {
  /** Given names that may stand before the family name, in both scripts. */
  given: string[];
  /** Words of country and office that settle who is meant where a name is shared. */
  near: string[];
  /** English names of a figure whose Chinese name is a transliteration. */
  latin: string[];
}

/** A given name that many bear: its English forms, and how Chinese writes it, in both scripts. */
export interface GivenName {
  latin: string[];
  han: string[];
}

/** The bit of a figure whose Chinese name is a transliteration: it has an English one to be told by. */
export const FOREIGN = 0x8000;

/** The figures' names, made ready for matching. */
export interface FigureTable {
  /** Figures in the table, and the id of each by number; they are read when the first is asked for. */
  size: number;
  idOf: (figure: number) => string;
  /** By figure number: FOREIGN where its Chinese name is a transliteration; the other bits are the file's. */
  kinds: Uint16Array;
  /** The clues of a figure by number. Few are ever asked for, so they are made of their lines one by one. */
  cluesOf: (figure: number) => FigureClues;
  trie: Trie;
  /** Readings of word n: from `readingStart[n - 1]` up to `readingStart[n]`, counted in readings. None: a blocker. */
  readingStart: Uint16Array;
  /** READING_SIZE numbers each. */
  readings: Uint16Array;
  /** By word: one more than the number of the figure that alone bears it, certainly and as a whole; 0 where there is more to it. */
  plain: Uint16Array;
}

/** Whether the figure's Chinese name is a transliteration: whether it has an English one to be told by. */
export const isForeign = ({ kinds }: FigureTable, figure: number): boolean => ((kinds[figure] ?? 0) & FOREIGN) !== 0;

/** The readings of words, as they are gathered: a row each of word, figure, rule, start, end and place among the word's readings. */
export interface ReadingRows {
  rows: Uint16Array;
  length: number;
}

/** Numbers that a row of ReadingRows takes. */
export const ROW_SIZE = 6;

/** The readings by word, each in its place. */
export function readingsByWord({ rows, length }: ReadingRows, words: number): Pick<FigureTable, "readingStart" | "readings" | "plain"> {
  const readingStart = new Uint16Array(words + 1);
  const plain = new Uint16Array(words + 1);
  for (let row = 0; row < length; row += ROW_SIZE) readingStart[rows[row] ?? 0] = (readingStart[rows[row] ?? 0] ?? 0) + 1;
  for (let word = 1; word <= words; word++) readingStart[word] = (readingStart[word] ?? 0) + (readingStart[word - 1] ?? 0);
  const readings = new Uint16Array((readingStart[words] ?? 0) * READING_SIZE);
  for (let row = 0; row < length; row += ROW_SIZE) {
    const word = rows[row] ?? 1;
    const from = readingStart[word - 1] ?? 0;
    const at = (from + (rows[row + 5] ?? 0)) * READING_SIZE;
    for (let i = 0; i < READING_SIZE; i++) readings[at + i] = rows[row + 1 + i] ?? 0;
    if (readingStart[word] === from + 1 && rows[row + 2] === Rule.Name && rows[row + 4] === WHOLE) plain[word] = (rows[row + 1] ?? 0) + 1;
  }
  return { readingStart, readings, plain };
}
