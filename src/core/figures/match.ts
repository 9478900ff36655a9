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
  const { readingStart, readings } = page.table;
  const found: Found[] = [];
  let cursor = 0;
  for (let at = 0; at < hits.length; at += HIT_SIZE) {
    const start = hits[at] ?? 0;
    if (start < cursor) continue;
    const end = hits[at + 1] ?? 0;
    const word = hits[at + 2] ?? 0;
    const from = readingStart[word - 1] ?? 0;
    const to = readingStart[word] ?? 0;
    // By far the most words are names that one figure bears: they are read here, the others with more care.
    if (from + 1 === to && readings[from * READING_SIZE + 1] === Rule.Name && isPlain(page.text, start, end) && readings[from * READING_SIZE + 3] === end - start) {
      found.push({ figure: readings[from * READING_SIZE] ?? 0, start, end, certain: true });
    } else {
      const read = readWord(page, start, end, readings.subarray(from * READING_SIZE, to * READING_SIZE));
      if (read === undefined) continue;
      for (const one of read) if (one.start >= cursor) found.push(one);
    }
    cursor = end;
  }
  return found;
}

/** What a word is read as: mentions, none for a blocker; undefined where the text around it refuses it. */
function readWord(page: Page, start: number, end: number, readings: Uint16Array): Found[] | undefined {
  if (readings.length === 0) return [];
  const whole = readings[2] === 0 && readings[3] === end - start;
  return whole ? readName(page, start, end, readings) : readForm(page, start, readings);
}

/** Whether every word is read the same whoever else is named: names of one figure that need no other, and blockers. */
function standAlone({ readingStart, readings }: FigureTable, hits: readonly number[]): boolean {
  for (let at = 2; at < hits.length; at += HIT_SIZE) {
    const word = hits[at] ?? 0;
    const from = readingStart[word - 1] ?? 0;
    const to = readingStart[word] ?? 0;
    if (from !== to && (from + 1 !== to || readings[from * READING_SIZE + 1] !== Rule.Name)) return false;
  }
  return true;
}
