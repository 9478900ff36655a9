import { isLink, type PageElement } from "./block.ts";
import type { ReadPage } from "./lines.ts";

/** Least number of cards alike that make a list of teasers. */
const CARDS = 3;
/** Most lines in a card: headline, lead, outlet, date, numbers of comments. */
const CARD_LINES = 7;
/** Han characters: what says less is a label, a number, a length. */
const LABEL = 5;

/**
 * Elements within cards: siblings alike, each with a link for its own headline. A list of other articles, with or
 * without a lead each; paragraphs of an article do not begin with a line that is all link.
 */
export function teaserCards({ elements, blocks }: ReadPage): Set<PageElement> {
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
function isCard(all: ReadPage["blocks"], { first, end }: PageElement): boolean {
  let lines = 0;
  let begins: boolean | undefined;
  for (let i = first; i < end && lines <= CARD_LINES; i++) {
    const block = all[i];
    if (block?.kind !== "text") continue;
    lines++;
    if (block.mass >= LABEL || isLink(block)) begins ??= isLink(block) && block.mass >= LABEL;
  }
  return begins === true && lines <= CARD_LINES;
}
