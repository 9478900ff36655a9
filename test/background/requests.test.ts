import assert from "node:assert/strict";
import { test } from "node:test";
import * as read from "../../src/background/requests.ts";

test("a request in order is read", () => {
  const request = { texts: ["王毅"], to: "tw", url: "https://news.example/1", article: true, tabId: 7 };
  assert.deepEqual(read.texts(request), ["王毅"]);
  assert.equal(read.variant(request), "tw");
  assert.equal(read.text(request, "url"), "https://news.example/1");
  assert.equal(read.flag(request, "article"), true);
  assert.equal(read.tabId(request), 7);
  assert.equal(read.tabId({}), undefined);
});

for (const [name, request] of Object.entries({ nothing: undefined, null: null, text: "texts", "a list of other things": { texts: [1] }, "no list": { texts: "王毅" }, inherited: Object.create({ texts: ["王毅"] }) as unknown })) {
  test(`texts are refused: ${name}`, () => assert.throws(() => read.texts(request), /texts is not/));
}

test("more text than a page can have is refused", () => {
  assert.throws(() => read.texts({ texts: ["字".repeat(8_000_001)] }), /at most/);
  assert.throws(() => read.texts({ texts: Array.from({ length: 20_001 }, () => "字") }), /at most/);
});

test("an unknown variant, a text that is too long, a tab that is no number are refused", () => {
  assert.throws(() => read.variant({ to: "jp" }), /to is not/);
  assert.throws(() => read.text({ url: "x".repeat(5_000) }, "url"), /url is not/);
  assert.throws(() => read.flag({ article: "yes" }, "article"), /article is not/);
  assert.throws(() => read.tabId({ tabId: "7" }), /tabId is not/);
});

test("a passage is read field by field", () => {
  const passage = { start: 3, end: 5, quote: "川普", prefix: "總統", suffix: "到了" };
  assert.deepEqual(read.passage({ passage: { ...passage, id: "mine" } }), passage);
  for (const wrong of [undefined, {}, { ...passage, start: "3" }, { ...passage, end: -1 }, { ...passage, end: 1.5 }, { ...passage, quote: 7 }, { ...passage, quote: "字".repeat(100_001) }, { ...passage, prefix: "字".repeat(5_000) }]) {
    assert.throws(() => read.passage({ passage: wrong }), /passage\.\w+ is not/);
  }
});
