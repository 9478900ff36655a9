/** A syllable in zhuyin: up to three symbols, and its tone mark. The light tone stands before the symbols, the others after; the first has none. */
export interface Zhuyin {
  symbols: string;
  tone: "" | "ˊ" | "ˇ" | "ˋ" | "˙";
}

const TONES = ["˙", "", "ˊ", "ˇ", "ˋ"] as const;

/* Hanyu Pinyin (ISO 7098) to Zhuyin (CNS 11643 order): initials, then finals as they are written after an initial. */
const INITIALS: Record<string, string> = {
  b: "ㄅ", p: "ㄆ", m: "ㄇ", f: "ㄈ", d: "ㄉ", t: "ㄊ", n: "ㄋ", l: "ㄌ", g: "ㄍ", k: "ㄎ", h: "ㄏ", j: "ㄐ", q: "ㄑ", x: "ㄒ", zh: "ㄓ", ch: "ㄔ", sh: "ㄕ", r: "ㄖ", z: "ㄗ", c: "ㄘ", s: "ㄙ",
};
const FINALS: Record<string, string> = {
  "": "", a: "ㄚ", o: "ㄛ", e: "ㄜ", ê: "ㄝ", ai: "ㄞ", ei: "ㄟ", ao: "ㄠ", ou: "ㄡ", an: "ㄢ", en: "ㄣ", ang: "ㄤ", eng: "ㄥ", er: "ㄦ",
  i: "ㄧ", ia: "ㄧㄚ", io: "ㄧㄛ", ie: "ㄧㄝ", iai: "ㄧㄞ", iao: "ㄧㄠ", iu: "ㄧㄡ", ian: "ㄧㄢ", in: "ㄧㄣ", iang: "ㄧㄤ", ing: "ㄧㄥ", iong: "ㄩㄥ",
  u: "ㄨ", ua: "ㄨㄚ", uo: "ㄨㄛ", uai: "ㄨㄞ", ui: "ㄨㄟ", uan: "ㄨㄢ", un: "ㄨㄣ", uang: "ㄨㄤ", ueng: "ㄨㄥ", ong: "ㄨㄥ",
  ü: "ㄩ", üe: "ㄩㄝ", üan: "ㄩㄢ", ün: "ㄩㄣ",
};
/** Syllables without an initial are respelt in pinyin. */
const RESPELT: [RegExp, string][] = [[/^yu/, "ü"], [/^you$/, "iu"], [/^yi/, "i"], [/^y/, "i"], [/^wu$/, "u"], [/^wei$/, "ui"], [/^wen$/, "un"], [/^w/, "u"]];

/** Zhuyin of a pinyin syllable with its tone as a number (`zhong4`, `lü3`, `de0`). Undefined for what is no Mandarin syllable. */
export function zhuyinOf(syllable: string): Zhuyin | undefined {
  const [, letters = "", digit = ""] = /^([a-zêü]+)([0-5])$/.exec(syllable) ?? [];
  const tone = TONES[Number(digit) % 5];
  const symbols = symbolsOf(letters);
  return symbols && digit && tone !== undefined ? { symbols, tone } : undefined;
}

function symbolsOf(letters: string): string | undefined {
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])/.exec(letters)?.[0] ?? "";
  if (!initial) {
    const [from, to] = RESPELT.find(([start]) => start.test(letters)) ?? [/^/, ""];
    return FINALS[letters.replace(from, to)] || undefined;
  }
  let final = letters.slice(initial.length);
  // zhi, chi, shi, ri, zi, ci, si have no final of their own; j, q, x write ü without its dots.
  if (/^(?:[zcs]h?|r)$/.test(initial) && final === "i") final = "";
  else if (/^[jqx]$/.test(initial)) final = final.replace(/^u/, "ü");
  else if (final === "ue") final = "üe";
  const found = FINALS[final];
  return found === undefined || (final === "" && !/^(?:[zcs]h?|r)$/.test(initial)) ? undefined : `${INITIALS[initial] ?? ""}${found}`;
}

const MARKED = { a: "āáǎà", e: "ēéěè", i: "īíǐì", o: "ōóǒò", u: "ūúǔù", ü: "ǖǘǚǜ" };

/** A syllable with its tone as a mark: `zhòng` of `zhong4`. The mark goes on a or e, on the o of ou, else on the last vowel. */
export function pinyinOf(syllable: string): string {
  const [, letters = "", digit = ""] = /^(.*?)([0-5])$/.exec(syllable) ?? [undefined, syllable, ""];
  const tone = Number(digit);
  if (!(tone >= 1 && tone <= 4)) return letters;
  const at = (/[ae]/.exec(letters) ?? /ou/.exec(letters) ?? /[iouü](?![iouü])/.exec(letters))?.index ?? 0;
  const vowel = letters[at] as keyof typeof MARKED;
  return `${letters.slice(0, at)}${MARKED[vowel]?.[tone - 1] ?? vowel}${letters.slice(at + 1)}`;
}
