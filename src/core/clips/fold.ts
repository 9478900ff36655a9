import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import taiwan from "opencc-js/dict/TWVariants";
import simplified from "opencc-js/dict/TSCharacters";

/*
 * Search finds either script by comparing folded text: every character stands for its class, and a class holds what
 * the scripts and regions write for one another (臺台颱, 裏裡里). One UTF-16 unit folds to one unit, so that an offset
 * in folded text is the same offset in the text itself. Characters beyond the basic plane stay as they are.
 */

const UNITS = 0x10000;
/** The middle dots that outlets print inside a foreign name. */
const NAME_DOTS = "·‧•・･";
/** Units of one call to String.fromCharCode: the engines' limit on arguments is above 65,535. */
const CHUNK = 8_192;

const FOLDED = foldTable();

function foldTable(): Uint16Array {
  const parent = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  const classOf = (unit: number): number => {
    let found = unit;
    while (parent[found] !== found) found = parent[found] ?? found;
    return found;
  };
  // OpenCC's pairs, `from to...` joined by `|`; the first of several is the usual one.
  for (const pairs of [simplified, taiwan, hongKong, compatibility]) {
    for (const pair of pairs.split("|")) {
      const [from = "", to = ""] = pair.split(" ");
      if (from.length === 1 && to.length === 1) parent[classOf(from.charCodeAt(0))] = classOf(to.charCodeAt(0));
    }
  }
  return parent.map((_, unit) => foldLatin(classOf(unit)));
}

/** Full-width letters and digits, capitals, wide spaces and name dots as their plain forms. */
function foldLatin(unit: number): number {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (narrow === 0x3000 || narrow === 0xa0) return 0x20;
  const char = String.fromCharCode(narrow);
  if (NAME_DOTS.includes(char)) return NAME_DOTS.charCodeAt(0);
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : narrow;
}

/** The text with every UTF-16 unit folded: same length, same offsets. Two texts that differ only in script fold to the same. */
export function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - at));
    for (let i = 0; i < units.length; i += 1) units[i] = FOLDED[text.charCodeAt(at + i)] ?? 0;
    folded += String.fromCharCode(...units);
  }
  return folded;
}
