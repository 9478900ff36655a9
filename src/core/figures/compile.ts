import { fold } from "./fold.ts";
import { packTable, READING_SIZE, WHOLE, type FigureClues, type Rule } from "./table.ts";
import { buildTrie } from "./trie.ts";

/** A name of a figure as texts write it, in one script. */
export interface NameEntry {
  text: string;
  figureId: string;
  rule: Rule;
}

/** A form that holds figures' names as parts: 川習, 習主席, 疑賴, 蔣市長. Offsets count within the text. */
export interface FormEntry {
  text: string;
  parts: { start: number; end: number; figureId: string; rule: Rule }[];
}

export interface TableSource {
  figures: { id: string; clues: FigureClues }[];
  names: NameEntry[];
  forms: FormEntry[];
  /** Words that hold a name but are something else: 俄罗斯 for 罗斯. */
  blockers: string[];
}

type Reading = [figure: number, rule: number, start: number, end: number];

const DOTTED = /[·‧•・･]/g;

/**
 * Compile names into the buffer that `parseFigureTable` reads. Names with a dot match without it too.
 * A text with names of several figures keeps them all, in order: the matcher settles who is meant.
 * Throws on an unknown id.
 */
export function compileTable({ figures, names, forms, blockers }: TableSource): Uint8Array<ArrayBuffer> {
  const number = new Map(figures.map(({ id }, index) => [id, index]));
  const words = new Map<string, { text: string; readings: Reading[] }>();
  const add = (text: string, readings: Reading[]): void => {
    const key = folded(text);
    const word = words.get(key) ?? { text: key, readings: [] };
    const known = (reading: Reading): boolean => word.readings.some((other) => other[0] === reading[0] && other[2] === reading[2]);
    word.readings.push(...readings.filter((reading) => !known(reading)));
    words.set(key, word);
  };
  const figure = (id: string): number => {
    const found = number.get(id);
    if (found === undefined) throw new Error(`A name is given to ${id}, which is no figure of the table.`);
    return found;
  };
  for (const { text, figureId, rule } of names) for (const form of new Set([text, text.replaceAll(DOTTED, "")])) add(form, [[figure(figureId), rule, 0, WHOLE]]);
  for (const { text, parts } of forms) add(text, parts.map((part): Reading => [figure(part.figureId), part.rule, part.start, part.end]));
  for (const text of blockers) if (!words.has(folded(text))) add(text, []);
  const list = [...words.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  return packTable({
    ids: figures.map(({ id }) => id), clues: figures.map(({ clues }) => clues), trie: buildTrie(list.map(({ text }) => text)), ...packReadings(list.map(({ readings }) => readings)),
  });
}

const folded = (text: string): string => String.fromCharCode(...Array.from({ length: text.length }, (_, i) => fold(text.charCodeAt(i))));

function packReadings(words: Reading[][]): { readingStart: Uint16Array; readings: Uint16Array } {
  const readingStart = new Uint16Array(words.length + 1);
  words.forEach((readings, index) => (readingStart[index + 1] = (readingStart[index] ?? 0) + readings.length));
  const readings = new Uint16Array((readingStart[words.length] ?? 0) * READING_SIZE);
  words.flat().forEach((reading, index) => readings.set(reading, index * READING_SIZE));
  return { readingStart, readings };
}
