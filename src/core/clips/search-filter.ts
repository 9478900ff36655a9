import { timeOf } from "./clip.ts";
import { fold } from "./fold.ts";
import type { Filter } from "./query.ts";
import type { ClipFacts } from "./search-block.ts";

/** What `script:` and `region:` may be given, in Chinese and in English, folded (so 繁 and 簡 stand as their simplified forms do). */
const SCRIPTS: Record<string, ClipFacts["script"]> = { hans: "hans", simplified: "hans", 简: "hans", 简体: "hans", hant: "hant", traditional: "hant", 繁: "hant", 繁体: "hant", mixed: "mixed", other: "other" };
const REGIONS: Record<string, ClipFacts["region"]> = {
  大陆: "cn", 内地: "cn", 中国: "cn", 台湾: "tw", 香港: "hk", 澳门: "mo", 新加坡: "sg", 马来西亚: "my",
  mainland: "cn", china: "cn", taiwan: "tw", "hong kong": "hk", macau: "mo", singapore: "sg", malaysia: "my",
};
const script = foldKeys(SCRIPTS);
const region = foldKeys(REGIONS);

/** A test of what a clip's facts decide. Filters by tag and figure are no business of it: their lists say who is in. */
export function factTest(filters: readonly Filter[]): (facts: ClipFacts) => boolean {
  const tests = filters.filter(({ field }) => field !== "tag" && field !== "figure").map((filter) => ({ holds: testOf(filter), not: filter.not }));
  return (facts) => tests.every(({ holds, not }) => holds(facts) !== not);
}

function testOf({ field, value }: Filter): (facts: ClipFacts) => boolean {
  const wanted = fold(value);
  if (field === "script") return (facts) => facts.script === script.get(wanted);
  if (field === "region") return (facts) => facts.region !== undefined && facts.region === (region.get(wanted) ?? wanted);
  if (field === "site") return ({ site }) => fold(site).includes(wanted);
  const limit = startOf(value);
  if (field === "before") return ({ publishedAt }) => publishedAt < limit;
  return ({ publishedAt }) => publishedAt >= limit;
}

/** When a year, month or day begins: 2026, 2026-01, 2026/1/5, 2026年1月5日. NaN, which nothing is before or after, where it is none. */
function startOf(value: string): number {
  const [year, month = "1", day = "1"] = value.match(/\d+/g) ?? [];
  return timeOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? Number.NaN;
}

function foldKeys<T>(table: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(table).map(([name, value]) => [fold(name), value]));
}
