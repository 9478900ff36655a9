/*
 * What a page is made of, once it is read: runs of text between two line breaks, and pictures, each with the elements
 * that it stands in.
 */

/** An element of the page. The blocks below it are those from `first` to `end` (exclusive). */
export interface PageElement {
  tag: string;
  node: Element;
  parent: PageElement | undefined;
  /** Leads to another page: an `a` with an address that is no picture's. */
  link: boolean;
  /** Stands within a line: `first` and `end` are then only near the truth. */
  inline: boolean;
  first: number;
  end: number;
}

/** A piece of a block's text with the element that it stands in. */
export interface Leaf {
  text: string;
  parent: PageElement;
}

/** A run of text between two line breaks. */
export interface Line {
  kind: "text";
  index: number;
  /** The nearest element that is no inline one. */
  owner: PageElement;
  /** White space is collapsed. */
  text: string;
  /** What it says, in Han characters (see prose.ts), and how much of that is within links. */
  mass: number;
  linked: number;
  /** Marks of sentences. */
  stops: number;
}

/** A line with its parts: their texts make up the line's. */
export interface TextBlock extends Line {
  leaves: Leaf[];
}

/** A picture, or a ruled line. */
export interface AtomBlock {
  kind: "image" | "rule";
  index: number;
  owner: PageElement;
  element: PageElement;
}

export type Block = TextBlock | AtomBlock;

/** A block that is not kept, with the pass and rule that took it. */
export interface Taken {
  pass: string;
  rule: string;
  block: TextBlock;
}

/** Share of a block's text within links from which it counts as a link. */
const LINKED = 0.6;
/** Least prose, in Han characters: with a mark of a sentence, and without one. */
const SENTENCE = 20;
const LINE = 40;

/** Whether a block is (hardly more than) a link. */
export function isLink(block: Line): boolean {
  return block.mass > 0 && block.linked / block.mass >= LINKED;
}

/** What a block of prose says outside links, in Han characters; 0 for any other block. */
export function proseMass(block: Line | AtomBlock): number {
  if (block.kind !== "text" || isLink(block)) return 0;
  const own = block.mass - block.linked;
  return (own >= SENTENCE && block.stops > 0) || own >= LINE ? own : 0;
}

/** Text of sentences: what an article is made of, and a menu is not. */
export function isProse(block: Line | AtomBlock): boolean {
  return proseMass(block) > 0;
}

/** The innermost element that holds all of a block's text: an inline one within the owner, or the owner. */
export function holderOf({ leaves, owner }: TextBlock): PageElement {
  for (let e = leaves[0]?.parent; e && e !== owner; e = e.parent) if (leaves.every((leaf) => isWithin(leaf.parent, e, owner))) return e;
  return owner;
}

function isWithin(element: PageElement, holder: PageElement | undefined, owner: PageElement): boolean {
  for (let e: PageElement | undefined = element; e && e !== owner; e = e.parent) if (e === holder) return true;
  return false;
}

const STRUCTURE = new Set(["ul", "ol", "li", "blockquote", "p", "figure"]);

/** Whether an element is no column of text itself: a paragraph, a list, a quotation, a wrapper about a single line. */
function isPartOfColumn(element: PageElement): boolean {
  return STRUCTURE.has(element.tag) || element.end - element.first <= 1;
}

/** The elements that a line stands in directly: its own, the one about it, and the first that can be a column of text. */
export function columnsAbout(owner: PageElement): Set<PageElement> {
  let outer: PageElement | undefined = owner;
  while (outer && isPartOfColumn(outer)) outer = outer.parent;
  return new Set([owner, owner.parent ?? owner, outer ?? owner]);
}

/** Whether an element stands directly in a column of text, lists and quotations aside. */
export function standsIn(element: PageElement, isColumn: (element: PageElement) => boolean): boolean {
  for (let e: PageElement | undefined = element; e; e = e.parent) {
    if (isColumn(e) || (e.parent && isColumn(e.parent))) return true;
    if (!isPartOfColumn(e)) return false;
  }
  return false;
}

/** The text of leaves, without readings above characters. */
export function textOfLeaves(leaves: readonly Leaf[]): string {
  return leaves.map((leaf) => (isReading(leaf.parent) ? "" : leaf.text)).join("");
}

/** Whether an element holds the reading of a character: `rt`, and what stands in it. */
export function isReading(element: PageElement): boolean {
  return element.tag === "rt" || element.parent?.tag === "rt";
}

/** A block that is not kept, with the pass and rule that took it. */
export interface Taken {
  pass: string;
  rule: string;
  block: TextBlock;
}
