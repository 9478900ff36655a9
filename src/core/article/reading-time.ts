import { HAN } from "../text/han.ts";

/** Han characters that a Chinese reader reads in a minute (Trauzettel-Klosinski and Dietz 2012: 255, deviation 29). */
const HAN_PER_MINUTE = 255;
const HAN_RUNS = new RegExp(`[${HAN}]+`, "gu");
/** Words of other scripts in a minute: English in the same study. */
const WORDS_PER_MINUTE = 228;

/** Characters beyond the first plane are two UTF-16 units. */
function charactersOf(text: string): number {
  return text.length - (text.match(/[\udc00-\udfff]/g)?.length ?? 0);
}

/** Whole minutes that reading a text takes, at least one. */
export function hanMinutes(text: string): number {
  const han = text.match(HAN_RUNS)?.reduce((sum, run) => sum + charactersOf(run), 0) ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Nd}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE));
}
