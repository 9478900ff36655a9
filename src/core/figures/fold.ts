/** The dot that every separator of a foreign name is folded to. */
export const DOT = 0xb7;

/** What outlets print between the parts of a foreign name: middle dots of seven kinds, a full stop, hyphens. */
const SEPARATORS = "·‧•∙・．･.-－–—‐";
/** Of these, the ones that are nothing else in Chinese text: a name that touches one is part of a longer name. */
const NAME_DOTS = "·‧•∙・･";

/** What machine conversion makes of a character in foreign names (羅德裡格斯, 拉紮羅), and the one that stands in them. No name has the first. */
const CONVERTED: readonly (readonly [from: string, to: string])[] = [["裡裏", "里"], ["紮", "扎"]];
const isConverted = codeSet(CONVERTED.map(([from]) => from).join(""));

/** Whether the code unit may stand between the parts of a foreign name. */
export const isSeparator = codeSet(SEPARATORS);

/** A code unit as the trie knows it: separators become DOT, full-width letters ASCII, a typographic apostrophe a plain one, 裡 is 里. */
export function fold(code: number): number {
  if (code >= 0x3400 && code < 0xff00) return isConverted(code) ? unconverted(code) : code;
  if (isSeparator(code)) return DOT;
  if (code >= 0xff21 && code <= 0xff5a) return code - 0xfee0;
  return code === 0x2019 ? 0x27 : code === 0xa0 ? 0x20 : code;
}

const unconverted = (code: number): number => CONVERTED.find(([from]) => from.includes(String.fromCharCode(code)))?.[1].charCodeAt(0) ?? code;

/** A text as the trie knows it. */
export const folded = (text: string): string => String.fromCharCode(...Array.from({ length: text.length }, (_, i) => fold(text.charCodeAt(i))));

/** Every code unit that `fold` makes this one. */
export function unfold(label: number): number[] {
  const converted = CONVERTED.find(([, to]) => to.charCodeAt(0) === label);
  if (converted) return [label, ...converted[0].split("").map((each) => each.charCodeAt(0))];
  if (label === DOT) return SEPARATORS.split("").map((dot) => dot.charCodeAt(0));
  const wide = label > 0x20 && label < 0x7f ? [label + 0xfee0] : [];
  return [label, ...wide.filter((code) => fold(code) === label), ...(label === 0x27 ? [0x2019] : label === 0x20 ? [0xa0] : [])];
}

/** Whether the code unit stands between the parts of a foreign name and nowhere else. */
export const isNameDot = codeSet(NAME_DOTS);

/** Whether the code unit is a Han character (surrogates of the rare ones included). */
export const isHan = (code: number): boolean => (code >= 0x3400 && code < 0xa000) || (code >= 0xd800 && code < 0xe000) || (code >= 0xf900 && code < 0xfb00);

/** Whether the code unit is a Latin letter, with or without accents. */
export const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

/** Whether a code unit is one of the characters: a bit each, which is asked in half the time of a Set. */
export function codeSet(characters: string): (code: number) => boolean {
  const bits = new Uint8Array(0x10000 / 8);
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}
