import type { Variant } from "./script.ts";
import type { Stage } from "./tables.ts";

/** What a converter is asked for. */
export interface ConverterOptions {
  /** How the text is written: `t` is OpenCC's own traditional standard. */
  from: Variant | "t";
  to: Variant | "t";
  /** Regional vocabulary too (OpenCC's `p` forms): 软件 becomes 軟體. Off by default, since it costs accuracy on news. */
  phrases?: boolean;
  /** The character shown for Taiwan where OpenCC writes 臺. */
  taiwan?: "台" | "臺";
  /** As the region's newspapers write (计划 is 計畫 in Taiwan, 帳號 账号 on the mainland; the default), or as OpenCC's standard has it (計劃, 帐号). */
  usage?: "news" | "standard";
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

/** One pass over the text: cut before and after the phrases of `segmentation`, then each piece goes through the stages in turn. */
export interface Pass {
  segmentation: Stage;
  stages: Stage[];
}

/** The passes of OpenCC's configuration for these options, in order (opencc-js 1.4.2, preset/full.js). */
export function plan({ from, to, phrases = false, usage = "news" }: ConverterOptions): Pass[] {
  const towards: Stage[] = to === "tw" || to === "hk" ? [phrases && from === "cn" ? `${to}p` : to] : [];
  const away: Stage[] = from === "tw" || from === "hk" ? [phrases && to === "cn" ? `${from}p-rev` : `${from}-rev`] : [];
  const news: Stage[] = usage === "news" && to !== "t" ? [`${to}-news`] : [];
  if (from === "cn") return [{ segmentation: "st", stages: ["st", ...towards, ...news] }];
  if (to === "cn") return [{ segmentation: "ts", stages: [...away, "ts", ...news] }];
  return [...away, ...towards].map((stage) => ({ segmentation: stage, stages: [stage] }));
}
