import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../../src/core/figures/figure.ts";
import { regionalName } from "../../../src/core/figures/names.ts";

const figure: Figure = { id: "vladimir-putin", names: { cn: ["普京"], tw: ["普丁", "普亭", "蒲亭"], hk: ["普京"], en: ["Vladimir Putin"] }, roles: [], reviewed: "2026-11-21" };
const same = (name: string): string => name;

test("a full name is written as the region usually writes it", () => {
  assert.equal(regionalName(figure, "普京", "tw", same), "普丁");
  assert.equal(regionalName(figure, "蒲亭", "cn", same), "普京");
});

test("another name that the region prints too stays", () => {
  assert.equal(regionalName(figure, "普亭", "tw", same), undefined);
});

test("a part of a name is no name: 普習會 does not become 普丁習會", () => {
  assert.equal(regionalName(figure, "普", "tw", same), undefined);
});

test("a given name stays where the region's is known, and names that no region prints as a rule are known, too", () => {
  const trump: Figure = { id: "donald-trump", names: { cn: ["特朗普", "唐纳德·特朗普"], tw: ["川普", "唐納德·川普"], en: [], other: ["川建國"] }, roles: [], reviewed: "2026-11-21" };
  assert.equal(regionalName(trump, "唐纳德·特朗普", "tw", same), "唐納德·川普");
  assert.equal(regionalName(trump, "特朗普", "tw", same), "川普");
  assert.equal(regionalName(trump, "川建國", "cn", same), "特朗普");
});

test("names are compared in the region's script", () => {
  const zelensky: Figure = { id: "volodymyr-zelenskyy", names: { cn: ["泽连斯基"], tw: ["澤倫斯基"], en: ["Volodymyr Zelenskyy"] }, roles: [], reviewed: "2026-11-21" };
  const simplify = (name: string): string => name.replace("澤倫", "泽伦");
  assert.equal(regionalName(zelensky, "澤倫斯基", "cn", simplify), "泽连斯基");
});
