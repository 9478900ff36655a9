import type { AtomBlock, Block, Leaf, PageElement, TextBlock } from "./block.ts";
import { openDom, type Dom } from "./dom.ts";
import { readHead, type Head } from "./head.ts";
import { countStops, mass } from "./prose.ts";

/*
 * A page as a flat list of blocks (runs of text between two line breaks, and pictures), each knowing the elements it
 * stands in. One iterative walk makes it, which never changes the page and never recurses; everything after works on
 * this list, so that nothing else needs to touch the live document.
 */

export interface Page {
  dom: Dom;
  head: Head;
  blocks: Block[];
  /** In document order: every element comes before those below it. */
  elements: PageElement[];
  /** Why reading stopped: the end, the caller's wish, or a page over the limits. */
  stop: "end" | "enough" | "too large";
}

export interface PageLimits {
  /** Elements and texts that are looked at. */
  nodes: number;
  /** UTF-16 units of text that are looked at. */
  text: number;
}

/** Text in these is no text of the page; what they hold is not looked at. */
const SKIPPED = new Set(
  "title script style template noscript iframe object embed svg math canvas select datalist textarea input button audio video map dialog rp frameset noframes progress meter".split(" "),
);

/** These stand within a line. Anything else ends one. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr picture q rb rt ruby rtc s samp small source span strike strong sub sup time tt u var wbr img amp-img".split(" "),
);

const HEADING = /^h[1-6]$/;
const PICTURE = new Set(["img", "amp-img"]);

/** Line ends and other white space but U+3000, which Chinese headlines use as a separator; and no-break spaces. */
const SPACES = /[\t\n\r\f\v \u00a0\u2028\u2029]+/g;
/** Control characters, zero-width ones and those that turn the direction of writing: never shown, only harmful. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]/gu;

/** How an element is shown, as far as its own attributes tell: `hidden`, as a `block`, or as its name says. */
function displayOf(dom: Dom, element: Element): "hidden" | "block" | undefined {
  if (!dom.hasAttributes(element)) return undefined;
  if (dom.attribute(element, "hidden") !== undefined) return "hidden";
  const display = /display\s*:\s*([a-z]+)/i.exec(dom.attribute(element, "style") ?? "")?.[1]?.toLowerCase();
  return display === "none" ? "hidden" : display === "block" || display === "flex" || display === "table" ? "block" : undefined;
}

/** Whether a link leads to another page, and not to the picture that it shows small. */
function leads(dom: Dom, anchor: Element): boolean {
  const href = dom.attribute(anchor, "href");
  return href !== undefined && !/\.(?:jpe?g|png|gif|webp)(?:$|[?#])/i.test(href);
}

/** Collects the texts of one line after another into blocks. */
class BlockBuilder {
  readonly blocks: Block[] = [];
  private leaves: Leaf[] = [];
  private images: PageElement[] = [];

  addText(raw: string, parent: PageElement): void {
    const text = raw.replace(SPACES, " ").replace(UNSEEN, "");
    if (text !== "" && (text !== " " || this.leaves.length > 0)) this.leaves.push({ text, parent });
  }

  /** A picture within a line stands before the line's text where that has not begun, else after it. */
  addImage(element: PageElement, owner: PageElement): void {
    if (this.leaves.length === 0) this.addAtom("image", element, owner);
    else this.images.push(element);
  }

  addAtom(kind: AtomBlock["kind"], element: PageElement, owner: PageElement): void {
    this.blocks.push({ kind, index: this.blocks.length, owner, element });
  }

  endLine(owner: PageElement): void {
    if (this.leaves.length === 0) return;
    const leaves = trimmed(this.leaves);
    this.leaves = [];
    if (leaves.length > 0) this.blocks.push(textBlock(leaves, owner, this.blocks.length));
    for (const image of this.images.splice(0)) this.addAtom("image", image, owner);
  }
}

/** The leaves without white space at either end, and with one space where two met. */
function trimmed(leaves: Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  let open = true;
  for (const { text, parent } of leaves) {
    const next: string = open ? text.trimStart() : text;
    if (next === "") continue;
    kept.push({ text: next, parent });
    open = next.endsWith(" ");
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") break;
    kept.pop();
  }
  return kept;
}

function linkOf(element: PageElement | undefined, owner: PageElement): boolean {
  for (let e = element; e; e = e.parent) {
    if (e.link) return true;
    if (e === owner) break;
  }
  // A card that is one big link around its blocks.
  for (let e = owner.parent, steps = 0; e && steps < 4; e = e.parent, steps++) if (e.link) return true;
  return false;
}

function textBlock(leaves: Leaf[], owner: PageElement, index: number): TextBlock {
  const text = leaves.map((leaf) => leaf.text).join("");
  let total = 0;
  let linked = 0;
  for (const leaf of leaves) {
    const amount = mass(leaf.text);
    total += amount;
    if (linkOf(leaf.parent, owner)) linked += amount;
  }
  return { kind: "text", index, owner, leaves, text, mass: total, linked, stops: countStops(text) };
}

/**
 * Reads a page into blocks, `limits` at most. `enough`, asked after each block, may end the reading early.
 * Undefined where the document is no HTML page. The document is left as it was.
 */
export function readPage(document: Document, limits: PageLimits, enough?: (page: Page) => boolean): Page | undefined {
  const dom = openDom(document);
  if (!dom) return undefined;
  const head: Head = { title: "", metas: new Map(), jsonLd: [], links: new Map() };
  const builder = new BlockBuilder();
  const page: Page = { dom, head, blocks: builder.blocks, elements: [], stop: "end" };
  page.stop = walk(page, builder, limits, enough);
  for (const element of page.elements) element.end = Math.min(element.end, page.blocks.length);
  return page;
}

/** The walk itself: a stack of open elements instead of recursion, for a page may nest 10,000 deep. */
function walk(page: Page, builder: BlockBuilder, limits: PageLimits, enough?: (page: Page) => boolean): Page["stop"] {
  const { dom, elements, blocks } = page;
  const open: { element: PageElement; owner: PageElement; next: Node | null }[] = [];
  let seen = 0;
  let units = 0;
  let asked = 0;
  const enter = (node: Element, parent: PageElement | undefined, owner: PageElement | undefined): void => {
    const tag = dom.tag(node);
    readHead(dom, node, tag, page.head);
    if (SKIPPED.has(tag)) return;
    const display = displayOf(dom, node);
    if (display === "hidden") return;
    const inline = owner !== undefined && display !== "block" && (INLINE.has(tag) || (tag === "br" && HEADING.test(owner.tag)));
    if (!inline && owner) builder.endLine(owner);
    const element: PageElement = { tag, node, parent, link: tag === "a" && leads(dom, node), inline, first: blocks.length, end: Infinity };
    elements.push(element);
    if (PICTURE.has(tag)) builder.addImage(element, owner ?? element);
    if (tag === "hr") builder.addAtom("rule", element, owner ?? element);
    if (tag === "br" && inline && owner) builder.addText(" ", element);
    open.push({ element, owner: inline ? owner : element, next: dom.firstChild(node) });
  };
  enter(dom.root, undefined, undefined);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (!node) {
      if (top.owner === top.element) builder.endLine(top.owner);
      top.element.end = blocks.length;
      open.pop();
      continue;
    }
    top.next = dom.nextSibling(node);
    if (++seen > limits.nodes || units > limits.text) return "too large";
    const type = dom.type(node);
    if (type === 1) enter(node as Element, top.element, top.owner);
    else if (type === 3 || type === 4) {
      const text = dom.data(node);
      units += text.length;
      builder.addText(text, top.element);
    }
    if (enough && blocks.length > asked) {
      asked = blocks.length;
      if (enough(page)) return "enough";
    }
  }
  return "end";
}
