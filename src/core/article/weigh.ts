import { columnsAbout, holderOf, isLink, isProse, proseMass, standsIn, type Block, type PageElement, type TextBlock } from "./block.ts";
import { endSign } from "./clutter.ts";
import { teaserCards } from "./teasers.ts";
import { createFurniture, WEAK, type Furniture } from "./hints.ts";
import type { Page } from "./page.ts";

/*
 * How much each block speaks for being part of the article (positive: prose) or of the furniture about it (negative:
 * links, menus, what stands in a container named so). The body is then the element whose blocks sum up highest.
 */

/** A block of more than this (Han characters) counts no more: one long notice must not outweigh an article. */
const LONG = 300;
/** A block's weight, and why it is negative where a rule says so. */
export interface Weight {
  value: number;
  furniture: Furniture | "teasers" | undefined;
}

function ownValue(block: Block): number {
  if (block.kind !== "text") return 0;
  if (isLink(block)) return -12;
  const own = Math.min(block.mass - block.linked, LONG);
  if (isProse(block)) return own;
  if (/^h[2-6]$/.test(block.owner.tag)) return 0;
  if (block.stops > 0 && own >= 6) return own / 2;
  return own >= 8 ? 2 : -4;
}

/**
 * The weight of every block of the page. `headline` is the index of the headline's block, -1 for none.
 */
export function weigh(page: Page, headline: number): Weight[] {
  const verses = versesOf(page);
  const furniture = furnitureOfElements(page, headline);
  const cards = teaserCards(page);
  const beyond = sharesBeyondEnd(page, headline);
  return page.blocks.map((block) => {
    const kind = furniture.get(block.kind === "text" ? holderOf(block) : block.owner) ?? (cards.has(block.owner) ? "teasers" : undefined);
    const value = block.kind === "text" && verses.has(versesIn(block)) && !isLink(block) ? Math.max(block.mass / 2, ownValue(block)) : ownValue(block);
    if (kind) return { value: Math.min(value, -8) - Math.max(value, 0) / 4, furniture: kind };
    if (block.index === headline) return { value: 0, furniture: undefined };
    // What stands above the headline is rarely the article's.
    const share = block.index < headline ? ABOVE : (beyond.get(block) ?? 1);
    return { value: value > 0 ? value * share : value, furniture: undefined };
  });
}

/** What counts of a text that stands above the headline; below the way to other articles; below the heading of the comments. */
const ABOVE = 1 / 4;
const BELOW_OTHERS = 1 / 4;
const BELOW_COMMENTS = 1 / 16;
/** Han characters of prose after the headline that can be a whole article. */
const WHOLE = 60;

/**
 * What counts of the texts that stand, after a sign that the article has ended, elsewhere in the page than its paragraphs
 * do: rules for comments and disclaimers are longer than many an article.
 */
function sharesBeyondEnd(page: Page, headline: number): Map<Block, number> {
  const shares = new Map<Block, number>();
  const columns = new Set<PageElement>();
  let share = 1;
  let prose = 0;
  for (const block of headline < 0 ? [] : page.blocks.slice(headline + 1)) {
    if (block.kind !== "text" || isLink(block)) continue;
    const isBeyond = share < 1 && !standsIn(block.owner, (element) => columns.has(element));
    if (isBeyond) shares.set(block, share);
    else if (isProse(block)) {
      prose += proseMass(block);
      for (const element of columnsAbout(block.owner)) columns.add(element);
    }
    if (prose < WHOLE || isProse(block)) continue;
    const sign = endSign(block);
    if (sign) share = Math.min(share, sign === "comments" ? BELOW_COMMENTS : BELOW_OTHERS);
  }
  return shares;
}

/** The furniture that each element stands in, by its own name or that of one about it. */
function furnitureOfElements(page: Page, headline: number): Map<PageElement, Furniture> {
  const { blocks } = page;
  const prose = [0];
  for (const block of blocks) prose.push((prose.at(-1) ?? 0) + proseMass(block));
  const within = (e: PageElement): number => (prose[e.end] ?? 0) - (prose[e.first] ?? 0);
  const all = prose.at(-1) ?? 0;
  const firstProse = blocks.find((block) => block.index > headline && isProse(block))?.index ?? -1;
  const found = new Map<PageElement, Furniture>();
  const furnitureOf = createFurniture(page.dom);
  for (const element of page.elements) {
    const inherited = element.parent && found.get(element.parent);
    if (inherited) {
      found.set(element, inherited);
      continue;
    }
    if (element.tag === "html" || element.tag === "body") continue;
    const kind = furnitureOf(element);
    if (!kind || (headline >= element.first && headline < element.end)) continue;
    const holdsBeginning = firstProse >= element.first && firstProse < element.end;
    if (holdsBeginning && (WEAK.has(kind) || within(element) > all * 0.4)) continue;
    if (WEAK.has(kind) && within(element) > 200) continue;
    found.set(element, kind);
  }
  return found;
}

/** Lines without a link that make a poem, or another text of short lines. */
const VERSES = 8;

/** What holds a line of verse: the element about the lines set apart by `br`, or about their paragraphs. */
function versesIn({ owner }: TextBlock): PageElement {
  return owner.tag === "p" && owner.parent ? owner.parent : owner;
}

/** Elements that hold many lines directly and no link among them: verse, whose lines are too short to weigh alone. */
function versesOf(page: Page): Set<PageElement> {
  const counts = new Map<PageElement, number>();
  for (const block of page.blocks) {
    if (block.kind !== "text") continue;
    const holder = versesIn(block);
    counts.set(holder, (counts.get(holder) ?? 0) + (isLink(block) ? -Infinity : block.mass >= 2 ? 1 : 0));
  }
  return new Set([...counts].filter(([, lines]) => lines >= VERSES).map(([element]) => element));
}
