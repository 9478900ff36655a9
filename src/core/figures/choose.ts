import { codeSet, isHan, isLatin, isNameDot } from "./fold.ts";
import { BEFORE_ORIGINAL, opensOriginal, originalName } from "./original-name.ts";
import type { Hit, Page } from "./page.ts";
import { isForeign, READING_SIZE, Rule } from "./table.ts";

/** How far from a name a word of office or country still speaks of it, in UTF-16 units: about half a sentence. */
const NEAR = 24;
/** What being named in the text weighs against words near: a country or office right beside the name says more. */
const NAMED_WEIGHT = 8;
/** Characters that carry a transliteration on and begin no other word: behind a foreign name they say that it is longer. */
const GOES_ON = "尔爾斯姆娃娜妮蒂茨頓顿堡森";
const isGoingOn = codeSet(GOES_ON);
/** Characters that do so behind a weak name, where a missed mention costs less than a wrong one: 巴赫雷尼 is not 巴赫. */
const WEAK_GOES_ON = "托雷玛瑪萨薩尼罗羅鲁魯洛诺諾娅婭莱萊翁里裡拉耶米梅";
const isWeakGoingOn = codeSet(WEAK_GOES_ON);
/** Characters of transliterations that rarely end another word: before a weak foreign name they say that it began earlier. */
const BEGAN = "克斯尔爾夫姆特兰蘭罗羅鲁魯卢盧塔纳納萨薩赛賽菲莉娜诺諾杜德蒂勒莫莎士弗扎紮";
/** Characters behind a name that this file looks at. */
export const BEHIND = GOES_ON + WEAK_GOES_ON + BEFORE_ORIGINAL;

interface Candidate {
  figure: number;
  rule: number;
  /** Offset of the first time that the text names the figure beyond doubt, else Infinity. */
  named: number;
  /** Distance to the nearest word of office or country, else Infinity. */
  near: number;
}

/** Who is meant by a name that stands at [start, end), and whether that is sure. Undefined where nobody of the table is. */
export function chooseFigure(page: Page, { start, end, from, to }: Hit): { figure: number; certain: boolean } | undefined {
  const { readings } = page.table;
  const single = to === from + 1;
  if (single && readings[from * READING_SIZE + 1] === Rule.Name && !opensOriginal(page.text, end)) return plainly(page, start, end, readings[from * READING_SIZE] ?? 0);
  const candidates: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const [figure, rule] = [readings[at * READING_SIZE] ?? 0, readings[at * READING_SIZE + 1] ?? 0];
    const original = originalName(page.text, end, page.table.cluesOf(figure).latin);
    if (original?.isOwn) return { figure, certain: true };
    const named = page.named.get(figure) ?? Infinity;
    // Who alone bears the name and is named in the text is settled.
    const candidate = { figure, rule, named, near: single && named < Infinity ? Infinity : distanceOfClue(page, figure, start, end) };
    if (!original && mayStand(page, candidate, start, end)) candidates.push(candidate);
  }
  const [first] = candidates;
  if (!first) return undefined;
  if (single) return { figure: first.figure, certain: isCertain(first, start) };
  const [best, next] = candidates.filter((one) => weight(one) < Infinity).sort((a, b) => weight(a) - weight(b) || a.named - b.named);
  if (!best) return { figure: first.figure, certain: false };
  return { figure: best.figure, certain: !next || weight(best) < weight(next) || (best.named < Infinity && next.named === Infinity) };
}

/** How much speaks for one of several bearers, the less the better: a word close by, or that the text names them anyhow. */
const weight = ({ named, near }: Candidate): number => Math.min(near, named < Infinity ? NAMED_WEIGHT : Infinity);

/** The common case: one figure bears the name, and bears it alone. */
function plainly({ text, table }: Page, start: number, end: number, figure: number): { figure: number; certain: boolean } | undefined {
  return goesOn(text, start, end) && isForeign(table, figure) ? undefined : { figure, certain: true };
}

/** Whether what follows a Chinese name shows that a transliteration is longer. */
export const goesOn = (text: string, start: number, end: number): boolean => isGoingOn(text.charCodeAt(end)) && isHan(text.charCodeAt(start));

/**
 * Whether a name may speak of the figure at all. A family name needs its bearer in the text. A transliteration must not go on.
 * A weak name that is short, or a transliteration, is too often another's to stand without a word that speaks for it; one that
 * is doubted for its shortness only may stand alone.
 */
function mayStand({ text, table }: Page, { figure, rule, named, near }: Candidate, start: number, end: number): boolean {
  const foreign = isForeign(table, figure) && isHan(text.charCodeAt(start));
  if (foreign && goesOn(text, start, end)) return false;
  if (foreign && isWeak(rule) && isWeakGoingOn(text.charCodeAt(end))) return false;
  if (foreign && isWeak(rule) && start > 0 && BEGAN.includes(text.charAt(start - 1))) return false;
  if (rule === Rule.Name || named < Infinity || near < Infinity) return rule !== Rule.Family || named < Infinity;
  if (rule === Rule.Short && standsAlone(text, start, end)) return true;
  return rule === Rule.Weak && (end - start === text.length || (!foreign && end - start > 2));
}

const isWeak = (rule: number): boolean => rule === Rule.Weak || rule === Rule.Short;

/** Whether no character on either side could belong to the same word: 默茨 as a line of its own, or in 卡尼、默茨、梅洛尼. */
const standsAlone = (text: string, start: number, end: number): boolean => !inWord(text.charCodeAt(start - 1)) && !inWord(text.charCodeAt(end));

const inWord = (code: number): boolean => isHan(code) || isLatin(code) || isNameDot(code);

/** Whether the one figure that bears a name is meant. Before its full name, a family name is likely, but no more. */
function isCertain({ rule, named, near }: Candidate, start: number): boolean {
  if (rule === Rule.Name) return true;
  return rule === Rule.Family ? named < start : named < Infinity || near < Infinity;
}

/** Distance from a name to the nearest word of the figure's office or country, Infinity beyond NEAR. */
function distanceOfClue({ text, table }: Page, figure: number, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  let nearest = Infinity;
  for (const word of table.cluesOf(figure).near) {
    const left = before.lastIndexOf(word);
    const right = after.indexOf(word);
    if (left >= 0) nearest = Math.min(nearest, before.length - left - word.length);
    // What stands before a Chinese name is its office; what stands behind it is often another person's.
    if (right >= 0) nearest = Math.min(nearest, right + NEAR / 2);
  }
  return nearest;
}
