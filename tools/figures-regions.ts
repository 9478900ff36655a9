// Whether the names that the figure table gives to a region are the ones that the region's outlets were seen to print.
import { Rule } from "../src/core/figures/table.ts";
import { readRows } from "./figures-rows.ts";
import { toHans, toHant, writings, type FigureSource, type SourceFigure, type SourceName } from "./figures-source.ts";

/** Sources whose texts come from one region; the others (collections, lists, searches) mix them. */
const PRINTED_IN = { cn: ["cctv", "weibo"], tw: ["tw2511", "twweb"] } as const;
type Region = keyof typeof PRINTED_IN;
const OTHER: Record<Region, Region> = { cn: "tw", tw: "cn" };

/** How often each source prints a writing of a name: a line of evidence-names.psv each. */
export type NameCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The counts of evidence-names.psv. */
export const readNameCounts = (): NameCounts => new Map(readRows("evidence-names.psv").map(({ fields: [name = "", list = ""] }) =>
  [name, new Map(list.split(" ").map((entry): [string, number] => [entry.split(":")[0] ?? "", Number(entry.split(":")[1] ?? 0)]))]));

/**
 * Names that stand at the wrong region: one that only the other region's outlets print, though this region's print another name
 * of the same person (普亭 among the mainland's names of Putin). And names told apart by 小 or 老 in one region only: turning
 * 马科斯 into 小馬可仕 must not make 小小馬可仕 of 小马科斯.
 */
export const wrongRegions = ({ figures }: FigureSource, counts: NameCounts): string[] =>
  figures.flatMap((figure) => [...strayNames(figure, "cn", counts), ...strayNames(figure, "tw", counts), ...bareNames(figure)]);

function strayNames({ id, names }: SourceFigure, region: Region, counts: NameCounts): string[] {
  const printed = (name: SourceName, where: Region): boolean =>
    writings(name.text).some((writing) => PRINTED_IN[where].some((source) => (counts.get(writing)?.get(source) ?? 0) > 0));
  // A count of a weak name is a count of other words, too.
  const telling = names.filter(({ region: where, rule }) => where !== "en" && rule === Rule.Name);
  const ours = telling.filter((name) => printed(name, region));
  if (ours.length === 0) return [];
  const known = (name: string): boolean => ours.some(({ text }) => writings(text).includes(name));
  return telling.filter((name) => name.region === region && !printed(name, region) && printed(name, OTHER[region]) && !known(familyName(name.text)))
    .map(({ text }) => `${id}: ${text} is given to ${region}, whose outlets were seen to print ${ours.map((name) => name.text).join(", ")}`);
}

/** 卡尼 of 馬克·卡尼. */
const familyName = (name: string): string => name.slice(name.lastIndexOf("·") + 1);

/** 小 and 老 before a family name tell father and son apart: where one region's usual name has it, the others' must be known with it, too. */
function bareNames({ id, names }: SourceFigure): string[] {
  const first = (region: SourceName["region"]): string | undefined => names.find((name) => name.region === region)?.text;
  const known = new Set(names.flatMap(({ text }) => [text, toHans(text), toHant(text)]));
  const marks = ["小", "老"].filter((mark) => (["tw", "cn", "hk"] as const).some((region) => first(region)?.startsWith(mark)));
  return marks.flatMap((mark) => (["tw", "cn", "hk"] as const).flatMap((region) => {
    const name = first(region);
    return name === undefined || name.startsWith(mark) || known.has(mark + name) ? [] : [`${id}: ${region} writes ${name}, another region ${mark}: state ${mark}${name}, too`];
  }));
}
