import type { Trie } from "./trie.ts";
import { textOf, withRoom, writeText } from "./units.ts";

/** What the phrases of a pass turn into, each worked out when it is first met. */
export interface PhraseValues {
  /** Units of all values; it changes when it grows. */
  readonly units: Uint16Array;
  /** Where in `units` the length of a phrase's value stands, and then the value: of the phrase of this node, which lies in the text at `start`. */
  at: (node: number, text: Uint16Array, start: number) => number;
}

/** `valueOf` works out what a phrase turns into. */
export function createPhraseValues(trie: Trie, valueOf: (phrase: string) => string): PhraseValues {
  const starts = new Int32Array(trie.depths.length);
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
  return {
    get units() {
      return units;
    },
    at: (node, text, start) => starts[node] || learn(node, textOf(text.subarray(start, start + (trie.depths[node] ?? 0)))),
  };
}
