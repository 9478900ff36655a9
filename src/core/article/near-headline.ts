import { isNamedForAuthor } from "./author-element.ts";
import { holderOf, isLink, type Line, type TextBlock } from "./block.ts";
import { findDate } from "./dates.ts";
import type { Page } from "./page.ts";
import type { Weight } from "./weigh.ts";

/** What stands about the text, where date and author are. */
export interface Around {
  page: Page;
  headline: Line | undefined;
  /** First block of the body. */
  first: number;
  /** One past its last block. */
  end: number;
  weights: Weight[];
}

/** Blocks before and after the headline in which its date and author stand. */
export const NEAR_BEFORE = 6;
export const NEAR_AFTER = 14;
/** Lines of the body that may still be about it. */
const WITHIN = 6;
/** Blocks that are looked at for these: menus may stand between. */
const LOOK = 200;
/** Blocks from the headline within which a line is about it, whatever its container is named. */
const BESIDE = 6;

/** A link of a menu. A line of links that holds a date or a name, such as the links to author and outlet, is none. */
function isMenu(page: Page, block: TextBlock): boolean {
  return isLink(block) && block.leaves.length === 1 && !findDate(block.text) && !isNamedForAuthor(page, holderOf(block));
}

/** Parts of a page that tell of other articles. */
const OTHERS = new Set(["related", "comments", "teasers", "ranking"]);

/** The lines about the headline, nearest first; what stands after it counts as nearer than what stands before. */
export function nearHeadline({ page, headline, first, weights }: Around): TextBlock[] {
  const at = headline?.index ?? first;
  const lines = page.blocks.slice(Math.max(0, at - LOOK), Math.max(at, first) + LOOK).filter((block) => block.kind === "text" && (block === headline || (!isMenu(page, block) && (Math.abs(block.index - at) <= BESIDE || !OTHERS.has(weights[block.index]?.furniture ?? "")))));
  const place = lines.findIndex((block) => block.index >= at);
  // Deep in the body a date or a name is of what it tells.
  const begun = lines.findIndex((block) => block.index >= first) + WITHIN;
  const end = Math.min(Math.max(place + NEAR_AFTER, begun), Math.max(begun, place + 1));
  const distance = (line: number): number => (line >= place ? line - place : (place - line) * 1.5);
  const near = lines.map((block, line) => ({ block, line })).slice(Math.max(0, place - NEAR_BEFORE), end);
  return near.sort((a, b) => distance(a.line) - distance(b.line)).map(({ block }) => block).filter((block) => block.kind === "text");
}
