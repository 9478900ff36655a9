import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { folded } from "../../../src/core/figures/fold.ts";
import { buildTrie, findWords, HIT_SIZE, wordsOf } from "../../../src/core/figures/trie.ts";

const UNITS = ["习", "近", "平", "王", "a", "A", "Ａ", "·", "‧", "-", "'", "’", "\u{20bb7}", " ", "\u00a0"];
const string = (minLength: number, maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...UNITS), minLength, maxLength });

/** Every word at every place, by comparing it there: start, end and word, the longest first. */
function foundPlainly(text: string, words: readonly string[]): number[] {
  const [line, keys] = [folded(text), words.map(folded)];
  return Array.from({ length: line.length }, (_, start) => keys.flatMap((key, index) => (line.startsWith(key, start) ? [[start, start + key.length, index + 1]] : [])).sort(([, a = 0], [, b = 0]) => b - a)).flat(2);
}

test("the words found are those that stand there, by start and then the longest first", () => {
  const words = fc.uniqueArray(string(2, 4), { selector: folded, maxLength: 20 });
  fc.assert(fc.property(words, string(0, 40), (list, text) => {
    const trie = buildTrie(list);
    assert.deepEqual(wordsOf(trie), list.map(folded));
    const hits = findWords(text, trie);
    assert.equal(hits.length % HIT_SIZE, 0);
    assert.deepEqual(hits, foundPlainly(text, list));
  }), { numRuns: 2_000 });
});

test("a word too short to look for, and one that stands twice, are refused", () => {
  assert.throws(() => buildTrie(["王"]), /too short/);
  assert.throws(() => buildTrie(["A·B", "Ａ-B"]), /stands twice/);
});
