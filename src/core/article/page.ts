import { isReading, textOfLeaves, type AtomBlock, type Block, type Leaf, type PageElement, type TextBlock } from "./block.ts";
import { openDom, type Dom } from "./dom.ts";
import { emptyHead, type Head } from "./head.ts";
import { preformattedParagraphs } from "./preformatted.ts";
import { countStops, mass, shownText } from "./prose.ts";
import { shownLeaves } from "./shown-leaves.ts";
import { isLinked, walk, type PageLimits, type Sink } from "./walk.ts";

/*
 * A page as a flat list of blocks (runs of text between two line breaks, and pictures), each knowing the elements it
 * stands in. Everything after works on this list, so that nothing else needs to walk the live document.
 */

export interface Page {
  dom: Dom;
  head: Head;
  blocks: Block[];
  /** In document order: every element comes before those below it. */
  elements: PageElement[];
  /** `script` elements: some hold structured data. */
  scripts: Element[];
  /** False where the page is over the limits: it was read no further. */
  complete: boolean;
}

/** Collects the texts of one line after another into blocks. */
class BlockSink implements Sink {
  readonly blocks: Block[] = [];
  readonly scripts: Element[] = [];
  /** With their texts as the page has them. */
  private leaves: Leaf[] = [];
  private images: PageElement[] = [];

  addText(raw: string, parent: PageElement): void {
    this.leaves.push({ text: raw, parent });
  }

  skip(element: Element, tag: string): void {
    if (tag === "script") this.scripts.push(element);
  }

  /** A picture within a line stands before the line's text where that has not begun, else after it. */
  addAtom(kind: AtomBlock["kind"], element: PageElement, owner: PageElement): void {
    if (kind === "image" && this.leaves.some(({ text }) => shownText(text).trim() !== "")) this.images.push(element);
    else this.blocks.push({ kind, index: this.blocks.length, owner, element });
  }

  endLine(owner: PageElement): void {
    if (this.leaves.length > 0) {
      const lines = owner.tag === "pre" ? preformattedParagraphs(this.leaves) : [shownLeaves(this.leaves)];
      this.leaves = [];
      for (const leaves of lines) if (leaves.length > 0) this.blocks.push(textBlock(leaves, owner, this.blocks.length));
    }
    if (this.images.length === 0) return;
    for (const element of this.images) this.blocks.push({ kind: "image", index: this.blocks.length, owner, element });
    this.images = [];
  }
}

function textBlock(leaves: Leaf[], owner: PageElement, index: number): TextBlock {
  const text = textOfLeaves(leaves);
  let total = 0;
  let linked = 0;
  for (const leaf of leaves) {
    const amount = isReading(leaf.parent) ? 0 : mass(leaf.text);
    total += amount;
    if (isLinked(leaf.parent)) linked += amount;
  }
  return { kind: "text", index, owner, leaves, text, mass: total, linked, stops: countStops(text) };
}

/**
 * Reads a page into blocks, `limits` at most. Undefined where the document is no HTML page. The document is left as it
 * was.
 */
export function readPage(document: Document, limits: PageLimits): Page | undefined {
  const dom = openDom(document);
  if (!dom) return undefined;
  const head = emptyHead();
  const sink = new BlockSink();
  return { dom, head, blocks: sink.blocks, scripts: sink.scripts, ...walk(dom, head, sink, limits) };
}
