import { fromPreorder, toPreorder } from "./preorder.ts";
import { indexTrie, type FlatTrie, type TrieIndex } from "./trie.ts";

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

/** The figures' names, made ready for matching. */
export interface FigureTable {
  /** Figure ids by number. */
  ids: readonly string[];
  /** By figure number: a line each, of which `cluesOf` makes the clues where a text asks for them. */
  clueLines: readonly string[];
  /** The clues that were asked for so far. */
  clues: Map<number, FigureClues>;
  trie: TrieIndex;
  /** Readings of word n: from `readingStart[n - 1]` up to `readingStart[n]`, counted in readings. None: a blocker. */
  readingStart: Uint16Array;
  /** READING_SIZE numbers each. */
  readings: Uint16Array;
  /** By word: one more than the number of the figure that alone bears it, certainly and as a whole; 0 where there is more to it. */
  plain: Uint16Array;
}

/** "QDF6", so that a wrong or torn file is known as such. */
const MAGIC = 0x36464451;
const HEADER_NUMBERS = 5;

type Packed = Pick<FigureTable, "ids" | "readingStart" | "readings"> & { trie: FlatTrie; clues: readonly FigureClues[] };

/** Between the lists of a line of clues, and between the words of a list: neither stands in a name. */
const LIST_END = "|";
const WORD_END = ";";
/** Stands for the English name that a figure's id is made of: most are, and need not be written twice. */
const AS_ID = "=";

/** The clues of a figure by number. Few are ever asked for, so they are made of their lines one by one. */
export function cluesOf({ ids, clueLines, clues }: FigureTable, figure: number): FigureClues {
  const known = clues.get(figure);
  if (known) return known;
  const [given = [], near = [], names = []] = (clueLines[figure] ?? "").split(LIST_END).map((list) => list.split(WORD_END).filter(Boolean));
  const latin = names.map((name) => (name === AS_ID ? wordsOf(ids[figure] ?? "") : name));
  clues.set(figure, { given, near, latin });
  return { given, near, latin };
}

/** The name in small letters that an id is made of: donald trump. */
const wordsOf = (id: string): string => id.replaceAll("-", " ");

/** Whether the figure's Chinese name is a transliteration: whether it has an English one to be told by. */
export const isForeign = ({ clueLines }: FigureTable, figure: number): boolean => !(clueLines[figure] ?? LIST_END).endsWith(LIST_END);

const NO_CLUES: FigureClues = { given: [], near: [], latin: [] };

const lineOf = ({ given, near, latin }: FigureClues, id: string): string =>
  [given, near, latin.map((name) => (lettersOf(name) === lettersOf(id) ? AS_ID : name))].map((list) => list.join(WORD_END)).join(LIST_END);

/** Letters without accents, in lower case: what an id keeps of a name. */
const lettersOf = (name: string): string => name.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase();

/**
 * The table as one buffer: a header of five 32-bit numbers, the arrays in 16 bits, ids and then clues as lines of UTF-8. What can
 * be counted up again is not written, so that the file packs well: of the trie what `toPreorder` makes of it, words in that
 * order; of each word how many readings it has; of readings one column after another. Figures are numbered anew, in the order in which readings name them first: see `stepsOf`.
 */
export function packTable({ ids, clues, trie, readingStart, readings }: Packed): Uint8Array<ArrayBuffer> {
  const { labels, shapes, words } = toPreorder(trie);
  const rows = words.flatMap((word) => Array.from({ length: (readingStart[word] ?? 0) - (readingStart[word - 1] ?? 0) }, (_, i) => (readingStart[word - 1] ?? 0) + i));
  const columnOf = (column: number): number[] => rows.map((row) => readings[row * READING_SIZE + column] ?? 0);
  const [named, ...others] = Array.from({ length: READING_SIZE }, (_, column) => columnOf(column));
  const order = [...new Set([...(named ?? []), ...ids.keys()])];
  const numbers = new Map(order.map((figure, number) => [figure, number]));
  const arrays = [
    labels, shapes, Uint16Array.from(words, (word) => (readingStart[word] ?? 0) - (readingStart[word - 1] ?? 0)),
    stepsOf((named ?? []).map((figure) => numbers.get(figure) ?? 0)), ...others.map((column) => Uint16Array.from(column)),
  ];
  const lines = new TextEncoder().encode([...order.map((figure) => ids[figure] ?? ""), ...order.map((figure) => lineOf(clues[figure] ?? NO_CLUES, ids[figure] ?? ""))].join("\n"));
  const bytes = new Uint8Array(HEADER_NUMBERS * 4 + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + lines.length);
  new Uint32Array(bytes.buffer, 0, HEADER_NUMBERS).set([MAGIC, labels.length, words.length, rows.length, lines.length]);
  let at = HEADER_NUMBERS * 4;
  for (const array of arrays) {
    new Uint16Array(bytes.buffer, at, array.length).set(array);
    at += array.byteLength;
  }
  bytes.set(lines, at);
  return bytes;
}

/** Numbers that count up as they first appear, as steps: 0 for the next new one, else how far back from it. Two thirds of the packed size. */
function stepsOf(numbers: readonly number[]): Uint16Array {
  let next = 0;
  return Uint16Array.from(numbers, (number) => (number === next ? (next++, 0) : next - number));
}

/** The numbers that steps stand for, in their place. */
function countSteps(steps: Uint16Array): void {
  let next = 0;
  for (let i = 0; i < steps.length; i++) steps[i] = steps[i] === 0 ? next++ : next - (steps[i] ?? 0);
}

/** The table of a shipped `names.bin`. Throws where it is not one of ours. */
export function parseFigureTable(buffer: ArrayBuffer): FigureTable {
  const [magic, nodes = 0, words = 0, readings = 0, lines = 0] = buffer.byteLength < HEADER_NUMBERS * 4 ? [] : new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const numbers = 2 * nodes + words + READING_SIZE * readings;
  if (magic !== MAGIC || buffer.byteLength !== HEADER_NUMBERS * 4 + numbers * 2 + lines) throw new Error("This is not a figure table of this version.");
  let at = HEADER_NUMBERS * 4;
  const view = (length: number): Uint16Array => {
    const array = new Uint16Array(buffer, at, length);
    at += array.byteLength;
    return array;
  };
  const trie = fromPreorder({ labels: view(nodes), shapes: view(nodes) });
  const readingStart = starts(view(words));
  const columns = view(READING_SIZE * readings).slice();
  countSteps(columns.subarray(0, readings));
  const read = { readingStart, readings: rowsOf(columns, readings) };
  const table = { trie: indexTrie(trie), ...read, plain: plainWords(read) };
  const texts = new TextDecoder().decode(new Uint8Array(buffer, at, lines)).split("\n");
  return { ids: texts.slice(0, texts.length / 2), clueLines: texts.slice(texts.length / 2), clues: new Map(), ...table };
}

function plainWords({ readingStart, readings }: Pick<FigureTable, "readingStart" | "readings">): Uint16Array {
  const plain = new Uint16Array(readingStart.length);
  for (let word = 1; word < plain.length; word++) {
    const from = readingStart[word - 1] ?? 0;
    const at = from * READING_SIZE;
    if (readingStart[word] === from + 1 && readings[at + 1] === Rule.Name && readings[at + 3] === WHOLE) plain[word] = (readings[at] ?? 0) + 1;
  }
  return plain;
}

/** Where each run of counted things starts, and after the last one where it ends. */
function starts(lengths: Uint16Array): Uint16Array {
  const found = new Uint16Array(lengths.length + 1);
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    found[i] = sum;
    sum += lengths[i] ?? 0;
  }
  found[lengths.length] = sum;
  return found;
}

/** Columns, one after another, as rows. */
function rowsOf(columns: Uint16Array, rows: number): Uint16Array {
  const found = new Uint16Array(columns.length);
  for (let row = 0; row < rows; row++) for (let column = 0; column < READING_SIZE; column++) found[row * READING_SIZE + column] = columns[column * rows + row] ?? 0;
  return found;
}
