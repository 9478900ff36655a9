import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../src/core/figures/figure.ts";
import { figureName } from "../../src/platform/card-words.ts";

const figure = (names: Partial<Figure["names"]>): Figure => ({ id: "own-1", names: { en: [], ...names }, roles: [], reviewed: "2026-11-22" });

test("a figure without a name in the variant shown bears another of its names, never none", () => {
  assert.equal(figureName(figure({ cn: ["特朗普"], tw: ["川普"], en: ["Donald Trump"] }), "tw"), "川普");
  assert.equal(figureName(figure({ tw: ["簡秋禾"] }), "cn"), "簡秋禾");
  assert.equal(figureName(figure({ en: ["Donald Trump"] }), "hk"), "Donald Trump");
  assert.equal(figureName(undefined, "hk"), undefined);
});
