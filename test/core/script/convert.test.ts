import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { createConverter } from "../../../src/core/script/convert.ts";
import { CONFIGS, type ConfigName } from "../../../src/core/script/plan.ts";
import { parseTables, tableFor, type Tables } from "../../../src/core/script/tables.ts";
import { openccCases } from "../../../tools/script-cases.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

const tables: Record<string, Tables> = {
  "from-hans": parseTables(await scriptTable("from-hans")),
  "from-hant": parseTables(await scriptTable("from-hant")),
};

const converters = new Map<ConfigName, (text: string) => string>();

/** Our converter for one of OpenCC's configurations, 臺 for Taiwan as OpenCC writes it. */
function converterFor(name: ConfigName): (text: string) => string {
  const table = tables[tableFor(CONFIGS[name].from)];
  assert.ok(table);
  const converter = converters.get(name) ?? createConverter({ ...CONFIGS[name], taiwan: "臺", usage: "standard" }, table);
  converters.set(name, converter);
  return converter;
}

const OPENCC = join(PROJECT_ROOT, "../shared/opencc");
const unshared = existsSync(OPENCC) ? false : "OpenCC's suite is not here";

const isConfig = (name: string): name is ConfigName => name in CONFIGS;

test("OpenCC's own suite: all but the three that hold characters few fonts show", { skip: unshared }, () => {
  const pairs = openccCases() ?? [];
  const ours = pairs.filter(({ name }) => isConfig(name));
  const wrong = ours.filter(({ input, name, output }) => isConfig(name) && converterFor(name)(input) !== output);
  assert.equal(ours.length, 535);
  // opencc-js leaves out OpenCC's table of characters that show as empty boxes on many systems (殢, 圞, 樠), and so do we.
  assert.deepEqual(wrong.filter(({ input }) => !/[殢圞樠]/.test(input)), []);
  assert.equal(wrong.length, 3);
});

test("OpenCC's golden files, line by line", { skip: unshared }, () => {
  const read = (path: string): string[] => readFileSync(join(OPENCC, "golden", path), "utf8").split("\n");
  const input = read("input/us_constitution_zhs.txt");
  for (const name of ["s2t", "s2tw", "s2twp", "s2hk", "s2hkp"] as const) {
    assert.deepEqual(input.map(converterFor(name)), read(`output/us_constitution_zhs.${name}.txt`), name);
  }
});

test("the same variant, and text without Han, come back as they are", () => {
  const table = tables["from-hant"];
  assert.ok(table);
  const same = createConverter({ from: "tw", to: "tw" }, table);
  assert.equal(same("裏面的頭发"), "裏面的頭发");
  assert.equal(converterFor("s2twp")("\uFEFFplain text, 123 \uD800 😀"), "\uFEFFplain text, 123 \uD800 😀");
});

test("Taiwan's 台 is 台 unless 臺 is asked for", () => {
  const table = tables["from-hans"];
  assert.ok(table);
  assert.equal(createConverter({ from: "cn", to: "tw" }, table)("台湾的台风"), "台灣的颱風");
  assert.equal(createConverter({ from: "cn", to: "tw", taiwan: "臺" }, table)("台湾的台风"), "臺灣的颱風");
  assert.equal(createConverter({ from: "cn", to: "hk" }, table)("台湾"), Converter({ from: "cn", to: "hk" })("台湾"));
});
