import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptOf } from "../../../src/core/script/detect-script.ts";

const HANS = "县政府昨天宣布，从明年开始为老人提供免费午餐，经费由地方财政负担。";
const HANT = "縣政府昨天宣布，從明年開始為老人提供免費午餐，經費由地方財政負擔。";

test("a text in one script is told by its characters", () => {
  assert.equal(scriptOf(HANS), "hans");
  assert.equal(scriptOf(HANT), "hant");
});

test("a quoted name of the other script does not make a text mixed, a paragraph does", () => {
  assert.equal(scriptOf(HANT.repeat(6) + "《人民报》"), "hant");
  assert.equal(scriptOf(HANT + HANS), "mixed");
});

test("too little Chinese, or nothing that tells, is other", () => {
  assert.equal(scriptOf("The quick brown fox"), "other");
  assert.equal(scriptOf("一二三四五六七"), "other");
  assert.equal(scriptOf(""), "other");
  assert.equal(scriptOf("ニュースの東京"), "other");
});
