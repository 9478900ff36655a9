import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { compileTable, type TableSource } from "../../../src/core/figures/compile.ts";
import { parseFigureTable } from "../../../src/core/figures/names-file.ts";
import { READING_SIZE, Rule, type FigureTable } from "../../../src/core/figures/table.ts";
import { wordsOf } from "../../../src/core/figures/trie.ts";

/*
 * The file says less than the table that is read from it: what is derived must be what was stated, no more and no less.
 */

const SIMPLIFIED = new Map("習习納纳顧顾裡里裏里".split("").flatMap((from, at, all) => (at % 2 === 0 ? [[from.charCodeAt(0), (all[at + 1] ?? "").charCodeAt(0)]] : [])));

/** Each word of a table with its readings, in their order, by id. */
function readingsOf({ trie, readings, readingStart, idOf }: FigureTable): Record<string, unknown[]> {
  return Object.fromEntries(wordsOf(trie).map((word, index) => [word, Array.from({ length: (readingStart[index + 1] ?? 0) - (readingStart[index] ?? 0) }, (_, i) => {
    const [figure = 0, ...rest] = readings.subarray(((readingStart[index] ?? 0) + i) * READING_SIZE, ((readingStart[index] ?? 0) + i + 1) * READING_SIZE);
    return [idOf(figure), ...rest];
  })]));
}

const text = fc.string({ unit: fc.constantFrom("習", "习", "裡", "裏", "里", "近", "·", "a"), minLength: 2, maxLength: 4 }).filter((name) => name.replaceAll("·", "").length > 1);
const id = fc.constantFrom("xi", "xi-jin", "an", "zoe");
const name = fc.record({ text, figureId: id, rule: fc.constantFrom(...Object.values(Rule)) });
const form = fc.record({ text, parts: fc.array(fc.record({ start: fc.nat(1), end: fc.constantFrom(1, 2), figureId: id, rule: fc.constantFrom(Rule.Name, Rule.Titled) }), { minLength: 1, maxLength: 3 }) });
const words = fc.uniqueArray(text, { maxLength: 4 });
const source: fc.Arbitrary<TableSource> = fc.record({
  figures: fc.tuple(...["xi", "xi-jin", "an", "zoe"].map((figure) => fc.record({ id: fc.constant(figure), clues: fc.record({ given: words, near: words, latin: fc.constantFrom<string[]>([], ["Xi Jin"], ["Zoë", "Ann"]) }) }))),
  given: fc.constantFrom([], [{ latin: ["Xi", "Ann"], han: ["習近", "习近"] }, { latin: ["Zoe"], han: ["近裡"] }]),
  names: fc.array(name, { maxLength: 12 }), forms: fc.array(form, { maxLength: 4 }), blockers: words,
});

test("a table reads the same whether the other script is written or derived", () => {
  fc.assert(fc.property(source, (stated) => {
    const written = parseFigureTable(compileTable(stated).buffer);
    const derived = parseFigureTable(compileTable({ ...stated, simplified: SIMPLIFIED }).buffer);
    assert.deepEqual(readingsOf(derived), readingsOf(written));
    assert.equal(derived.size, written.size);
    for (let figure = 0; figure < written.size; figure++) {
      assert.equal(derived.idOf(figure), written.idOf(figure));
      for (const list of ["given", "near", "latin"] as const) assert.deepEqual([...derived.cluesOf(figure)[list]].sort(), [...written.cluesOf(figure)[list]].sort());
    }
  }), { numRuns: 300 });
});
