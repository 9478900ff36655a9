import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { convertBy, normalize, readDictionary, segmentBy, type Dictionary } from "../../../src/core/script/dictionary.ts";
import { createPass } from "../../../src/core/script/pass.ts";
import { CONFIGS, plan, type ConfigName, type ConverterOptions } from "../../../src/core/script/plan.ts";
import { parseTables, tableFor, type Stage } from "../../../src/core/script/tables.ts";
import { encodeDictionary } from "../../../tools/script-encode.ts";
import { withOwn } from "../../../tools/script-own.ts";
import { baseEntries, scriptTable } from "../../../tools/script-tables.ts";

/*
 * A pass gives what its definition gives, with the tables that are shipped: cut at the longest phrases, then each piece
 * through stage after stage, each by longest phrases.
 */

const tables = { "from-hans": parseTables(await scriptTable("from-hans")), "from-hant": parseTables(await scriptTable("from-hant")) };

/** Every pass of every configuration, in both usages, beside its definition. */
const passes = (Object.keys(CONFIGS) as ConfigName[]).flatMap((name) => (["news", "standard"] as const).flatMap((usage) => {
  const config: ConverterOptions = { ...CONFIGS[name], usage };
  const stage = (each: Stage): Dictionary => tables[tableFor(config.from)].stage(each);
  return plan(config).map(({ segmentation, stages }) => {
    const read = stages.map(stage);
    const defined = (text: string): string => segmentBy(stage(segmentation), normalize(text)).map((piece) => read.reduce((shown, each) => convertBy(each, shown), piece)).join("");
    return { name: `${name} ${usage}`, pass: createPass(stage(segmentation), read), defined };
  });
}));

/** What phrases are made of, so that they stand beside one another, over one another, and only begun. */
const NAMES = ["st", "ts", "tw", "twp", "hk", "hkp", "tw-rev", "twp-rev", "hk-rev", "hkp-rev", "tw-news", "hk-news", "cn-news"] as const;
const stages = await Promise.all(NAMES.map(async (name) => withOwn(name, await baseEntries(name))));
const words = stages.map((each) => [...each.phrases.keys(), ...each.phrases.values()]).filter((each) => each.length > 0);
const anyOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.nat(texts.length - 1).map((i) => texts[i] ?? "");
const phrase = fc.oneof(...words.map(anyOf));
const piece = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 3, arbitrary: fc.tuple(phrase, fc.nat(6), fc.nat(6)).map(([whole, start, length]) => whole.slice(start, start + length)) },
  { weight: 2, arbitrary: anyOf(stages.flatMap(({ characters }) => [...characters.keys()])) },
  fc.constantFrom("，", "。", "的", "了", "一", "不", "a", " ", "\n", "\uD842", "\uDFB7", "⿰", "\uF9D1", "😀", "\0"),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("any run of phrases, and of parts of them", () => {
  fc.assert(fc.property(text, (input) => {
    for (const { name, pass, defined } of passes) assert.equal(pass(input), defined(input), name);
  }), { numRuns: 1500 });
});

test("a stage sees what the stages before it made of the text before a suspect", () => {
  const dictionary = (phrases: [string, string][], characters: [string, string][]): Dictionary =>
    readDictionary(encodeDictionary({ phrases: new Map(phrases), characters: new Map(characters) }));
  const pair = dictionary([["子丑", "寅卯"]], [["\u{20BB7}", "乙"]]);
  const later = dictionary([["甲乙", "丙丁"]], []);
  assert.equal(createPass(pair, [pair, later])("，甲\u{20BB7}子丑"), "，丙丁寅卯", "a character of two units ends a later stage's phrase");
  const first = dictionary([["子丑", "寅卯"]], []);
  const second = dictionary([["戊己", "庚己"]], []);
  const third = dictionary([["甲庚", "丙丁"]], []);
  assert.equal(createPass(first, [first, second, third])("，甲戊己，"), "，丙丁己，", "a stage's phrase ends one of the next stage");
});
