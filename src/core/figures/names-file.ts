import { placesOf } from "./alphabet.ts";
import { cluesIn, givenIn, givenOf, latinIn } from "./clue-lines.ts";
import { DOT } from "./fold.ts";
import { readIds } from "./id-list.ts";
import { simplifier } from "./simplify.ts";
import { FOREIGN, LONGEST_NAME, readingsByWord, ROW_SIZE, type FigureClues, type FigureTable, type ReadingRows } from "./table.ts";
import { addWord, emptyTrie, type Trie } from "./trie.ts";

/*
 * `names.bin`, written by compile.ts and read here, is made to pack well: a name stands once, by the figure that bears it, and what can
 * be told from that is worked out on loading (the other script, the form without dots, the trie). All numbers are little endian.
 *
 * - The header: a sign and the numbers of `Header`, 32 bits each.
 * - The alphabet: the characters of all texts, 16 bits each, the most frequent first; then for each its simplified one, 0 for the same.
 * - By figure, in alphabetical order of ids, how many names it has; after the last one, how many words are nobody's (blockers): 16 bits each, the
 *   upper one set where the figure is FOREIGN.
 * - Columns of a byte each, one after another, for the names in that order: length in code units; rule and what is not derived (`Kind`);
 *   start and end of the part that names the figure, 0 for the whole; place among the readings of the same text.
 * - The names, one behind the other, and the lines of clues, in the alphabet (alphabet.ts): one a figure, then one a given name that many bear.
 * - The ids (id-list.ts) and the lines of Latin names, likewise, in UTF-8.
 */

/** "QDF8", so that a wrong or torn file is known as such. */
const MAGIC = 0x38464451;

/** The numbers of the header, in order: how many there are of each, readings and words with the derived ones; then the bytes of each text. */
export interface Header {
  figures: number;
  names: number;
  readings: number;
  words: number;
  /** Code units of words but their first: as many nodes a trie of them has at most. */
  units: number;
  characters: number;
  nameBytes: number;
  clueBytes: number;
  idBytes: number;
  latinBytes: number;
}
const HEADER_NUMBERS = 11;

/** The columns of bytes that each name has. */
export const COLUMNS = 5;

/** The bits of a name's second column: its rule, and whether the simplified form and the one without dots are left out. */
export const Kind = { rule: 7, exactScript: 8, exactDots: 16 } as const;

export const headerBytes = ({ figures, names, readings, words, units, characters, nameBytes, clueBytes, idBytes, latinBytes }: Header): Uint8Array =>
  new Uint8Array(Uint32Array.of(MAGIC, figures, names, readings, words, units, characters, nameBytes, clueBytes, idBytes, latinBytes).buffer);

interface Sections extends Pick<Header, "figures" | "names" | "readings" | "words" | "units"> {
  alphabet: Uint16Array;
  simple: Uint16Array;
  counts: Uint16Array;
  columns: Uint8Array;
  text: Uint8Array;
  clues: Uint8Array;
  idText: Uint8Array;
  latin: Uint8Array;
}

/** The table of a shipped `names.bin`. Throws where it is not one of ours. */
export function parseFigureTable(buffer: ArrayBuffer): FigureTable {
  const file = sectionsOf(buffer);
  const trie = emptyTrie(file.words, file.units);
  const rows = addNames(file, trie);
  // Read with the first mention: most texts of a page have none.
  let known: readonly string[] | undefined;
  const ids = (): readonly string[] => (known ??= readIds(new TextDecoder().decode(file.idText)));
  return { size: file.figures, idOf: (figure) => ids()[figure] ?? "", kinds: file.counts, cluesOf: clueReader(file, ids), trie, ...readingsByWord(rows, trie.words) };
}

/** What gives the clues of a figure. The lines are read when the first clues are asked for: most texts ask for none. */
function clueReader({ figures, alphabet, simple, clues, latin }: Sections, ids: () => readonly string[]): FigureTable["cluesOf"] {
  const known = new Map<number, FigureClues>();
  const read = (): { lines: string[]; latinLines: string[]; simplify: (text: string) => string; everyones: Map<string, string[]> } => {
    const lines = new TextDecoder("utf-16le").decode(placesOf(clues).map((place) => alphabet[place] ?? 0)).split("\n");
    const latinLines = new TextDecoder().decode(latin).split("\n");
    const simplify = simplifier(new Map([...alphabet].flatMap((unit, place) => (simple[place] ? [[unit, simple[place]]] : []))));
    return { lines, latinLines, simplify, everyones: givenIn(lines.slice(figures), latinLines.slice(figures), simplify) };
  };
  let texts: ReturnType<typeof read> | undefined;
  return (figure) => {
    const found = known.get(figure);
    if (found) return found;
    texts ??= read();
    const { given, near } = cluesIn(texts.lines[figure] ?? "", texts.simplify);
    const names = latinIn(texts.latinLines[figure] ?? "", ids()[figure] ?? "");
    const made = { given: [...given, ...givenOf(names, texts.everyones)], near, latin: names };
    known.set(figure, made);
    return made;
  };
}

function sectionsOf(buffer: ArrayBuffer): Sections {
  const header = buffer.byteLength < HEADER_NUMBERS * 4 ? [] : new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const [magic, figures = 0, names = 0, readings = 0, words = 0, units = 0, characters = 0, nameBytes = 0, clueBytes = 0, idBytes = 0, latinBytes = 0] = header;
  let at = HEADER_NUMBERS * 4;
  const size = at + 4 * characters + 2 * (figures + 1) + names * COLUMNS + nameBytes + clueBytes + idBytes + latinBytes;
  if (magic !== MAGIC || buffer.byteLength !== size) throw new Error("This is not a figure table of this version.");
  const numbersOf = (length: number): Uint16Array => new Uint16Array(buffer, (at += 2 * length) - 2 * length, length);
  const bytesOf = (length: number): Uint8Array => new Uint8Array(buffer, (at += length) - length, length);
  return {
    figures, names, readings, words, units, alphabet: numbersOf(characters), simple: numbersOf(characters), counts: numbersOf(figures + 1),
    columns: bytesOf(names * COLUMNS), text: bytesOf(nameBytes), clues: bytesOf(clueBytes), idText: bytesOf(idBytes), latin: bytesOf(latinBytes),
  };
}

/** Add every name of the file to the trie, in each of its forms. Answers with their readings. */
function addNames(file: Sections, trie: Trie): ReadingRows {
  const { figures, names, counts, columns } = file;
  const places = placesOf(file.text);
  const form = { units: new Uint16Array(LONGEST_NAME), simple: new Uint16Array(LONGEST_NAME), length: 0, differs: false, dotted: false };
  const found = { rows: new Uint16Array(file.readings * ROW_SIZE), length: 0 };
  for (let figure = 0, name = 0, at = 0; figure <= figures; figure++) {
    const add = (units: Uint16Array): void => {
      const word = addWord(trie, units, form.length);
      if (figure < figures) addRow(found, file, { word, figure, name });
    };
    for (const next = name + ((counts[figure] ?? 0) & ~FOREIGN); name < next; name++) {
      form.length = columns[name] ?? 0;
      readForm(form, file, places, at);
      at += form.length;
      addForms(form, columns[names + name] ?? 0, add);
    }
  }
  return found;
}

/** The name that is being read: its code units, the same in simplified characters, whether these differ, whether a dot is among them. */
interface Form {
  units: Uint16Array;
  simple: Uint16Array;
  length: number;
  differs: boolean;
  dotted: boolean;
}

/** Read the name whose characters have the places from `at` on. */
function readForm(form: Form, { alphabet, simple }: Sections, places: Uint16Array, at: number): void {
  form.differs = form.dotted = false;
  for (let i = 0; i < form.length; i++) {
    const place = places[at + i] ?? 0;
    const unit = alphabet[place] ?? 0;
    const other = simple[place] ?? 0;
    form.units[i] = unit;
    form.simple[i] = other === 0 ? unit : other;
    if (other !== 0) form.differs = true;
    if (unit === DOT) form.dotted = true;
  }
}

/** Add the forms by which the name is found. */
function addForms(form: Form, kind: number, add: (units: Uint16Array) => void): void {
  const both = form.differs && (kind & Kind.exactScript) === 0;
  add(form.units);
  if (both) add(form.simple);
  if (!form.dotted || (kind & Kind.exactDots) !== 0) return;
  dropDots(form);
  add(form.units);
  if (both) add(form.simple);
}

function dropDots(form: Form): void {
  const { units, simple, length } = form;
  form.length = 0;
  for (let i = 0; i < length; i++) {
    if (units[i] === DOT) continue;
    units[form.length] = units[i] ?? 0;
    simple[form.length++] = simple[i] ?? 0;
  }
}

function addRow(found: ReadingRows, { names, columns }: Sections, { word, figure, name }: { word: number; figure: number; name: number }): void {
  const { rows, length } = found;
  rows[length] = word;
  rows[length + 1] = figure;
  rows[length + 2] = (columns[names + name] ?? 0) & Kind.rule;
  rows[length + 3] = columns[2 * names + name] ?? 0;
  rows[length + 4] = columns[3 * names + name] ?? 0;
  rows[length + 5] = columns[4 * names + name] ?? 0;
  found.length += ROW_SIZE;
}
