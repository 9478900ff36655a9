import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlace, markOf, parsePlaces, withPlace, type Places } from "../../../src/core/reading/places.ts";

test("a place is kept by address, and taken away where there is none", () => {
  const once = withPlace({}, "https://a.example/1", { block: 7, at: 1 });
  assert.deepEqual(once, { "https://a.example/1": { block: 7, at: 1 } });
  assert.deepEqual(withPlace(once, "https://a.example/1", undefined), {});
});

test("the oldest give way", () => {
  let places: Places = {};
  for (let i = 0; i < 600; i += 1) places = withPlace(places, `https://a.example/${i}`, { block: i, at: i });
  assert.equal(Object.keys(places).length, 500);
  assert.equal(places["https://a.example/99"], undefined);
  assert.deepEqual(places["https://a.example/100"], { block: 100, at: 100 });
});

test("what is out of order in the storage is left out alone", () => {
  assert.deepEqual(parsePlaces("no"), {});
  assert.deepEqual(parsePlaces({ a: { block: 1, at: 2 }, b: { block: -1, at: 2 }, c: { block: 1.5, at: 0 }, d: 3, e: { block: 0 } }), { a: { block: 1, at: 2 } });
});

test("a block's part and mark are kept where they are in order, and left out alone where not", () => {
  assert.deepEqual(parsePlaces({ a: { block: 1, at: 2, passed: 0.25, mark: 9 }, b: { block: 1, at: 2, passed: 1.5, mark: "9" } }), { a: { block: 1, at: 2, passed: 0.25, mark: 9 }, b: { block: 1, at: 2 } });
});

test("a block is found where it has moved to, the nearest of its like; else the one at its number", () => {
  const blocks = ["甲段", "乙段", "丙段", "乙段", "丁段"];
  const find = (block: number, text: string, among = blocks): number | undefined => findPlace({ block, at: 0, mark: markOf(text) }, among.length, (i) => among[i] ?? "");
  assert.deepEqual([find(1, "乙段"), find(0, "乙段"), find(4, "乙段"), find(0, "丁段")], [1, 1, 3, 4]);
  assert.equal(find(1, "丁段", ["新", "新", "新", "甲段", "丁段後來補了一句"]), 1);
  assert.equal(find(9, "甲段"), 0);
  assert.equal(find(2, "改寫了的段落"), 2);
  assert.equal(find(7, "不見了的段落"), undefined);
  assert.equal(findPlace({ block: 3, at: 0 }, 5, () => ""), 3);
});

test("what is added at a long block's end does not change its mark", () => {
  const text = "碼頭工人從清晨四點開始卸貨，到中午一共搬了三百箱午仔魚，市集的燈一盞盞亮起，賣魚的人把報紙鋪在攤子上。";
  assert.equal(markOf(text), markOf(`  ${text}（更新）`));
  assert.notEqual(markOf(text), markOf(text.replace("四點", "五點")));
});
