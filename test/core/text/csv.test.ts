import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { formatCsv, parseCsv } from "../../../src/core/text/csv.ts";

test("quotes, commas and line breaks survive", () => {
  assert.deepEqual(parseCsv('a,"b ""c"", d",\r\n"two\nlines",e,f\n'), [["a", 'b "c", d', ""], ["two\nlines", "e", "f"]]);
});

test("a byte order mark and empty lines are no data", () => {
  assert.deepEqual(parseCsv("\uFEFFa,b\n\n\nc,d"), [["a", "b"], ["c", "d"]]);
});

test("a formula is written as text", () => {
  assert.match(formatCsv([["=1+1"]]), /'=1\+1/);
});

test("a quote that is never closed takes the rest", () => {
  assert.deepEqual(parseCsv('a,"b\nc'), [["a", "b\nc"]]);
});

test("what is written is read back", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "王", '"', ",", "\n", "'", "=", "-", " ") });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(fc.property(rows, (table) => {
    // An apostrophe before a formula sign is the mark that we write ourselves.
    fc.pre(table.flat().every((each) => !/^'[=+\-@\t]/.test(each)));
    assert.deepEqual(parseCsv(formatCsv(table)), table);
  }));
});

test("any text gives rows and comes to an end", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert.ok(parseCsv(text).every((row) => row.length > 0));
  }));
});
