import { alphabetOf, spell } from "./alphabet.ts";
import { clueLine, givenLines, latinLine, ownGiven } from "./clue-lines.ts";
import { DOT, folded } from "./fold.ts";
import { writeIds } from "./id-list.ts";
import { headerBytes, Kind } from "./names-file.ts";
import { simplifier, type Simplified } from "./simplify.ts";
import { FOREIGN, LONGEST_NAME, WHOLE, type FigureClues, type GivenName, type Rule } from "./table.ts";

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
  /** Given names of whoever bears the English one. None unless told. */
  given?: readonly GivenName[];
  /** By which names in the other script need not be written: character by character; what it does not give is. None unless told. */
  simplified?: Simplified;
}

/** A name as the file has it: a text, what it is read as, and its place among the readings of that text. */
interface NameRow {
  text: string;
  rule: number;
  start: number;
  end: number;
  place: number;
}

const DOTTED = /[·‧•・･]/g;
/** Of a name that more figures bear, the others are left out: only a table of the user's own could have so many. */
const MOST_BEARERS = 255;
/** Stands for nobody among the figures: the bearer of blockers. */
const NOBODY = "";
const UTF8 = new TextEncoder();

/**
 * Compile names into the buffer that `parseFigureTable` reads. Names with a dot match without it too.
 * A text with names of several figures keeps them all, in order: the matcher settles who is meant.
 * Throws on an unknown id, on a name of one code unit and on one of more than 255.
 */
export function compileTable(source: TableSource): Uint8Array<ArrayBuffer> {
  const simplified = source.simplified ?? new Map<number, number>();
  const simplify = simplifier(simplified);
  const given = source.given ?? [];
  const everyones = given.map((name) => givenLines(name, simplify));
  const words = wordsOf(source);
  const figures = [...source.figures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = rowsByFigure(words);
  const lists = [...figures.map(({ id }) => id), NOBODY].map((id) => written(rows.get(id) ?? [], simplify));
  return fileOf({
    names: lists.flat(), counts: lists.map(({ length }, figure) => length | (figures[figure]?.clues.latin.length ? FOREIGN : 0)), ids: figures.map(({ id }) => id), simplified,
    clues: [...figures.map(({ clues }) => clueLine({ ...clues, given: ownGiven(clues, given) }, simplify)), ...everyones.map(({ clues }) => clues)],
    latin: [...figures.map(({ id, clues }) => latinLine(clues.latin, id)), ...everyones.map(({ latin }) => latin)],
    readings: [...rows].reduce((sum, [id, list]) => sum + (id === NOBODY ? 0 : list.length), 0), words: words.size, units: [...words.keys()].reduce((sum, { length }) => sum + length - 1, 0),
  });
}

type Reading = Omit<NameRow, "text" | "place"> & { id: string };

/** Each word to find, folded, with its readings in order; none for a blocker. */
function wordsOf({ figures, names, forms, blockers }: TableSource): Map<string, Reading[]> {
  const ids = new Set(figures.map(({ id }) => id));
  const words = new Map<string, Reading[]>();
  const add = (text: string, readings: Reading[]): void => {
    const key = folded(text);
    if (key.length < 2 || key.length > LONGEST_NAME) throw new Error(`The name "${text}" is too short or too long to look for.`);
    const known = words.get(key) ?? [];
    for (const { id } of readings) if (!ids.has(id)) throw new Error(`A name is given to ${id}, which is no figure of the table.`);
    words.set(key, [...known, ...readings.filter(({ id, start }) => !known.some((other) => other.id === id && other.start === start))].slice(0, MOST_BEARERS));
  };
  for (const { text, figureId, rule } of names) for (const form of new Set([text, text.replaceAll(DOTTED, "")])) add(form, [{ id: figureId, rule, start: 0, end: WHOLE }]);
  for (const { text, parts } of forms) add(text, parts.map(({ figureId, rule, start, end }) => ({ id: figureId, rule, start, end })));
  for (const text of blockers) if (!words.has(folded(text))) add(text, []);
  return words;
}

function rowsByFigure(words: ReadonlyMap<string, Reading[]>): Map<string, NameRow[]> {
  const rows = new Map<string, NameRow[]>();
  const add = (id: string, row: NameRow): void => {
    rows.set(id, [...(rows.get(id) ?? []), row]);
  };
  for (const [text, readings] of words) {
    readings.forEach(({ id, rule, start, end }, place) => add(id, { text, rule, start, end, place }));
    if (readings.length === 0) add(NOBODY, { text, rule: 0, start: 0, end: WHOLE, place: 0 });
  }
  return rows;
}

/** The forms that the loader derives from a text, itself first; `exact` says which it leaves out. */
function derivedForms(text: string, exact: number, simplify: (text: string) => string): string[] {
  const scripts = exact & Kind.exactScript ? [text] : [text, simplify(text)];
  return [...new Set(exact & Kind.exactDots ? scripts : scripts.flatMap((form) => [form, form.replaceAll(String.fromCharCode(DOT), "")]))];
}

/** A figure's names without those that the loader derives from the others, each with its kind (`Kind`). */
function written(rows: NameRow[], simplify: (text: string) => string): (NameRow & { kind: number })[] {
  const missing = new Map(rows.map((row) => [keyOf(row), row]));
  const found: (NameRow & { kind: number })[] = [];
  // Those first from which most is derived.
  const most = (row: NameRow): number => derivedForms(row.text, 0, simplify).length;
  for (const row of [...rows].sort((a, b) => most(b) - most(a))) {
    if (!missing.has(keyOf(row))) continue;
    const keys = (exact: number): string[] => derivedForms(row.text, exact, simplify).map((text) => keyOf({ ...row, text }));
    const exact = [0, Kind.exactDots, Kind.exactScript].find((bits) => keys(bits).every((key) => missing.has(key))) ?? Kind.exactScript | Kind.exactDots;
    for (const key of keys(exact)) missing.delete(key);
    found.push({ ...row, kind: row.rule | exact });
  }
  return found;
}

const keyOf = ({ text, rule, start, end, place }: NameRow): string => [text, rule, start, end, place].join();

interface FileParts {
  names: (NameRow & { kind: number })[];
  counts: number[];
  ids: string[];
  clues: string[];
  latin: string[];
  simplified: Simplified;
  readings: number;
  words: number;
  units: number;
}

/** The parts, one behind the other as names-file.ts says. */
function fileOf({ names, counts, ids, clues, latin, simplified, readings, words, units }: FileParts): Uint8Array<ArrayBuffer> {
  const [nameText, clueText] = [names.map(({ text }) => text).join(""), clues.join("\n")];
  const alphabet = alphabetOf([nameText, clueText]);
  const [nameBytes, clueBytes, idBytes, latinBytes] = [spell(nameText, alphabet), spell(clueText, alphabet), UTF8.encode(writeIds(ids)), UTF8.encode(latin.join("\n"))];
  const header = headerBytes({
    figures: ids.length, names: names.length, readings, words, units, characters: alphabet.length,
    nameBytes: nameBytes.length, clueBytes: clueBytes.length, idBytes: idBytes.length, latinBytes: latinBytes.length,
  });
  const columns = [names.map(({ text }) => text.length), names.map(({ kind }) => kind), names.map(({ start }) => start), names.map(({ end }) => end), names.map(({ place }) => place)];
  const simple = Uint16Array.from(alphabet, (unit) => simplified.get(unit) ?? 0);
  return joined([header, bytesOf(alphabet), bytesOf(simple), bytesOf(Uint16Array.from(counts)), ...columns.map(bytes), nameBytes, clueBytes, idBytes, latinBytes]);
}

const bytesOf = (numbers: Uint16Array): Uint8Array => new Uint8Array(numbers.buffer);

function bytes(numbers: number[]): Uint8Array {
  if (numbers.some((number) => number > 0xff)) throw new Error("The figure table has a number that a byte does not hold.");
  return Uint8Array.from(numbers);
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
