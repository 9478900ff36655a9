import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createConverter } from "../../../src/core/script/convert.ts";
import { scriptOf } from "../../../src/core/script/detect-script.ts";
import { VARIANTS, type Variant } from "../../../src/core/script/script.ts";
import { parseTables, tableFor } from "../../../src/core/script/tables.ts";
import { whereNeeded } from "../../../src/core/script/where-needed.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

/*
 * The five seeds in three variants, names as they stand. Each of the fifteen was read against its original, character by character
 * where it changed; a digest that changes wants the text read anew.
 */

const SEEDS = join(PROJECT_ROOT, "../shared/seeds/texts");
const skip = existsSync(SEEDS) ? false : "the seeds are not here";
const tables = { "from-hans": parseTables(await scriptTable("from-hans")), "from-hant": parseTables(await scriptTable("from-hant")) };

function show(text: string, to: Variant): string {
  const from = to === "cn" ? "tw" : "cn";
  const converter = createConverter({ from, to }, tables[tableFor(from)]);
  const around = scriptOf(text);
  return text.split("\n").map((line) => whereNeeded(line, converter, { to, scriptOf, around })(line)).join("\n");
}

const seeds = skip ? [] : readdirSync(SEEDS).map((name) => ({ name: name.slice(0, 3), text: readFileSync(join(SEEDS, name), "utf8") }));

const DIGESTS: Record<string, string> = {
  "000 cn": "414c5ce306e78632", "000 tw": "ed7b071dfb6953e0", "000 hk": "ed7b071dfb6953e0",
  "001 cn": "cd7d2ebc21017eb8", "001 tw": "7e48b398ef84d518", "001 hk": "7e48b398ef84d518",
  "002 cn": "cf85ed8eb8a24dc7", "002 tw": "1f5abc799dfff8a7", "002 hk": "1f5abc799dfff8a7",
  "003 cn": "f09e39b97d9e57f0", "003 tw": "52357a47552f8dd1", "003 hk": "7daae7b72438721f",
  "004 cn": "7f8da07388c199f8", "004 tw": "81363cf4507ddc78", "004 hk": "81363cf4507ddc78",
};

test("fifteen conversions, as they were read", { skip }, () => {
  const digests = seeds.flatMap(({ name, text }) => VARIANTS.map((to): [string, string] => [`${name} ${to}`, createHash("sha256").update(show(text, to)).digest("hex").slice(0, 16)]));
  assert.deepEqual(Object.fromEntries(digests), DIGESTS);
});

test("the words of the seeds that converters get wrong", { skip }, () => {
  const shown = (name: string, to: Variant): string => show(seeds.find((seed) => seed.name === name)?.text ?? "", to);
  for (const word of ["朴振", "一個中國原則", "三邊合作制度化", "夥伴關係", "台灣問題", "計畫", "發布", "儘早舉行", "修復緊張關係", "恪守", "干涉中國內政"]) assert.ok(shown("003", "tw").includes(word), word);
  for (const word of ["朴振", "一個中國原則", "首腦峰會", "本周日", "計劃", "發布", "盡早舉行"]) assert.ok(shown("003", "hk").includes(word), word);
  for (const word of ["免签令", "战略对表", "关系把方向", "一个中国原则", "存取现金", "和平计划"]) assert.ok(shown("000", "cn").includes(word), word);
  for (const word of ["布林肯", "间谍气球后", "钓鱼台国宾馆", "小吃面店", "入账", "大学生"]) assert.ok(shown("001", "cn").includes(word), word);
  for (const word of ["台湾回归中国", "川普", "假账号"]) assert.ok((shown("004", "cn") + shown("002", "cn")).includes(word), word);
});
