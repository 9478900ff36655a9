import { pinyin } from "pinyin-pro";
import { HAN } from "./han.ts";

/** What is known of a name beside its characters. */
export interface NameHints {
  /** Its forms in Latin letters, of which one may be its pinyin. */
  latin: readonly string[];
  /** Whether a family name comes first; a transliterated name has none: 查 of 查理 is no surname. */
  familyFirst: boolean;
}

const HAN_WORD = new RegExp(`^[${HAN}]{2,}$`, "u");

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

/** More ways to read a name than this are not tried: eight characters with two readings each. */
const MOST_WAYS = 256;

/**
 * How each character of a name is read, as in `readAll`. Where the name is known in pinyin (Ma Zhaoxu), that says which of
 * a character's readings it is: 馬朝旭 is no mǎ cháo xù.
 */
export function readName(name: string, { latin, familyFirst }: NameHints): string[] {
  const usual = readAll(name, familyFirst);
  const spelt = new Set(latin.map(lettersOf));
  if (spelt.has(lettersOf(usual.join("")))) return usual;
  let ways: string[][] = [[]];
  Array.from(name).forEach((character, i) => {
    const readings = [...new Set([usual[i] ?? character, ...pinyin(character, { type: "array", toneType: "num", multiple: true })])];
    ways = ways.flatMap((way) => readings.map((reading) => [...way, reading])).slice(0, MOST_WAYS);
  });
  return ways.find((way) => spelt.has(lettersOf(way.join("")))) ?? usual;
}

/** Letters alone, without tones and accents. */
function lettersOf(spelling: string): string {
  return spelling.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "");
}
