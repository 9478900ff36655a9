import { longestMatch, type Trie } from "./trie.ts";
import { textOf, withRoom, writeText } from "./units.ts";

/** Pairs that are remembered: 64 KB. News of a million characters holds some 4,000 that matter. */
const PAIRS = 8192;
const PAIR_SHIFT = 19;

/** Said of a pair of units that is no phrase, and of one whose value is not two units long. Neither is a number of two units of text. */
const NO_PHRASE = 0;
export const OTHER = 1;

/** Whether that was said: no number of two units of text is as small as these. */
export const isPair = (number: number): boolean => number > OTHER || number < 0;

/** What the phrases of a pass turn into, each worked out when it is first met. */
export interface PhraseValues {
  /** Units of all values; it changes when it grows. */
  readonly units: Uint16Array;
  /** Where in `units` the length of a phrase's value stands, and then the value: of the phrase of this node, which lies in the text at `start`. */
  at: (node: number, text: Uint16Array, start: number) => number;
  /**
   * What two units turn into where no longer phrase begins: the two units as one number, the first in its lower half; or
   * NO_PHRASE, or OTHER. Most phrases of news are pairs, and this finds them without a search.
   */
  pairAt: (text: Uint16Array, start: number) => number;
}

/** `ranks` as `longestMatch` reads them; `valueOf` works out what a phrase turns into. */
export function createPhraseValues(trie: Trie, ranks: Int32Array, valueOf: (phrase: string) => string): PhraseValues {
  const starts = new Int32Array(trie.depths.length);
  const keys = new Int32Array(PAIRS);
  const pairs = new Int32Array(PAIRS);
  let units = new Uint16Array(1);
  let end = 1;

  const learn = (node: number, phrase: string): number => {
    const value = valueOf(phrase);
    const start = end;
    units = withRoom(units, start + 1 + value.length);
    units[start] = value.length;
    end = writeText(value, units, start + 1);
    return (starts[node] = start);
  };
  const at = (node: number, text: Uint16Array, start: number): number => starts[node] || learn(node, textOf(text.subarray(start, start + (trie.depths[node] ?? 0))));
  const learnPair = (text: Uint16Array, start: number): number => {
    const node = longestMatch(trie, ranks, text, start);
    if (node === 0) return NO_PHRASE;
    const value = at(node, text, start);
    return units[value] === 2 ? (units[value + 1] ?? 0) | ((units[value + 2] ?? 0) << 16) : OTHER;
  };
  return {
    get units() {
      return units;
    },
    at,
    pairAt(text, start) {
      const key = (text[start] ?? 0) | ((text[start + 1] ?? 0) << 16);
      // Knuth's multiplier, 2^32 over the golden ratio.
      const entry = Math.imul(key, 0x9e3779b1) >>> PAIR_SHIFT;
      if (keys[entry] === key) return pairs[entry] ?? NO_PHRASE;
      keys[entry] = key;
      return (pairs[entry] = learnPair(text, start));
    },
  };
}
