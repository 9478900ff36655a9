/** Han characters that a Chinese reader reads in a minute (Trauzettel-Klosinski and Dietz 2012: 255, deviation 29). */
const HAN_PER_MINUTE = 255;
/** Words of other scripts in a minute: English in the same study. */
const WORDS_PER_MINUTE = 228;

/** Whole minutes that reading a text takes, at least one. */
export function hanMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Nd}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE));
}
