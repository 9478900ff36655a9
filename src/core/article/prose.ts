/*
 * Measuring Chinese text. Thresholds made for Latin script (140 letters a paragraph, 500 an article) miss most Chinese
 * news: a brief from Hong Kong or Taiwan has 70 to 400 characters, and its sentences end in 。 and not in a full stop.
 */

/** Whether a UTF-16 unit is (half of) a Han character: the URO and extension A (with the hexagrams between), compatibility, the planes of extensions B to H. */
export function isHanUnit(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd888);
}

/** Whether a text has so many Han characters: read until they are found. */
export function hasHan(text: string, least: number): boolean {
  let han = 0;
  for (let i = 0; i < text.length && han < least; i++) if (isHanUnit(text.charCodeAt(i))) han++;
  return han >= least;
}

/** A letter of an alphabet says about a third of what a Han character says. */
const LETTER = 1 / 3;

/** How much a text says, in Han characters: letters and digits count a third, everything else nothing. */
export function mass(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const small = unit | 0x20;
    if (isHanUnit(unit)) total += 1;
    else if ((unit >= 0x30 && unit <= 0x39) || (small >= 0x61 && small <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x3040 && unit <= 0x30ff)) total += LETTER;
  }
  return total;
}

/** Marks of sentences, full width and half width: prose has them, menus and lists of headlines hardly do. */
const STOPS = /[。，、；：！？,;!?…]|\.(?=\s|$)/g;

/** Marks of sentences in a text. */
export function countStops(text: string): number {
  return text.match(STOPS)?.length ?? 0;
}

/** Letters, digits and Han characters alone, NFKC and lower case: two spellings of one headline compare equal. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Line ends and other white space but U+3000, which Chinese headlines use as a separator; and no-break spaces. */
const SPACES = /[^\S\u3000\ufeff]+/g;
/** Control characters, zero-width ones and those that turn the direction of writing: never shown, only harmful. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]/gu;

/** Text as a page shows it: white space collapsed, what cannot be seen taken out. */
export function shownText(raw: string): string {
  return raw.replace(SPACES, " ").replace(UNSEEN, "");
}
