import type { Block, Page, TextBlock } from "./page.ts";
import { metaOf } from "./head.ts";
import { fold } from "./prose.ts";
import { proseMass } from "./weigh.ts";

/*
 * Finding the headline. A page's title element says it, with the site's and the section's names about it; the page
 * shows it without them. So the headline is the text on the page that the title holds (54 of 126 Chinese news pages
 * have a title equal to the headline; nearly all have one that begins with it).
 */

/** A headline found on the page. */
export interface Headline {
  block: TextBlock;
  /** How sure it is, 0 to 1.3: the share of the title that it makes up, and more for a heading element. */
  score: number;
}

/** Shorter ones (in folded characters) are names of sections and sites. */
const SHORTEST = 4;
/** Longer texts are no headlines. */
const LONGEST = 120;
/** A headline longer than its place in the title, where the title is cut short: so much must agree (folded characters). */
const CUT = 10;

/** The page's titles, folded: the whole, and cut at the marks that set off names of site and section. */
export interface Titles {
  whole: string[];
  pieces: string[];
}

/** Marks that set off the site's name: with spaces about them, or such as hardly stand in a headline. */
const SUFFIX = /\s+[-–—―|｜_‖»«·•@:/]+\s*|\s*[|｜_‖»]+\s*|\s*(?:--|——)\s*|-(?=[^-]{2,12}$)/;

/** The titles that a page states. */
export function titlesOf(page: Page): Titles {
  const { head } = page;
  const stated = [head.title, metaOf(head, "og:title"), metaOf(head, "twitter:title")].filter((title): title is string => title !== undefined && title !== "");
  const whole = [...new Set(stated.map(fold))].filter((title) => title.length >= SHORTEST);
  const pieces = [...new Set(stated.flatMap((title) => title.split(SUFFIX)).map(fold))].filter((piece) => piece.length >= SHORTEST);
  return { whole, pieces };
}

const HEADING_BONUS: Record<string, number> = { h1: 0.3, h2: 0.2, h3: 0.1, h4: 0.1 };

/** How well a block agrees with the page's titles, 0 where it does not. */
export function headlineScore(block: Block, titles: Titles): number {
  if (block.kind !== "text" || block.text.length > LONGEST || block.mass < 3) return 0;
  const folded = fold(block.text);
  if (folded.length < SHORTEST) return 0;
  let share = 0;
  for (const title of titles.whole) {
    if (title.includes(folded)) share = Math.max(share, folded.length / title.length);
  }
  for (const piece of titles.pieces) {
    if (folded === piece) share = Math.max(share, folded.length / Math.max(...titles.pieces.map((p) => p.length)));
    else if (piece.length >= CUT && folded.startsWith(piece)) share = Math.max(share, 0.8);
  }
  if (share === 0) return 0;
  return Math.min(share, 1) + (headingBonus(block) ?? 0);
}

function headingBonus(block: TextBlock): number | undefined {
  for (let e: TextBlock["owner"] | undefined = block.owner, steps = 0; e && steps < 3; e = e.parent, steps++) {
    const bonus = HEADING_BONUS[e.tag];
    if (bonus) return bonus;
  }
  return undefined;
}

/** Blocks after a headline within which its article begins. */
const REACH = 60;

/** The headline, as the page shows it: of several copies the one with the most prose after it. */
export function findHeadline(page: Page): TextBlock | undefined {
  const titles = titlesOf(page);
  let best: TextBlock | undefined;
  let most = 0;
  for (const block of page.blocks) {
    const score = headlineScore(block, titles);
    if (score === 0 || block.kind !== "text") continue;
    const after = page.blocks.slice(block.index + 1, block.index + REACH).reduce((sum, next) => sum + proseMass(next), 0);
    const total = score + Math.min(after / 100, 1);
    if (total >= most) [best, most] = [block, total];
  }
  return best;
}

/** The title: the headline's text, else the page's title without the names of site and section. */
export function titleOf(page: Page, headline: TextBlock | undefined): string {
  if (headline) return headline.text;
  const stated = metaOf(page.head, "og:title", "twitter:title") ?? page.head.title;
  const pieces = stated.split(SUFFIX).filter((piece) => piece.trim() !== "");
  return (pieces.find((piece) => fold(piece).length >= 8) ?? pieces[0] ?? stated).trim();
}
