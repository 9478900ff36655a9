import { ODD } from "../src/core/script/dictionary.ts";
import { joinColumns } from "./script-columns.ts";

/** A dictionary to write: phrases and characters, each key once. */
export interface Entries {
  phrases: ReadonlyMap<string, string>;
  characters: ReadonlyMap<string, string>;
}

interface Node {
  children: Map<number, Node>;
  /** Where a key ends here: the key. */
  key?: string;
}

/** The bytes that readDictionary (src/core/script/dictionary.ts) reads. */
export function encodeDictionary(entries: Entries): Uint8Array {
  const ranks = ranksOf(entries.phrases.keys());
  const levels = levelsOf(treeOf(entries.phrases.keys()), ranks);
  const nodes = levels.flat();
  const own = nodes.flatMap(({ node: { key } }, node) => (key === undefined ? [] : [{ node, value: ownValue(key, entries) }])).filter(({ value }) => value.length > 0);
  return joinColumns([
    ...characterColumns(entries.characters),
    steps([0, ...ranks.keys()]),
    Uint16Array.from(levels.slice(1), ({ length }) => length),
    Uint16Array.from(nodes, ({ rank }) => rank),
    Uint16Array.from(nodes, ({ node }) => node.children.size * 2 + (node.key === undefined ? 0 : 1)),
    steps(own.map(({ node }) => node)),
    Uint16Array.from(own.flatMap(({ value }) => value)),
  ]);
}

/** Units that turn into units, ODD standing for what the third column holds: the other characters, each with its value after it. */
function characterColumns(characters: ReadonlyMap<string, string>): (Uint16Array | string)[] {
  const sorted = [...characters].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const units = sorted.filter(([from]) => from.length === 1);
  return [
    steps(units.map(([from]) => from.charCodeAt(0))),
    Uint16Array.from(units, ([, to]) => (to.length === 1 ? to.charCodeAt(0) : ODD)),
    sorted.filter((pair) => pair.some((each) => each.length > 1)).flat().join(""),
  ];
}

/** Each number less the one before it, modulo 2^16: small steps compress better than large numbers. */
const steps = (numbers: number[]): Uint16Array => Uint16Array.from(numbers, (number, i) => number - (numbers[i - 1] ?? 0));

function treeOf(keys: Iterable<string>): Node {
  const root: Node = { children: new Map() };
  for (const key of keys) {
    let node = root;
    for (const unit of unitsOf(key)) {
      const next = node.children.get(unit) ?? { children: new Map() };
      node.children.set(unit, next);
      node = next;
    }
    node.key = key;
  }
  return root;
}

const unitsOf = (text: string): number[] => text.split("").map((unit) => unit.charCodeAt(0));

/** Ranks from 1: common units first, by order of magnitude, within one by code, so that both alphabet and siblings are small steps apart. */
function ranksOf(keys: Iterable<string>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) for (const unit of unitsOf(key)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const magnitude = (count: number): number => Math.floor(Math.log2(count));
  const sorted = [...counts].toSorted(([a, m], [b, n]) => magnitude(n) - magnitude(m) || a - b);
  return new Map(sorted.map(([unit], i) => [unit, i + 1]));
}

/** A node, and the rank that leads to it. */
interface Placed {
  node: Node;
  rank: number;
}

/** The nodes level by level from the root on, siblings by rank. */
function levelsOf(root: Node, ranks: ReadonlyMap<number, number>): Placed[][] {
  const levels: Placed[][] = [];
  for (let level: Placed[] = [{ node: root, rank: 0 }]; level.length > 0;) {
    levels.push(level);
    level = level.flatMap(({ node }) => [...node.children].map(([unit, child]) => ({ node: child, rank: ranks.get(unit) ?? 0 })).toSorted((a, b) => a.rank - b.rank));
  }
  return levels;
}

/**
 * A key's value where it is not the key's characters converted one by one: the number of units that differ, then each one's place
 * and unit; where the length differs 0, the length, and all units. Nothing otherwise.
 */
function ownValue(key: string, { phrases, characters }: Entries): number[] {
  const value = phrases.get(key);
  const plain = Array.from(key, (character) => characters.get(character) ?? character).join("");
  if (value === undefined || value === plain) return [];
  const units = unitsOf(value);
  if (plain.length !== units.length) return [0, units.length, ...units];
  const differing = units.flatMap((unit, place) => (unit === plain.charCodeAt(place) ? [] : [place, unit]));
  return [differing.length / 2, ...differing];
}
