import type { Block, TextBlock } from "./page.ts";

/*
 * Measuring Chinese text. Thresholds made for Latin script (140 letters a paragraph, 500 an article) miss most Chinese
 * news: a brief from Hong Kong or Taiwan has 70 to 400 characters, and its sentences end in 。 and not in a full stop.
 */

/** Whether a UTF-16 unit is (half of) a Han character: the URO, extension A, compatibility, and the planes of extensions B to H. */
export function isHanUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd888);
}

/** Han characters in a text. */
export function countHan(text: string): number {
  let han = 0;
  for (let i = 0; i < text.length; i++) if (isHanUnit(text.charCodeAt(i))) han++;
  return han;
}

/** A letter of an alphabet says about a third of what a Han character says. */
const LETTER = 1 / 3;

/** How much a text says, in Han characters: letters and digits count a third, everything else nothing. */
export function mass(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) total += 1;
    else if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x3040 && unit <= 0x30ff)) total += LETTER;
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

/** Share of a block's text within links from which it counts as a link. */
const LINKED = 0.6;
/** Least prose, in Han characters: with a mark of a sentence, and without one. */
const SENTENCE = 20;
const LINE = 40;

/** Whether a block is (hardly more than) a link. */
export function isLink(block: TextBlock): boolean {
  return block.mass > 0 && block.linked / block.mass >= LINKED;
}

/** What a block of prose says outside links, in Han characters; 0 for any other block. */
export function proseMass(block: Block): number {
  if (block.kind !== "text" || isLink(block)) return 0;
  const own = block.mass - block.linked;
  return (own >= SENTENCE && block.stops > 0) || own >= LINE ? own : 0;
}

/** Text of sentences: what an article is made of, and a menu is not. */
export function isProse(block: Block): boolean {
  return proseMass(block) > 0;
}
