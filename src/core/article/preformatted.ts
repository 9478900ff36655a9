import { textOfLeaves, type Leaf } from "./block.ts";
import { isHanUnit } from "./prose.ts";
import { shownLeaves } from "./shown-leaves.ts";

/*
 * Text whose line ends are the writer's: notices, court papers and posts in `pre`. There a line ends either where a
 * paragraph does, or where the sheet was full: many lines that are equally wide tell the second.
 */

/** Columns; a Han character takes two. A sheet is at least so wide: shorter lines are lists and verses. */
const NARROWEST = 40;
/** Columns by which a full line may fall short: a mark that may not begin a line takes a character along. */
const SHORT = 4;
/** Full lines that make a sheet, and their least share of all lines. */
const FULL_LINES = 3;
const FULL_SHARE = 0.3;

/** One line of the text: its leaves, white space collapsed, and its columns, the indent among them. */
interface SheetLine {
  leaves: Leaf[];
  width: number;
}

/** The paragraphs of preformatted text, from its leaves as the page has them: lines of a full sheet are joined. */
export function preformattedParagraphs(leaves: readonly Leaf[]): Leaf[][] {
  const lines = linesOf(leaves);
  const sheet = sheetWidth(lines);
  const paragraphs: Leaf[][] = [];
  let current: Leaf[] = [];
  lines.forEach(({ leaves: line, width }, i) => {
    current.push(...line);
    const next = lines[i + 1]?.leaves ?? [];
    const last = current.at(-1);
    if (last && width > 0 && width <= sheet && width >= sheet - SHORT && next.length > 0) current.push({ text: between(last.text, textOfLeaves(next)), parent: last.parent });
    else {
      paragraphs.push(current);
      current = [];
    }
  });
  return paragraphs;
}

function linesOf(leaves: readonly Leaf[]): SheetLine[] {
  const lines: SheetLine[] = [];
  let raw: Leaf[] = [];
  const end = (): void => {
    lines.push({ leaves: shownLeaves(raw), width: columns(textOfLeaves(raw).trimEnd()) });
    raw = [];
  };
  for (const { text, parent } of leaves) {
    text.split("\n").forEach((piece, i) => {
      if (i > 0) end();
      raw.push({ text: piece, parent });
    });
  }
  end();
  return lines;
}

/** Columns of a full line: those at which most lines end. 0 where the text was not cut to a sheet. */
function sheetWidth(lines: readonly SheetLine[]): number {
  const ends = new Map<number, number>();
  for (const { width } of lines) if (width > 0) ends.set(width, (ends.get(width) ?? 0) + 1);
  let [sheet, most, all] = [0, 0, 0];
  for (const [width, count] of ends) {
    let full = 0;
    for (let short = 0; short <= SHORT; short++) full += ends.get(width - short) ?? 0;
    all += count;
    if (width >= NARROWEST && full > most) [sheet, most] = [width, full];
  }
  return most >= FULL_LINES && most >= FULL_SHARE * all ? sheet : 0;
}

function columns(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += isWide(line.charCodeAt(i)) ? 2 : 1;
  return width;
}

/** Han characters, and the marks and letters of full width. */
function isWide(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0x3000 && unit <= 0x33ff) || (unit >= 0xff01 && unit <= 0xff60);
}

/** What a line end within a paragraph stands for: a space between words of an alphabet, nothing beside Chinese. */
function between(before: string, after: string): string {
  return isWide(before.charCodeAt(before.length - 1)) || isWide(after.charCodeAt(0)) ? "" : " ";
}
