import type { AtomBlock, Line, PageElement } from "./block.ts";
import { openDom, type Dom } from "./dom.ts";
import { emptyHead, type Head } from "./head.ts";
import { countStops, mass, shownText } from "./prose.ts";
import { isLinked, walk, type PageLimits } from "./walk.ts";

/** A page that has been read, by the detector (lines without their parts, no pictures) or for extraction. */
export interface ReadPage {
  dom: Dom;
  head: Head;
  blocks: readonly (Line | AtomBlock)[];
  /** In document order: every element comes before those below it. */
  elements: readonly PageElement[];
}

/** A page read into lines alone. */
export interface LinesPage extends ReadPage {
  blocks: readonly Line[];
}

/** Reads a page into lines, `limits` at most. Undefined where the document is no HTML page. */
export function readLines(document: Document, limits: PageLimits): LinesPage | undefined {
  const dom = openDom(document);
  if (!dom) return undefined;
  const head = emptyHead();
  const blocks: Line[] = [];
  let [raw, total, linked] = ["", 0, 0];
  const { elements } = walk(dom, head, {
    blocks,
    addText(text, parent) {
      if (parent.tag === "rt") return;
      const amount = mass(text);
      raw += text;
      total += amount;
      if (amount > 0 && isLinked(parent)) linked += amount;
    },
    endLine(owner) {
      const text = shownText(raw).trim();
      if (text) blocks.push({ kind: "text", index: blocks.length, owner, text, mass: total, linked, stops: countStops(text) });
      [raw, total, linked] = ["", 0, 0];
    },
  }, limits);
  return { dom, head, blocks, elements };
}
