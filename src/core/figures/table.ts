import { indexTrie, type FlatTrie, type TrieIndex } from "./trie.ts";

/** How far a name can be trusted by itself. */
export const Rule = {
  /** The name alone says who is meant. */
  Name: 0,
  /** A family name: it counts only in a text that also names the figure in full. */
  Family: 1,
  /** Others bear it too: certain only beside the full name or a word of office or country. */
  Weak: 2,
} as const;
export type Rule = (typeof Rule)[keyof typeof Rule];

/** Numbers a reading takes in `FigureTable.readings`: figure, rule, start and end within the word. */
export const READING_SIZE = 4;

/** What the matcher knows of one figure beyond its names. */
export interface FigureClues {
  /** Given names that may stand before the family name, in both scripts. */
  given: string[];
  /** Words of country and office that settle who is meant where a name is shared. */
  near: string[];
  /** English names of a figure whose Chinese name is a transliteration. */
  latin: string[];
  /** Family name and titles for 蔣市長 after 蔣萬安 was named. Empty for foreign names. */
  family: string[];
  titles: string[];
}

/** The figures' names, made ready for matching. */
export interface FigureTable {
  /** Figure ids by number. */
  ids: readonly string[];
  clues: readonly FigureClues[];
  trie: TrieIndex;
  /** Readings of word n: from `readingStart[n - 1]` up to `readingStart[n]`, counted in readings. None: a blocker. */
  readingStart: Uint16Array;
  /** READING_SIZE numbers each. */
  readings: Uint16Array;
}

/** "QDF1", so that a wrong or torn file is known as such. */
const MAGIC = 0x31464451;
const HEADER_NUMBERS = 5;

type Packed = Pick<FigureTable, "ids" | "clues" | "readingStart" | "readings"> & { trie: FlatTrie };

/** The table as one buffer: a header of five 32-bit numbers, the arrays in 16 bits, ids and clues as JSON. */
export function packTable({ ids, clues, trie, readingStart, readings }: Packed): Uint8Array<ArrayBuffer> {
  const arrays = [trie.labels, trie.childStart, trie.word, readingStart, readings];
  const json = new TextEncoder().encode(JSON.stringify({ ids, clues }));
  const numbers = arrays.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(HEADER_NUMBERS * 4 + numbers * 2 + json.length);
  new Uint32Array(bytes.buffer, 0, HEADER_NUMBERS).set([MAGIC, trie.labels.length, readingStart.length, readings.length, json.length]);
  let at = HEADER_NUMBERS * 4;
  for (const array of arrays) {
    new Uint16Array(bytes.buffer, at, array.length).set(array);
    at += array.byteLength;
  }
  bytes.set(json, at);
  return bytes;
}

/** The table of a shipped `names.bin`; the arrays are views on the buffer. Throws where it is not one of ours. */
export function parseFigureTable(buffer: ArrayBuffer): FigureTable {
  const [magic, nodes = 0, starts = 0, readings = 0, json = 0] = buffer.byteLength < HEADER_NUMBERS * 4 ? [] : new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const numbers = 3 * nodes + 1 + starts + readings;
  if (magic !== MAGIC || buffer.byteLength !== HEADER_NUMBERS * 4 + numbers * 2 + json) throw new Error("This is not a figure table of this version.");
  let at = HEADER_NUMBERS * 4;
  const view = (length: number): Uint16Array => {
    const array = new Uint16Array(buffer, at, length);
    at += array.byteLength;
    return array;
  };
  const trie = { labels: view(nodes), childStart: view(nodes + 1), word: view(nodes) };
  const table = { trie: indexTrie(trie), readingStart: view(starts), readings: view(readings) };
  const { ids, clues } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, at, json))) as Pick<FigureTable, "ids" | "clues">;
  return { ids, clues, ...table };
}
