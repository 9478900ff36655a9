import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { fromPreorder, toPreorder } from "../../../src/core/figures/preorder.ts";
import { buildTrie } from "../../../src/core/figures/trie.ts";

/*
 * What a file keeps of a trie gives the same trie back.
 */

test("depth first and back again is the same trie, its words numbered in the order of the file", () => {
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom("习", "近", "平", "王", "毅", "a"), minLength: 2, maxLength: 5 }), { maxLength: 40 });
  fc.assert(fc.property(words, (texts) => {
    const trie = buildTrie(texts);
    const packed = toPreorder(trie);
    const back = fromPreorder(packed);
    assert.deepEqual([...back.labels], [...trie.labels]);
    assert.deepEqual([...back.childStart], [...trie.childStart]);
    assert.deepEqual([...back.word].map((number) => (number === 0 ? 0 : packed.words[number - 1])), [...trie.word]);
  }));
});

test("depth first, a word's letters stand side by side", () => {
  const { labels, shapes, words } = toPreorder(buildTrie(["王毅", "习近平", "王一"]));
  assert.equal(String.fromCharCode(...labels.slice(1)), "习近平王一毅");
  assert.deepEqual([...shapes], [4, 2, 2, 1, 4, 1, 1]);
  assert.deepEqual(words, [2, 3, 1]);
});
