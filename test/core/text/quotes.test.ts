import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { CORNERS, CURLY, quotesOf, requote, VERTICAL_MAINLAND } from "../../../src/core/text/quotes.ts";

test("quotations nest in the marks of each style", () => {
  const written = "他說：「我聽見『來』這個字。」";
  assert.equal(requote(written, CURLY), "他說：“我聽見‘來’這個字。”");
  assert.equal(requote(requote(written, CURLY), CORNERS), written);
  assert.equal(requote(written, VERTICAL_MAINLAND), "他說：『我聽見「來」這個字。』");
});

test("levels follow the nesting, not the mark that stood there", () => {
  assert.equal(requote("報道稱『已經』開始", CURLY), "報道稱“已經”開始");
  assert.equal(requote("“甲‘乙“丙”丁’戊”", CORNERS), "「甲『乙「丙」丁』戊」");
});

test("a half whose other half is in another paragraph keeps its level", () => {
  assert.equal(requote("「第一段沒有結束，『然後』", CURLY), "“第一段沒有結束，“然後”".replace("“然後”", "‘然後’"));
  assert.equal(requote("繼續說，就這樣。』完。」", CURLY), "繼續說，就這樣。’完。”");
});

test("Latin text keeps its marks and apostrophes", () => {
  for (const text of ["He said “don’t” and left.", "the ministers’ plan", "rock ’n’ roll"]) assert.equal(requote(text, CORNERS), text);
  assert.equal(requote("他说“I don’t know”后离开", CORNERS), "他说「I don’t know」后离开");
  assert.equal(requote("他说：“He said ‘no’ to me.”", CORNERS), "他说：「He said ‘no’ to me.」");
});

test("straight marks become quotations in pairs only", () => {
  assert.equal(requote("他称其为\"历史性\"的一步", CORNERS), "他称其为「历史性」的一步");
  assert.equal(requote("一台 27\" 的屏幕", CORNERS), "一台 27\" 的屏幕");
});

test("characters beyond the basic plane stay whole", () => {
  assert.equal(requote("他叫“𠮷野”，𠮷", CORNERS), "他叫「𠮷野」，𠮷");
});

test("the variant decides", () => {
  assert.deepEqual([quotesOf("cn", false), quotesOf("cn", true), quotesOf("tw", false), quotesOf("hk", true)], [CURLY, VERTICAL_MAINLAND, CORNERS, CORNERS]);
});

test("whatever the text, only marks change and every offset stays", () => {
  const text = fc.array(fc.constantFrom(..."「」『』“”‘’\"〝〞字字字，。a b".split(""), "𠮷"), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(fc.property(text, fc.constantFrom(CORNERS, CURLY, VERTICAL_MAINLAND), (written, style) => {
    const shown = requote(written, style);
    const bare = (each: string): string => each.replace(/[「」『』“”‘’"〝〞]/g, "*");
    assert.equal(bare(shown), bare(written));
    assert.equal(shown.length, written.length);
  }));
});
