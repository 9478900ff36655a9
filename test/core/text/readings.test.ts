import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "../../../src/core/text/readings.ts";

const read = (text: string): string => readAll(text, false).join(" ");

test("words decide how their characters are read", () => {
  assert.equal(read("银行行长重新调查"), "yin2 hang2 hang2 zhang3 chong2 xin1 diao4 cha2");
  assert.equal(read("莫斯科举行会晤"), "mo4 si1 ke1 ju3 xing2 hui4 wu4");
  assert.equal(read("他强调达成了许多重要共识"), "ta1 qiang2 diao4 da2 cheng2 le0 xu3 duo1 zhong4 yao4 gong4 shi2");
});

test("there is one reading a character, whatever stands between", () => {
  const text = "A 𠮷 2026年，“女儿”";
  assert.equal(readAll(text, false).length, Array.from(text).length);
});

test("a surname is read as one", () => {
  assert.equal(readAll("任志强", true)[0], "ren2");
  assert.equal(readAll("单雄信", true)[0], "shan4");
});
