import { BEHIND, chooseFigure, goesOn } from "./choose.ts";
import { codeSet, isHan, isLatin, isNameDot, isSeparator } from "./fold.ts";
import { originalName } from "./original-name.ts";
import type { Found, Hit, Page } from "./page.ts";
import { READING_SIZE, Rule } from "./table.ts";

/** Longest part of a foreign name between two dots, and how many parts may stand before the family name. */
const PART_LENGTH = 8;
const PARTS = 3;
/** ．, the dot that Taiwan's outlets print most. */
const WIDE_STOP = 0xff0e;
/** What follows a name that was given to a place or a ship. */
const PLACE = /^[”」』"]?(?:国际|國際|国家|國家)?(?:机场|機場|空[军軍]基地|[号號](?![召稱称令])|格勒|大[学學](?![同時时畢毕生])|大道|陵(?!夷)|中心(?!思想)|[奖獎](?![勵励金]))/u;
const PLACE_LENGTH = 8;
/** The characters behind a name that may say more of it: where none of them stands, most names are done with one look. */
const isTelling = codeSet(`”」』"国國机機空号號格大陵中奖獎${BEHIND}·‧•・･`);

/** Whether nothing beside a Chinese name of one figure can change how it is read. */
export const isPlain = (text: string, start: number, end: number): boolean =>
  isHan(text.charCodeAt(start)) && (end === text.length || !isTelling(text.charCodeAt(end))) && (start === 0 || !isSeparator(text.charCodeAt(start - 1)));

/** The mention of a name that stands at [start, end); undefined where it is part of something longer or may not count here. */
export function readName(page: Page, hit: Hit): Found[] | undefined {
  const { text } = page;
  const { start, end } = hit;
  if (!isWhole(text, start, end) || isPlace(text, end)) return undefined;
  const before = text.charCodeAt(start - 1);
  const full = isSeparator(before) ? readFullName(page, hit) : undefined;
  // What else may part words (專訪．川普) parts a name only where the given name is known.
  if (full || isNameDot(before)) return full;
  const chosen = chooseFigure(page, hit);
  return chosen && [{ figure: chosen.figure, start, end, certain: chosen.certain }];
}

const isPlace = (text: string, end: number): boolean => isTelling(text.charCodeAt(end)) && PLACE.test(text.slice(end, end + PLACE_LENGTH));

/**
 * A family name behind a dot: its bearer whose given name stands before the dot is meant beyond doubt, or who is named in the
 * brackets behind it (the given name has too many spellings for a table to hold them all), and nobody else is.
 */
function readFullName({ text, table }: Page, { start, end, from, to }: Hit): Found[] | undefined {
  if (goesOn(text, start, end)) return undefined;
  let own: number | undefined;
  for (let at = from; at < to; at++) {
    const figure = table.readings[at * READING_SIZE] ?? 0;
    const first = startOfFullName(text, table.cluesOf(figure).given, start);
    if (first !== undefined) return [{ figure, start: first, end, certain: true }];
    if (originalName(text, end, table.cluesOf(figure).latin)?.span) own ??= figure;
  }
  return own === undefined ? undefined : [{ figure: own, start, end, certain: true }];
}

/**
 * The mentions of a form that holds names as parts: each part that its rule lets through, the first for one place. Family name
 * and title (蔣市長) speak of a figure named in full before; where the text names two who could be meant, of neither.
 * Undefined where no part counts.
 */
export function readForm(page: Page, { start: offset, from, to }: Hit): Found[] | undefined {
  const { readings } = page.table;
  const bearer = soleBearer(page, offset, from, to);
  const found: Found[] = [];
  for (let at = from * READING_SIZE; at < to * READING_SIZE; at += READING_SIZE) {
    const [figure, rule] = [readings[at] ?? 0, readings[at + 1] ?? 0];
    if (rule === Rule.Titled ? figure !== bearer : rule !== Rule.Name && !page.named.has(figure)) continue;
    const start = offset + (readings[at + 2] ?? 0);
    if (!found.some((other) => other.start === start)) found.push({ figure, start, end: offset + (readings[at + 3] ?? 0), certain: true });
  }
  return found.length > 0 ? found : undefined;
}

/** The one figure among a title's bearers that the text named in full before; undefined where there is none or more than one. */
function soleBearer({ named, table: { readings } }: Page, offset: number, from: number, to: number): number | undefined {
  let bearer: number | undefined;
  for (let at = from * READING_SIZE; at < to * READING_SIZE; at += READING_SIZE) {
    const figure = readings[at] ?? 0;
    if (readings[at + 1] !== Rule.Titled || (named.get(figure) ?? Infinity) >= offset) continue;
    if (bearer !== undefined) return undefined;
    bearer = figure;
  }
  return bearer;
}

/** Whether [start, end) is a name of its own: no letter on either side of a Latin one, no further part behind a Chinese one. */
function isWhole(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (isLatin(text.charCodeAt(start))) return !isLatin(text.charCodeAt(start - 1)) && !isLatin(after);
  return !(isNameDot(after) && isHan(text.charCodeAt(end + 1)));
}

/** Where a full name starts whose family name starts at `family`, after a dot. Undefined where the given name is none of `given`. */
function startOfFullName(text: string, given: readonly string[], family: number): number | undefined {
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
    if (isNameDot(code) || code === WIDE_STOP) return at < dot - 1 ? at : undefined;
    if (!isHan(code) && !isLatin(code) && code !== 0x2e) return undefined;
  }
  return undefined;
}
