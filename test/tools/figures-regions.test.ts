import assert from "node:assert/strict";
import { test } from "node:test";
import { Rule } from "../../src/core/figures/table.ts";
import { wrongRegions } from "../../tools/figures-regions.ts";
import type { FigureSource, SourceFigure, SourceName } from "../../tools/figures-source.ts";

const name = (text: string, region: SourceName["region"], rule: Rule = Rule.Name): SourceName => ({ text, region, rule });
const figure = (id: string, names: SourceName[]): SourceFigure => ({ id, at: "", names, country: "RU", born: undefined, wikidata: undefined, kind: "politician", roles: [], near: [] });
const source = (...figures: SourceFigure[]): FigureSource => ({ figures, countries: new Map(), kinds: new Map(), problems: [] });
const counts = new Map(Object.entries({ 普京: { cctv: 9 }, 普亭: { tw2511: 3 }, 普丁: { tw2511: 5 }, 卡尼: { tw2511: 1, cctv: 4 }, "馬克·卡尼": { cctv: 1 } }).map(([key, by]) => [key, new Map(Object.entries(by))]));

test("a name that only the other region's outlets print stands at the wrong region", () => {
  const putin = figure("putin", [name("普丁", "tw"), name("普京", "cn"), name("普亭", "cn")]);
  assert.match(wrongRegions(source(putin), counts).join("\n"), /^putin: 普亭 is given to cn, whose outlets were seen to print 普京$/);
  assert.deepEqual(wrongRegions(source(figure("putin", [name("普丁", "tw"), name("普亭", "tw"), name("普京", "cn")])), counts), []);
});

test("a full name goes with its family name, and a weak name's counts say nothing", () => {
  assert.deepEqual(wrongRegions(source(figure("carney", [name("卡尼", "tw"), name("馬克·卡尼", "tw")])), counts), []);
  assert.deepEqual(wrongRegions(source(figure("putin", [name("普丁", "tw"), name("普京", "cn"), name("普亭", "cn", Rule.Weak)])), counts), []);
});

test("a name told apart by 小 in one region is known with it in the others", () => {
  const marcos = (...more: SourceName[]): string[] => wrongRegions(source(figure("marcos", [name("小馬可仕", "tw"), name("马科斯", "cn"), ...more])), counts);
  assert.deepEqual(marcos(), ["marcos: cn writes 马科斯, another region 小: state 小马科斯, too"]);
  assert.deepEqual(marcos(name("小马科斯", "cn")), []);
});
