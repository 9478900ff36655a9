import { isHan, isLatin, isNameDot } from "./fold.ts";
import { READING_SIZE, Rule, type FigureTable } from "./table.ts";

/** What one call of findMentions works on. */
export interface Page {
  text: string;
  table: FigureTable;
  /** Figures (by number) that the text names beyond doubt, with the offset of the first time. */
  named: ReadonlyMap<number, number>;
}

/** A mention with the figure's number in the table. */
export interface Found {
  figure: number;
  start: number;
  end: number;
  certain: boolean;
}

/** How far from a name a word of office or country still speaks of it, in UTF-16 units: about half a sentence. */
const NEAR = 24;
/** Longest part of a foreign name between two dots, and how many parts may stand before the family name. */
const PART_LENGTH = 8;
const PARTS = 3;
/** Characters that carry a transliteration on and begin no other word: behind a foreign name they say that it is longer. */
const GOES_ON = new Set("尔爾斯姆娃娜妮蒂茨頓顿堡森");
/** Characters of transliterations that rarely end another word: before a weak foreign name they say that it began earlier. */
const BEGAN = new Set("克斯尔爾夫姆特兰蘭罗羅鲁魯卢盧塔纳納萨薩赛賽菲莉娜诺諾杜德蒂勒莫莎士");
/** What follows a name that was given to a place or a ship. */
const PLACE = /^[”」』"]?(?:国际|國際|国家|國家)?(?:机场|機場|空[军軍]基地|[号號](?!召)|格勒|大[学學]|大道|陵(?!夷)|中心|[奖獎])/u;
const PLACE_LENGTH = 8;
/** Longest original name that a text puts in brackets behind a foreign one, in UTF-16 units. */
const ORIGINAL = 40;
/** Letters by which two spellings of a Latin name are held for the same: Zelensky, Zelenskiy, Zelenskyy. */
const SAME_LETTERS = 3;

/** The mention of a name that stands at [start, end); undefined where it is part of something longer or may not count here. */
export function readName(page: Page, start: number, end: number, readings: Uint16Array): Found | undefined {
  const { text } = page;
  if (!isWhole(text, start, end) || PLACE.test(text.slice(end, end + PLACE_LENGTH))) return undefined;
  const chosen = choose(page, start, end, readings);
  if (!chosen) return undefined;
  const { figure, certain } = chosen;
  const from = isNameDot(text.charCodeAt(start - 1)) ? startOfFullName(page, figure, start) : start;
  if (from === undefined) return undefined;
  return { figure, start: from, end, certain };
}

/** The mentions of a closed form: each part that its rule lets through. Undefined where none is. */
export function readForm(page: Page, offset: number, readings: Uint16Array): Found[] | undefined {
  const found: Found[] = [];
  for (let at = 0; at < readings.length; at += READING_SIZE) {
    const [figure = 0, rule = Rule.Name, start = 0, end = 0] = readings.subarray(at, at + READING_SIZE);
    const named = page.named.has(figure);
    if (rule === Rule.Family && !named) continue;
    found.push({ figure, start: offset + start, end: offset + end, certain: rule === Rule.Name || named });
  }
  return found.length > 0 ? found : undefined;
}

/** Whether [start, end) is a name of its own: no letter on either side of a Latin one, no further part behind a Chinese one. */
function isWhole(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (isLatin(text.charCodeAt(start))) return !isLatin(text.charCodeAt(start - 1)) && !isLatin(after);
  return !(isNameDot(after) && isHan(text.charCodeAt(end + 1)));
}

/** Where a full name starts whose family name starts at `family`, after a dot. Undefined where the given name is someone else's. */
function startOfFullName({ text, table }: Page, figure: number, family: number): number | undefined {
  const given = table.clues[figure]?.given ?? [];
  let dot = family - 1;
  for (let part = 0; part < PARTS; part++) {
    const found = given.find((name) => text.startsWith(name, dot - name.length));
    if (found !== undefined) return dot - found.length;
    const before = previousDot(text, dot);
    if (before === undefined) return undefined;
    dot = before;
  }
  return undefined;
}

/** The dot before the one at `dot`, with one part of a name between them. */
function previousDot(text: string, dot: number): number | undefined {
  for (let at = dot - 1; at >= dot - 1 - PART_LENGTH && at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (isNameDot(code)) return at < dot - 1 ? at : undefined;
    if (!isHan(code) && !isLatin(code) && code !== 0x2e) return undefined;
  }
  return undefined;
}

interface Candidate {
  figure: number;
  rule: number;
  /** Offset of the first time that the text names the figure beyond doubt, else Infinity. */
  named: number;
  /** Distance to the nearest word of office or country, else Infinity. */
  near: number;
}

/** Who is meant by a name that stands at [start, end), and whether that is sure. Undefined where nobody of the table is. */
function choose(page: Page, start: number, end: number, readings: Uint16Array): { figure: number; certain: boolean } | undefined {
  const candidates: Candidate[] = [];
  for (let at = 0; at < readings.length; at += READING_SIZE) {
    const [figure = 0, rule = 0] = readings.subarray(at, at + READING_SIZE);
    const original = originalName(page, figure, end);
    if (original === "same") return { figure, certain: true };
    const named = page.named.get(figure) ?? Infinity;
    const candidate = { figure, rule, named, near: distanceOfClue(page, figure, start, end) };
    if (original !== "other" && mayStand(page, candidate, start, end)) candidates.push(candidate);
  }
  const [first] = candidates;
  if (!first) return undefined;
  if (readings.length === READING_SIZE) return { figure: first.figure, certain: isCertain(first, start) };
  const [best, next] = candidates.filter(({ named, near }) => named < Infinity || near < Infinity).sort((a, b) => a.near - b.near);
  if (!best) return { figure: first.figure, certain: false };
  return { figure: best.figure, certain: !next || best.near < next.near };
}

/**
 * Whether a name may speak of the figure at all. A family name needs its bearer in the text. A transliteration must not go on.
 * A weak name that is short, or a transliteration, is too often another's to stand without a word that speaks for it.
 */
function mayStand({ text, table }: Page, { figure, rule, named, near }: Candidate, start: number, end: number): boolean {
  const foreign = (table.clues[figure]?.latin.length ?? 0) > 0 && isHan(text.charCodeAt(start));
  if (foreign && GOES_ON.has(text.charAt(end))) return false;
  if (foreign && rule === Rule.Weak && BEGAN.has(text.charAt(start - 1))) return false;
  if (rule === Rule.Name || named < Infinity || near < Infinity) return rule !== Rule.Family || named < Infinity;
  return rule === Rule.Weak && !foreign && end - start > 2;
}

/** Whether the one figure that bears a name is meant. Before its full name, a family name is likely, but no more. */
function isCertain({ rule, named, near }: Candidate, start: number): boolean {
  if (rule === Rule.Name) return true;
  return rule === Rule.Family ? named < start : named < Infinity || near < Infinity;
}

/** What an original name in brackets behind a foreign one says of the figure: 哈里斯（Tobias Harris） is not Kamala Harris. */
function originalName({ text, table }: Page, figure: number, end: number): "same" | "other" | undefined {
  const latin = table.clues[figure]?.latin ?? [];
  if (latin.length === 0 || !OPENING.has(text.charAt(end))) return undefined;
  const words = /^[\p{Script=Latin} .'’-]+/u.exec(text.slice(end + 1, end + 1 + ORIGINAL))?.[0].trim().split(/\s+/) ?? [];
  const [first = "", last = first] = [words[0], words.at(-1)];
  if (last.length < SAME_LETTERS) return undefined;
  const same = latin.some((name) => {
    const own = name.split(" ");
    return alike(own.at(-1) ?? "", last) && (words.length === 1 || alike(own[0] ?? "", first));
  });
  // One word alone may be an agency's name.
  return same ? "same" : words.length > 1 ? "other" : undefined;
}

const OPENING = new Set("（(");

const alike = (a: string, b: string): boolean => plain(a).slice(0, SAME_LETTERS) === plain(b).slice(0, SAME_LETTERS);

/** Letters without accents, in lower case. */
const plain = (word: string): string => word.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase();

/** Distance from a name to the nearest word of the figure's office or country, Infinity beyond NEAR. */
function distanceOfClue({ text, table }: Page, figure: number, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  let nearest = Infinity;
  for (const word of table.clues[figure]?.near ?? []) {
    const left = before.lastIndexOf(word);
    const right = after.indexOf(word);
    if (left >= 0) nearest = Math.min(nearest, before.length - left - word.length);
    // What stands before a Chinese name is its office; what stands behind it is often another person's.
    if (right >= 0) nearest = Math.min(nearest, right + NEAR / 2);
  }
  return nearest;
}
