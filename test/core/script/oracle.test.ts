import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { Converter } from "opencc-js";
import { createConverter } from "../../../src/core/script/convert.ts";
import { CONFIGS, type ConfigName } from "../../../src/core/script/plan.ts";
import { parseTables, tableFor } from "../../../src/core/script/tables.ts";
import { mainlandNews, savedArticles, taiwaneseNews } from "../../../tools/script-news.ts";
import { baseEntries, baseTable } from "../../../tools/script-tables.ts";

/*
 * With our own phrases left out, the engine gives what opencc-js gives, character for character, in all fourteen configurations.
 */

const tables = { "from-hans": parseTables(await baseTable("from-hans")), "from-hant": parseTables(await baseTable("from-hant")) };
const names = Object.keys(CONFIGS) as ConfigName[];

function pairOf(name: ConfigName): { ours: (text: string) => string; theirs: (text: string) => string } {
  const { from, to, ...rest } = CONFIGS[name];
  const p = "phrases" in rest ? "p" : "";
  const theirs = Converter({ from: from === "cn" || from === "t" ? from : `${from}${p}`, to: to === "cn" || to === "t" ? to : `${to}${p}` });
  return { ours: createConverter({ from, to, ...rest, taiwan: "臺", usage: "standard" }, tables[tableFor(from)]), theirs };
}

test("any run of phrases, characters and what breaks them", async () => {
  const stages = await Promise.all((["st", "ts", "tw", "twp", "hk", "hkp", "tw-rev", "twp-rev", "hk-rev", "hkp-rev"] as const).map(baseEntries));
  const words = stages.flatMap(({ phrases, characters }) => [...phrases.keys(), ...characters.keys(), ...characters.values()]);
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...words).map((word) => word.slice(0, Math.ceil(word.length / 2))) },
    fc.constantFrom("，", "。", "的", "了", "一", "a", " ", "\n", "\uFEFF", "\uD842", "\uDFB7", "⿰", "⿲", "\uF9D1", "\u{2F81A}", "😀", "\0"),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  const pairs = names.map((name) => ({ name, ...pairOf(name) }));
  fc.assert(fc.property(text, (input) => {
    for (const { name, ours, theirs } of pairs) assert.equal(ours(input), theirs(input), name);
  }), { numRuns: 1500 });
});

test("the shared news, whole and line by line", { skip: taiwaneseNews() ? false : "the shared news is not here" }, () => {
  const hans = [...(mainlandNews() ?? []).filter((_, day) => day % 8 === 0), ...(savedArticles("hans") ?? [])];
  const hant = [...(taiwaneseNews() ?? []), ...(savedArticles("hant") ?? [])];
  for (const name of names) {
    const { ours, theirs } = pairOf(name);
    for (const text of CONFIGS[name].from === "cn" ? hans : hant) {
      assert.equal(ours(text), theirs(text), name);
      for (const line of text.split("\n")) assert.equal(ours(line), theirs(line), name);
    }
  }
});

test("a text longer than a chunk, with and without places to cut it", () => {
  const { ours, theirs } = pairOf("s2tw");
  for (const text of ["头发展开后里面的东西".repeat(2000), "头发，".repeat(5000), `${"𠀀".repeat(5000)}头发`]) assert.equal(ours(text), theirs(text));
});
