import assert from "node:assert/strict";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { madeClip } from "../../../tools/library-articles.ts";
import { fold } from "../../../src/core/clips/fold.ts";
import { likeness, likenessIfAny, SAME_STORY, sketchOf } from "../../../src/core/clips/similar.ts";

const textOf = (n: number): string => madeClip(n).content.text;
const sketch = (text: string) => sketchOf(fold(text));
const toTaiwan = Converter({ from: "cn", to: "twp" });

/** As another outlet prints an agency's report: its own first sentence, the last paragraph cut, a line of its own below. */
const rewritten = (text: string): string => ["本報記者綜合外電報導，詳情如下。", ...text.split("\n").slice(1, -1), "責任編輯：無名氏"].join("\n");

test("a story is the same in the other script, with regional words and other quotation marks", () => {
  for (let n = 0; n < 40; n += 2) {
    const text = textOf(n);
    assert.ok(likeness(sketch(text), sketch(toTaiwan(text).replaceAll("，", "、"))) > 0.5, `article ${n}`);
  }
});

test("an agency's report with another lead and a cut end is the same story", () => {
  for (let n = 0; n < 40; n += 2) assert.ok(likeness(sketch(textOf(n)), sketch(rewritten(toTaiwan(textOf(n))))) >= SAME_STORY, `article ${n}`);
});

test("articles that have nothing to do with one another are never the same story", () => {
  const sketches = Array.from({ length: 300 }, (_, n) => sketch(textOf(n)));
  const pairs = sketches.flatMap((one, i) => sketches.slice(i + 1).map((other) => likeness(one, other)));
  assert.equal(pairs.length, 44_850);
  assert.ok(Math.max(...pairs) < SAME_STORY, `at most ${Math.max(...pairs)}`);
});

test("the estimate is the part of runs that texts share", () => {
  const text = textOf(2).replace(/\P{Script=Han}/gu, "");
  const runs = (of: string) => new Set(Array.from({ length: of.length - 3 }, (_, i) => of.slice(i, i + 4)));
  for (const part of [0.2, 0.5, 0.8]) {
    const half = text.slice(0, Math.round(text.length * part));
    const [all, some] = [runs(fold(text)), runs(fold(half))];
    const exact = [...some].filter((run) => all.has(run)).length / all.size;
    // Four standard errors of 128 bins.
    assert.ok(Math.abs(likeness(sketch(text), sketch(half)) - exact) < 4 * Math.sqrt(exact * (1 - exact) / 128), `${part}: ${likeness(sketch(text), sketch(half))} for ${exact}`);
  }
});

test("going through many gives the same answers, and texts without words are like nothing", () => {
  const [one, other] = [sketch(textOf(1)), sketch(textOf(1).slice(0, 600))];
  assert.equal(likenessIfAny(one, other), likeness(one, other));
  assert.equal(likeness(sketch(""), sketch("")), 0);
  assert.equal(likeness(sketch("，。！"), one), 0);
});
