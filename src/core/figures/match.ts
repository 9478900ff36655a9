import type { Mention } from "./figure.ts";
import { readForm, readName, type Found, type Page } from "./reading.ts";
import { READING_SIZE, type FigureTable } from "./table.ts";
import { findTitled } from "./titled.ts";
import { eachWord } from "./trie.ts";

interface Hit {
  start: number;
  end: number;
  /** Word number in the trie, from 1. */
  word: number;
}

/**
 * Mentions of the table's figures in a text, in order, none over another. The leftmost and longest name wins; a name that
 * the text around it refuses (part of a longer name, a family name whose bearer is not named in full) gives way to a shorter one.
 * Offsets count UTF-16 units of `text` as it stands. A title beside the name stays out of the mention.
 */
export function findMentions(text: string, table: FigureTable): Mention[] {
  const hits: Hit[] = [];
  eachWord(text, table.trie, (start, end, word) => hits.push({ start, end, word }));
  if (hits.length === 0) return [];
  // Twice, since a full name settles the family names and homonyms of the whole text.
  const named = new Map<number, number>();
  for (const { figure, start, certain } of settle({ text, table, named }, hits)) if (certain && !named.has(figure)) named.set(figure, start);
  const page: Page = { text, table, named };
  return merge(settle(page, hits), findTitled(page)).map(({ figure, start, end, certain }) => ({
    start, end, figureId: table.ids[figure] ?? "", surface: text.slice(start, end), certain,
  }));
}

/** Read the hits from left to right; what one has taken, later ones cannot. */
function settle(page: Page, hits: readonly Hit[]): Found[] {
  const found: Found[] = [];
  let cursor = 0;
  for (const hit of hits) {
    if (hit.start < cursor) continue;
    const read = readWord(page, hit);
    if (read === undefined) continue;
    found.push(...read.filter(({ start }) => start >= cursor));
    cursor = hit.end;
  }
  return found;
}

/** The names a word holds; none for a blocker; undefined where the text around it refuses the word. */
function readWord(page: Page, { start, end, word }: Hit): Found[] | undefined {
  const { readingStart, readings } = page.table;
  const from = (readingStart[word - 1] ?? 0) * READING_SIZE;
  const to = (readingStart[word] ?? 0) * READING_SIZE;
  if (from === to) return [];
  const parts = readings.subarray(from, to);
  const whole = readings[from + 2] === 0 && readings[from + 3] === end - start;
  if (!whole) return readForm(page, start, parts);
  const name = readName(page, start, end, parts);
  return name && [name];
}

/** Both lists in order of offset; where two overlap, the one of the first list stays. */
function merge(first: Found[], second: Found[]): Found[] {
  const free = second.filter((one) => !first.some(({ start, end }) => start < one.end && one.start < end));
  return free.length === 0 ? first : [...first, ...free].sort((a, b) => a.start - b.start);
}
