import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createConverter } from "../../../src/core/script/convert.ts";
import { scriptOf } from "../../../src/core/script/detect-script.ts";
import type { Variant } from "../../../src/core/script/script.ts";
import { parseTables, tableFor } from "../../../src/core/script/tables.ts";
import { whereNeeded } from "../../../src/core/script/where-needed.ts";
import { savedArticles } from "../../../tools/script-news.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

const tables = { "from-hans": parseTables(await scriptTable("from-hans")), "from-hant": parseTables(await scriptTable("from-hant")) };

function show(text: string, to: Variant, around = scriptOf(text)): string {
  const from = to === "cn" ? "tw" : "cn";
  const converter = createConverter({ from, to }, tables[tableFor(from)]);
  return whereNeeded(text, converter, { to, scriptOf, around })(text);
}

test("text in the other script converts", () => {
  assert.equal(show("他们说头发已经干净了", "tw"), "他們說頭髮已經乾淨了");
  assert.equal(show("他們說頭髮已經乾淨了", "cn"), "他们说头发已经干净了");
});

test("in a mixed text only the clauses in the other script change", () => {
  assert.equal(show("美國總統說這會干擾選舉，这个国家的头发干净。", "tw"), "美國總統說這會干擾選舉，這個國家的頭髮乾淨。");
});

test("characters that both scripts write do not make a traditional text mixed", () => {
  assert.equal(show("頭髮與發展，乾淨與干涉，這段關係面對干擾。", "cn"), "头发与发展，干净与干涉，这段关系面对干扰。");
  for (const text of ["干預", "征服", "漏斗", "風采", "划船", "拮据"]) assert.notEqual(scriptOf(`他說這是${text}的問題`), "mixed");
});

test("a text that tells nothing goes with those around it", () => {
  assert.equal(show("周一", "tw", "hant"), "周一");
  assert.equal(show("周一", "tw", "hans"), "週一");
});

const articles = savedArticles("hant");

test("news in the reader's own script does not change by a character", { skip: articles ? false : "the shared articles are not here" }, () => {
  const changed = (paragraphs: string[], to: Variant): string[] => paragraphs.filter((text) => scriptOf(text) !== "mixed" && show(text, to, to === "cn" ? "hans" : "hant") !== text);
  // A paragraph in the other script, such as a quoted headline, is meant to convert.
  assert.deepEqual(changed(articles ?? [], "tw").filter((text) => scriptOf(text) !== "hans"), []);
  assert.deepEqual(changed(savedArticles("hans") ?? [], "cn").filter((text) => scriptOf(text) !== "hant"), []);
});

const SEEDS = join(PROJECT_ROOT, "../shared/seeds/texts");

test("the seeds in their own script stay as they are", { skip: existsSync(SEEDS) ? false : "the seeds are not here" }, () => {
  const files = readdirSync(SEEDS).map((name) => readFileSync(join(SEEDS, name), "utf8"));
  assert.equal(files.length, 5);
  for (const text of files.flatMap((file) => file.split("\n"))) {
    if (scriptOf(text) === "hant") for (const to of ["tw", "hk"] as const) assert.equal(show(text, to), text);
    if (scriptOf(text) === "hans") assert.equal(show(text, "cn"), text);
  }
});
