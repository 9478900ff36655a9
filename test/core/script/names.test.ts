import assert from "node:assert/strict";
import { test } from "node:test";
import { convertWithNames, createNameConverter, type NameSpan } from "../../../src/core/script/names.ts";

const spans = (text: string, names: string[]): NameSpan[] =>
  names.map((surface) => ({ surface, start: text.indexOf(surface), end: text.indexOf(surface) + surface.length })).toSorted((a, b) => a.start - b.start);

/** A converter with the faults that names need guarding from. */
const converter = (text: string): string => text.replaceAll("布林", "布尔").replaceAll("習", "习").replaceAll("說", "说").replaceAll("樸", "朴");
const nameConverter = createNameConverter((name) => name.replaceAll("習", "习").replaceAll("朴", "樸"));

test("no phrase reaches into a name, which still gets its own script", () => {
  const text = "布林肯說習近平和布林值";
  const { text: shown } = convertWithNames(text, { converter, nameConverter, mentions: spans(text, ["布林肯", "習近平"]) });
  assert.equal(shown, "布林肯说习近平和布尔值");
});

test("a surname that both scripts write alike stays", () => {
  assert.equal(nameConverter("朴振"), "朴振");
  assert.equal(nameConverter("小朴"), "小樸");
});

test("a name reads as the region writes it, and offsets find their way", () => {
  const text = "川普說，習近平說。";
  const { text: shown, offsets } = convertWithNames(text, {
    converter, nameConverter, mentions: spans(text, ["川普", "習近平"]), nameFor: ({ surface }) => (surface === "川普" ? "特朗普" : undefined),
  });
  assert.equal(shown, "特朗普说，习近平说。");
  assert.equal(offsets.toShown(text.indexOf("習近平")), shown.indexOf("习近平"));
  assert.equal(offsets.toOriginal(shown.indexOf("习近平")), text.indexOf("習近平"));
  assert.deepEqual([offsets.toShown(2), offsets.toOriginal(3)], [3, 2]);
  assert.equal(offsets.toOriginal(shown.length), text.length);
});

test("a mention over another is passed over", () => {
  const text = "習近平";
  const { text: shown } = convertWithNames(text, { converter, nameConverter, mentions: [{ start: 0, end: 3, surface: "習近平" }, { start: 1, end: 3, surface: "近平" }] });
  assert.equal(shown, "习近平");
});
