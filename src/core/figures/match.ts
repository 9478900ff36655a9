import type { Mention } from "./figure.ts";
import type { Found, Page } from "./page.ts";
import { isPlain, readForm, readName } from "./reading.ts";
import { READING_SIZE, Rule, type FigureTable } from "./table.ts";
import { findWords, HIT_SIZE } from "./trie.ts";

/**
 * Mentions of the table's figures in a text, in order, none over another. The leftmost and longest name wins; a name that
 * the text around it refuses (part of a longer name, a family name whose bearer is not named in full) gives way to a shorter one.
 * Offsets count UTF-16 units of `text` as it stands. A title beside the name stays out of the mention.
 */
export function findMentions(text: string, table: FigureTable): Mention[] {
  const hits = findWords(text, table.trie);
  if (hits.length === 0) return [];
  let found = settle({ text, table, named: new Map() }, hits);
  if (!standAlone(table, hits)) {
    // Once more, since a full name settles the family names and homonyms of the whole text.
    const named = new Map<number, number>();
    for (const { figure, start, certain } of found) if (certain && !named.has(figure)) named.set(figure, start);
    found = settle({ text, table, named }, hits);
  }
  return found.map(({ figure, start, end, certain }): Mention => ({ start, end, figureId: table.ids[figure] ?? "", surface: text.slice(start, end), certain }));
}

/** Read the hits from left to right; what one has taken, later ones cannot. */
function settle(page: Page, hits: readonly number[]): Found[] {
  const found: Found[] = [];
  let cursor = 0;
  for (let at = 0; at < hits.length; at += HIT_SIZE) {
    const start = hits[at] ?? 0;
    if (start < cursor) continue;
    const end = hits[at + 1] ?? 0;
    if (readWord(page, { start, end, word: hits[at + 2] ?? 0, cursor }, found)) cursor = end;
  }
  return found;
}

/** Add what the word is read as: mentions, none for a blocker. False where the text around it refuses it. */
function readWord(page: Page, { start, end, word, cursor }: { start: number; end: number; word: number; cursor: number }, found: Found[]): boolean {
  const { readingStart, readings } = page.table;
  const [first, next] = [readingStart[word - 1] ?? 0, readingStart[word] ?? 0];
  if (first === next) return true;
  const from = first * READING_SIZE;
  if (first + 1 === next && readings[from + 1] === Rule.Name && readings[from + 3] === end - start && isPlain(page.text, start, end)) {
    found.push({ figure: readings[from] ?? 0, start, end, certain: true });
    return true;
  }
  const parts = readings.subarray(from, next * READING_SIZE);
  const whole = readings[from + 2] === 0 && readings[from + 3] === end - start;
  const read = whole ? readName(page, start, end, parts) : readForm(page, start, parts);
  for (const one of read ?? []) if (one.start >= cursor) found.push(one);
  return read !== undefined;
}

/** Whether every word is read the same whoever else is named: names of one figure that need no other, and blockers. */
function standAlone({ readingStart, readings }: FigureTable, hits: readonly number[]): boolean {
  for (let at = 2; at < hits.length; at += HIT_SIZE) {
    const word = hits[at] ?? 0;
    const [from, to] = [readingStart[word - 1] ?? 0, readingStart[word] ?? 0];
    if (from !== to && (from + 1 !== to || readings[from * READING_SIZE + 1] !== Rule.Name)) return false;
  }
  return true;
}
