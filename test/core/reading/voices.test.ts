import assert from "node:assert/strict";
import { test } from "node:test";
import { parseVoices, voiceFor, voicesFor, type Voice } from "../../../src/core/reading/voices.ts";

const voice = (name: string, lang: string, localService = true): Voice => ({ name, lang, localService });
const all = [voice("Samantha", "en-US"), voice("Ting-Ting", "zh-CN"), voice("Mei-Jia", "zh-TW"), voice("Sin-ji", "zh-HK"), voice("Google 粵語", "zh-HK", false)];

test("each variant gets its region's own voice", () => {
  assert.deepEqual((["cn", "tw", "hk"] as const).map((variant) => voiceFor(all, variant)?.name), ["Ting-Ting", "Mei-Jia", "Sin-ji"]);
  assert.equal(voiceFor([voice("Android", "zh_TW")], "tw")?.name, "Android");
});

test("a voice of the machine goes before one that sends the text away", () => {
  assert.equal(voiceFor([voice("remote", "zh-HK", false), voice("neighbour", "zh-TW")], "hk")?.name, "neighbour");
  assert.equal(voiceFor([voice("remote", "zh-HK", false)], "hk")?.name, "remote");
});

test("no Chinese voice is no voice", () => {
  assert.equal(voiceFor([voice("Samantha", "en-US"), voice("Kyoko", "ja-JP")], "tw"), undefined);
});

test("a chosen voice is taken while it is there; what is chosen comes out of storage in order", () => {
  const two = [voice("Mei-Jia", "zh-TW"), voice("Mei-Jia (Enhanced)", "zh-TW")];
  assert.equal(voiceFor(two, "tw", "Mei-Jia (Enhanced)")?.name, "Mei-Jia (Enhanced)");
  assert.equal(voiceFor(two, "tw", "gone")?.name, "Mei-Jia");
  assert.equal(voiceFor([...two, voice("Samantha", "en-US")], "tw", "Samantha")?.name, "Mei-Jia");
  assert.deepEqual(parseVoices({ tw: "Mei-Jia", cn: 3, xx: "no" }), { tw: "Mei-Jia" });
  assert.deepEqual([parseVoices(undefined), parseVoices("no"), parseVoices(null)], [{}, {}, {}]);
});

test("mechanical voices come after natural ones of their region, and before a neighbour's", () => {
  const mac = [
    { ...voice("Eddy", "zh-CN"), voiceURI: "com.apple.eloquence.zh-CN.Eddy" }, voice("Mei-Jia", "zh-TW"), { ...voice("Ting-Ting", "zh-CN"), voiceURI: "com.apple.voice.compact.zh-CN.Tingting" },
  ];
  assert.deepEqual(voicesFor(mac, "cn").map(({ name }) => name), ["Ting-Ting", "Eddy", "Mei-Jia"]);
});
