import type { Variant } from "./script.ts";

/** What a converter is asked for. */
export interface ConverterOptions {
  /** How the text is written: `t` is OpenCC's own traditional standard. */
  from: Variant | "t";
  to: Variant | "t";
  /** Regional vocabulary too (OpenCC's `p` forms): 软件 becomes 軟體. Off by default, since it costs accuracy on news. */
  phrases?: boolean;
  /** The character shown for Taiwan where OpenCC writes 臺. */
  taiwan?: "台" | "臺";
}

/** OpenCC's configurations, by name. */
export const CONFIGS = {
  s2t: { from: "cn", to: "t" }, s2tw: { from: "cn", to: "tw" }, s2twp: { from: "cn", to: "tw", phrases: true },
  s2hk: { from: "cn", to: "hk" }, s2hkp: { from: "cn", to: "hk", phrases: true },
  t2s: { from: "t", to: "cn" }, t2tw: { from: "t", to: "tw" }, t2hk: { from: "t", to: "hk" },
  tw2s: { from: "tw", to: "cn" }, tw2sp: { from: "tw", to: "cn", phrases: true }, tw2t: { from: "tw", to: "t" },
  hk2s: { from: "hk", to: "cn" }, hk2sp: { from: "hk", to: "cn", phrases: true }, hk2t: { from: "hk", to: "t" },
} as const satisfies Record<string, ConverterOptions>;

export type ConfigName = keyof typeof CONFIGS;

/** One pass over the text: cut at the phrases of `segmentation` where it is given, then each stage in turn. */
export interface Step {
  segmentation?: string[];
  stages: string[][];
}

const COMPATIBILITY: Step = { stages: [["CJK_Compatibility_Ideographs"]] };
const ST_PHRASES = ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"];

/** The dictionaries of OpenCC's configuration for these options, in order (opencc-js 1.4.2, preset/full.js). */
export function plan({ from, to, phrases = false }: ConverterOptions): Step[] {
  const away = from === "cn" || from === "t" ? [] : fromVariant(from === "tw" ? "TW" : "HK", phrases && to === "cn");
  const towards = to === "cn" || to === "t" ? [] : toVariant(to === "tw" ? "TW" : "HK", phrases && from === "cn");
  if (from === "cn") {
    const stages = [[...ST_PHRASES, "STCharacters"], ...towards];
    return [COMPATIBILITY, to === "t" ? { stages } : { segmentation: ST_PHRASES, stages }];
  }
  if (to === "cn") {
    const stages = [...away, ["TSPhrases", "TSCharacters"]];
    return [COMPATIBILITY, from === "t" ? { stages } : { segmentation: ["TSPhrases"], stages }];
  }
  return [COMPATIBILITY, ...[...away, ...towards].map((names) => ({ stages: [names] }))];
}

function toVariant(region: "TW" | "HK", phrases: boolean): string[][] {
  return [[...(phrases ? [`${region}Phrases`] : []), `${region}VariantsPhrases`, `${region}Variants`]];
}

function fromVariant(region: "TW" | "HK", phrases: boolean): string[][] {
  return [[...(phrases ? [`${region}PhrasesRev`] : []), `${region}VariantsRevPhrases`, `${region}VariantsRev`]];
}
