import assert from "node:assert/strict";
import { test } from "node:test";
import { voiceFor, type Voice } from "../../../src/core/reading/voices.ts";

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
