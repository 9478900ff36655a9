import { isFullName, withBareFamilies } from "./bare-family.ts";
import type { Mention } from "./figure.ts";
import { opensOriginal, originalName, romanName, type OriginalName } from "./original-name.ts";
import type { Found, Hit, Page } from "./page.ts";
import { isPlain, readForm, readName } from "./reading.ts";
import { isForeign, READING_SIZE, Rule, WHOLE, type FigureTable } from "./table.ts";
import { findWords, HIT_SIZE } from "./trie.ts";

/**
 * Mentions of the table's figures in a text, in order, none over another. The leftmost and longest name wins; a name that
 * the text around it refuses (part of a longer name, a family name whose bearer is not named in full) gives way to a shorter one.
 * Offsets count UTF-16 units of `text` as it stands. A title beside the name stays out of the mention. The original name in brackets
 * behind a name, 強生（Mike Johnson）, is a mention of its own.
 */
export function findMentions(text: string, table: FigureTable): Mention[] {
  const hits = findWords(text, table.trie);
  if (hits.length === 0) return [];
  const mentions: Mention[] = [];
  const own: Mention[] = [];
  const named = standAlone(table, hits) ? NOBODY : namedIn(text, table, hits);
  let cursor = 0;
  readHits({ text, table, named }, hits, (figure, start, end, certain) => {
    if (start < cursor) return;
    const mention = { start, end, figureId: table.idOf(figure), surface: text.slice(start, end), certain };
    mentions.push(mention);
    if (certain && isFullName(text, start, end) && !isForeign(table, figure)) own.push(mention);
    const original = opensOriginal(text, end) ? originalSpan(text, end, figure, table) : undefined;
    if (original) mentions.push({ ...original, figureId: mention.figureId, surface: text.slice(original.start, original.end), certain });
    cursor = original?.end ?? end;
  });
  return withBareFamilies(text, mentions, own);
}

/** Where the figure's original name stands in the brackets behind its name; of one whose own name is Chinese characters, how that is spelled. */
const originalSpan = (text: string, end: number, figure: number, table: FigureTable): OriginalName["span"] =>
  isForeign(table, figure) ? originalName(text, end, table.cluesOf(figure).latin)?.span : romanName(text, end, table.idOf(figure));

const NOBODY: ReadonlyMap<number, number> = new Map();

/** Figures that the text names beyond doubt, with the offset of the first time: a full name settles the family names and homonyms of the whole text. */
function namedIn(text: string, table: FigureTable, hits: readonly number[]): Map<number, number> {
  const named = new Map<number, number>();
  readHits({ text, table, named: NOBODY }, hits, (figure, start, _end, certain) => {
    if (certain && !named.has(figure)) named.set(figure, start);
  });
  return named;
}

/** Read the hits from left to right; what one has taken, later ones cannot. `take` is told of each mention. */
function readHits(page: Page, hits: readonly number[], take: (figure: number, start: number, end: number, certain: boolean) => void): void {
  const { plain, readingStart } = page.table;
  let cursor = 0;
  for (let at = 0; at < hits.length; at += HIT_SIZE) {
    const start = hits[at] ?? 0;
    if (start < cursor) continue;
    const end = hits[at + 1] ?? 0;
    const word = hits[at + 2] ?? 0;
    const bearer = plain[word] ?? 0;
    // By far the most words are names that one figure bears: they are read here, the others with more care.
    if (bearer !== 0 && isPlain(page.text, start, end)) take(bearer - 1, start, end, true);
    else {
      const hit = { start, end, from: readingStart[word - 1] ?? 0, to: readingStart[word] ?? 0 };
      const read = isOutrun(page.table, hit, hits, at) ? undefined : readWord(page, hit);
      if (read === undefined) continue;
      for (const one of read) if (one.start >= cursor) take(one.figure, one.start, one.end, one.certain);
    }
    cursor = end;
  }
}

/** Whether a part of the form at `hits[at]` is the beginning of a full name that goes on behind the form: 批賴清德 is no 批賴. */
function isOutrun({ readings, readingStart }: FigureTable, { start, end, from, to }: Hit, hits: readonly number[], at: number): boolean {
  if (from === to || readings[from * READING_SIZE + 3] === WHOLE) return false;
  for (let next = at + HIT_SIZE; (hits[next] ?? Infinity) < end; next += HIT_SIZE) {
    if ((hits[next + 1] ?? 0) <= end) continue;
    const word = hits[next + 2] ?? 0;
    const isName = readingStart[word - 1] !== readingStart[word] && readings[(readingStart[word - 1] ?? 0) * READING_SIZE + 3] === WHOLE;
    if (isName && isPartStart(readings, from, to, (hits[next] ?? 0) - start)) return true;
  }
  return false;
}

/** Whether a part of the form whose readings are [from, to) starts `offset` characters into it. */
function isPartStart(readings: Uint16Array, from: number, to: number, offset: number): boolean {
  for (let at = from * READING_SIZE; at < to * READING_SIZE; at += READING_SIZE) if (readings[at + 2] === offset) return true;
  return false;
}

/** What a word is read as: mentions, none for a blocker; undefined where the text around it refuses it. */
function readWord(page: Page, hit: Hit): Found[] | undefined {
  if (hit.from === hit.to) return [];
  return page.table.readings[hit.from * READING_SIZE + 3] === WHOLE ? readName(page, hit) : readForm(page, hit);
}

/** Whether every word is read the same whoever else is named: names of one figure that need no other, forms of such, and blockers. */
function standAlone(table: FigureTable, hits: readonly number[]): boolean {
  for (let at = 2; at < hits.length; at += HIT_SIZE) {
    const word = hits[at] ?? 0;
    if (table.plain[word] === 0 && !isFixedForm(table, word)) return false;
  }
  return true;
}

/** Whether a word is a blocker, or a form whose parts count wherever it stands: 習主席. */
function isFixedForm({ readings, readingStart }: FigureTable, word: number): boolean {
  for (let row = readingStart[word - 1] ?? 0; row < (readingStart[word] ?? 0); row++) {
    if (readings[row * READING_SIZE + 1] !== Rule.Name || readings[row * READING_SIZE + 3] === WHOLE) return false;
  }
  return true;
}
