import assert from "node:assert/strict";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import { pinyinOf, zhuyinOf } from "../../../src/core/text/zhuyin.ts";

const written = (syllable: string): string | undefined => {
  const zhuyin = zhuyinOf(syllable);
  return zhuyin && (zhuyin.tone === "˙" ? `˙${zhuyin.symbols}` : zhuyin.symbols + zhuyin.tone);
};

test("syllables of every shape", () => {
  const expected = {
    zhong1: "ㄓㄨㄥ", guo2: "ㄍㄨㄛˊ", lü3: "ㄌㄩˇ", nüe4: "ㄋㄩㄝˋ", lue4: "ㄌㄩㄝˋ", xue2: "ㄒㄩㄝˊ", juan3: "ㄐㄩㄢˇ", qiong2: "ㄑㄩㄥˊ", shi4: "ㄕˋ", ri4: "ㄖˋ", zi0: "˙ㄗ", de0: "˙ㄉㄜ",
    yi1: "ㄧ", yin2: "ㄧㄣˊ", ying1: "ㄧㄥ", you3: "ㄧㄡˇ", yan2: "ㄧㄢˊ", yang2: "ㄧㄤˊ", yong4: "ㄩㄥˋ", yu2: "ㄩˊ", yuan2: "ㄩㄢˊ", yue4: "ㄩㄝˋ", yun2: "ㄩㄣˊ", ye3: "ㄧㄝˇ",
    wu3: "ㄨˇ", wei2: "ㄨㄟˊ", wen2: "ㄨㄣˊ", weng1: "ㄨㄥ", wo3: "ㄨㄛˇ", er2: "ㄦˊ", an1: "ㄢ", liu4: "ㄌㄧㄡˋ", gui4: "ㄍㄨㄟˋ", lun2: "ㄌㄨㄣˊ", bo1: "ㄅㄛ", jing1: "ㄐㄧㄥ", ai4: "ㄞˋ", yai2: "ㄧㄞˊ",
  };
  for (const [syllable, zhuyin] of Object.entries(expected)) assert.equal(written(syllable), zhuyin, syllable);
});

test("what is no syllable has no zhuyin", () => {
  for (const text of ["", "A", "b1", "zhong", "xyz2", "，0"]) assert.equal(zhuyinOf(text), undefined, text);
});

test("tone marks stand where pinyin-pro sets them, for the whole of GB 2312's first level", () => {
  const decoder = new TextDecoder("gbk");
  const all = Array.from({ length: 40 * 94 }, (_, i) => decoder.decode(Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)))).filter((c) => /\p{Script=Han}/u.test(c));
  assert.equal(all.length, 3755);
  for (const character of all) {
    const numbered = pinyin(character, { toneType: "num" });
    assert.equal(pinyinOf(numbered), pinyin(character), character);
    assert.ok(zhuyinOf(numbered), `${character} ${numbered}`);
  }
});
