import { isLink, type Block, type PageElement } from "./block.ts";
import type { Page } from "./page.ts";

/** Least number of cards alike that make a list of teasers. */
const CARDS = 3;
/** Most blocks in a card: picture, headline, lead, outlet, date, numbers of comments. */
const CARD_BLOCKS = 10;
/** Han characters: what says less is a label, a number, a length. */
const LABEL = 5;

/**
 * Elements within cards: siblings alike, each with a link for its own headline. A list of other articles, with or
 * without a lead each; paragraphs of an article do not begin with a line that is all link.
 */
export function teaserCards({ elements, blocks }: Page): Set<PageElement> {
  const families = new Map<PageElement, Map<string, PageElement[]>>();
  for (const element of elements) {
    const { parent, tag } = element;
    if (!parent || element.inline || !isCard(blocks, element)) continue;
    const family = families.get(parent) ?? new Map<string, PageElement[]>();
    const members = family.get(tag) ?? [];
    members.push(element);
    families.set(parent, family.set(tag, members));
  }
  const cards = new Set<PageElement>();
  for (const family of families.values()) {
    for (const members of family.values()) if (members.length >= CARDS) for (const member of members) cards.add(member);
  }
  for (const element of elements) if (element.parent && cards.has(element.parent)) cards.add(element);
  return cards;
}

/** Whether it is of a card's size, and its first line (but for a number or a label) is a link. */
function isCard(all: Block[], { first, end }: PageElement): boolean {
  if (end - first > CARD_BLOCKS) return false;
  for (let i = first; i < end; i++) {
    const block = all[i];
    if (block?.kind !== "text" || (block.mass < LABEL && !isLink(block))) continue;
    return isLink(block) && block.mass >= LABEL;
  }
  return false;
}
