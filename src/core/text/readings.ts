import { pinyin } from "pinyin-pro";

const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/**
 * How each character (code point) of a text in simplified characters is read: a pinyin syllable with its tone as a number,
 * without sandhi, or something else where it is no Han character. `name`: a surname comes first.
 *
 * pinyin-pro reads the whole text for what depends on the neighbours, and each word that the browser's own dictionary sees
 * alone: that puts right 舉行|會晤 (pinyin-pro sees 行會), 強調, 重新. Not words that end in 了, which alone would be read liǎo.
 */
export function readAll(text: string, name: boolean): string[] {
  const options = { type: "array", toneType: "num", toneSandhi: false, surname: name ? "head" : "off" } as const;
  const readings = pinyin(text, options);
  if (name) return readings;
  let at = 0;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    const length = Array.from(segment).length;
    if (HAN_WORD.test(segment) && !segment.endsWith("了")) readings.splice(at, length, ...pinyin(segment, options));
    at += length;
  }
  return readings;
}
