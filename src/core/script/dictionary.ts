import { ColumnReader } from "./columns.ts";
import { longestMatch, readTrie, type Trie } from "./trie.ts";
import { unitsOf } from "./units.ts";

/** What each character turns into. */
export interface Characters {
  /** The units that do not stay. */
  keys: Uint16Array;
  /** Of each UTF-16 unit: 0 where it stays, ODD where `odd` tells, else the unit it turns into. */
  units: Uint16Array;
  /** Characters beyond the basic plane, or that turn into such a one. */
  odd: Map<string, string>;
}

/** Stands for no unit that a character could turn into. */
export const ODD = 1;

/** A stage of conversion: phrases, whose longest match wins, and characters for what no phrase holds. */
export interface Dictionary {
  trie: Trie;
  characters: Characters;
  /** Phrases that do not convert unit by unit: the nodes where they end, rising, and where in `data` the value of each begins. */
  ownNodes: Int32Array;
  ownStarts: Int32Array;
  /** The same nodes, a bit for each. */
  own: Int32Array;
  /** At a start the number of differing units, then as many pairs of place and unit; or 0, the length, and the units. */
  data: Uint16Array;
}

/** Read a dictionary as tools/script-encode.ts writes it: characters, trie, values. */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const reader = new ColumnReader(bytes);
  const characters = readCharacters(reader);
  const trie = readTrie(reader);
  return { characters, trie, ...readValues(reader, trie.ends.length) };
}

function readCharacters(reader: ColumnReader): Characters {
  const [from, to, odd] = [reader.steppedUnits(), reader.units(), Array.from(reader.text())];
  const characters = { keys: from, units: new Uint16Array(65536), odd: new Map<string, string>() };
  for (let i = 0; i < from.length; i += 1) characters.units[from[i] ?? 0] = to[i] ?? 0;
  for (let i = 0; i < odd.length; i += 2) characters.odd.set(odd[i] ?? "", odd[i + 1] ?? "");
  return characters;
}

function readValues(reader: ColumnReader, nodes: number): Pick<Dictionary, "own" | "ownNodes" | "ownStarts" | "data"> {
  const [steps, data] = [reader.units(), reader.units()];
  const ownNodes = nodesOf(steps);
  return { own: bitsOf(ownNodes, nodes), ownNodes, ownStarts: startsOf(data, steps.length), data };
}

function nodesOf(steps: Uint16Array): Int32Array {
  const nodes = new Int32Array(steps.length);
  let node = 0;
  for (let i = 0; i < steps.length; i += 1) {
    node += steps[i] ?? 0;
    nodes[i] = node;
  }
  return nodes;
}

function bitsOf(own: Int32Array, nodes: number): Int32Array {
  const bits = new Int32Array((nodes >>> 5) + 1);
  for (let i = 0; i < own.length; i += 1) {
    const node = own[i] ?? 0;
    bits[node >>> 5] = (bits[node >>> 5] ?? 0) | (1 << (node & 31));
  }
  return bits;
}

function startsOf(data: Uint16Array, count: number): Int32Array {
  const starts = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    starts[i] = at;
    const differing = data[at] ?? 0;
    at += differing > 0 ? 1 + 2 * differing : 2 + (data[at + 1] ?? 0);
  }
  return starts;
}

/** Whether the phrase that ends at this node turns into something else than its characters do one by one. */
export const isOwn = ({ own }: Pick<Dictionary, "own">, node: number): boolean => (((own[node >>> 5] ?? 0) >>> (node & 31)) & 1) === 1;

/** What the phrase that ends at this node turns into. */
export function phraseValue(dictionary: Dictionary, node: number, phrase: string): string {
  const { characters, data } = dictionary;
  const at = ownStart(dictionary, node);
  const differing = at === undefined ? 0 : (data[at] ?? 0);
  if (at !== undefined && differing === 0) return String.fromCharCode(...data.subarray(at + 2, at + 2 + (data[at + 1] ?? 0)));
  const units = Array.from(phrase, (character) => convertCharacter(characters, character)).join("").split("");
  for (let n = 0; n < differing; n += 1) units[data[(at ?? 0) + 1 + 2 * n] ?? 0] = String.fromCharCode(data[(at ?? 0) + 2 + 2 * n] ?? 0);
  return units.join("");
}

function ownStart({ ownNodes, ownStarts }: Dictionary, node: number): number | undefined {
  let low = 0;
  let high = ownNodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ownNodes[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return ownNodes[low] === node ? ownStarts[low] : undefined;
}

/** The dictionary without these phrases. */
export function withoutPhrases(dictionary: Dictionary, phrases: Iterable<string>): Dictionary {
  const { trie } = dictionary;
  const ends = trie.ends.slice();
  for (const phrase of phrases) {
    const node = longestMatch(trie, trie.ranks, unitsOf(phrase), 0);
    if (trie.depths[node] === phrase.length) ends[node] = (ends[node] ?? 0) & ~1;
  }
  return { ...dictionary, trie: { ...trie, ends } };
}

/** What one character turns into, itself where the dictionary does not name it. */
export function convertCharacter({ units, odd }: Characters, character: string): string {
  const unit = character.length === 1 ? (units[character.charCodeAt(0)] ?? 0) : ODD;
  return unit === ODD ? (odd.get(character) ?? character) : unit === 0 ? character : String.fromCharCode(unit);
}

/** Convert by one dictionary, plainly: the longest phrase at each offset, else the character. */
export function convertBy(dictionary: Dictionary, text: string): string {
  const { trie, characters } = dictionary;
  const units = unitsOf(text);
  let shown = "";
  for (let i = 0; i < text.length;) {
    const node = longestMatch(trie, trie.ranks, units, i);
    const end = i + (node > 0 ? (trie.depths[node] ?? 0) : unmatchedLength(text, i));
    const part = text.slice(i, end);
    shown += node > 0 ? phraseValue(dictionary, node, part) : convertCharacter(characters, part);
    i = end;
  }
  return shown;
}

/** Cut a text before and after every phrase of the dictionary. */
export function segmentBy({ trie }: Dictionary, text: string): string[] {
  const segments: string[] = [];
  const units = unitsOf(text);
  let plain = 0;
  for (let i = 0; i < text.length;) {
    const node = longestMatch(trie, trie.ranks, units, i);
    const length = trie.depths[node] ?? 0;
    if (node > 0) {
      if (plain < i) segments.push(text.slice(plain, i));
      segments.push(text.slice(i, i + length));
      plain = i + length;
    }
    i += length || unmatchedLength(text, i);
  }
  if (plain < text.length) segments.push(text.slice(plain));
  return segments;
}

/** Characters that Unicode encodes a second time for the sake of other standards. NFC turns each into the usual one, as OpenCC's table does. */
const COMPATIBILITY = /^[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]$/u;

/** A text with the usual character for each that is encoded twice. */
export function normalize(text: string): string {
  let shown = "";
  for (let i = 0; i < text.length;) {
    const part = text.slice(i, i + unmatchedLength(text, i));
    shown += COMPATIBILITY.test(part) ? part.normalize() : part;
    i += part.length;
  }
  return shown;
}

/** The length of the character at an offset, or of a whole ideographic description sequence (⿰氵中), which OpenCC leaves as it is. */
function unmatchedLength(text: string, start: number): number {
  return descriptionEnd(text, start) - start || characterLength(text, start);
}

const characterLength = (text: string, start: number): number => ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

/** Ideographic description characters, Unicode 15.1. */
const isDescription = (point: number): boolean => point >= 0x2ff0 && point <= 0x2fff;

/** Where the description that begins here ends, or `start` where none does or the text ends before it. */
function descriptionEnd(text: string, start: number): number {
  const point = text.codePointAt(start) ?? 0;
  if (!isDescription(point)) return start;
  let end = start + 1;
  for (let part = 0; part < (point === 0x2ff2 || point === 0x2ff3 ? 3 : 2); part += 1) {
    if (end >= text.length) return start;
    const inner = descriptionEnd(text, end);
    end = inner > end ? inner : end + characterLength(text, end);
  }
  return end;
}
