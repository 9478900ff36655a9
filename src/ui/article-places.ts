import { isElement, isText } from "../core/text/convertible.ts";
import type { Ledger } from "../core/text/ledger.ts";
import { align, mapThrough } from "../core/text/offsets.ts";
import type { Dress } from "./article-dress.ts";

/*
 * Text on the page and text as written: nodes may show a variant, and readings may have taken their place, while
 * highlights count in the text as it was written.
 */

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where stretches of an article as written stand on the page; good until its text changes. */
export interface ArticlePlaces {
  /** All text below the root as it was written, without the interface's own words. */
  readonly written: string;
  /** Where a range of the page lies in it; undefined where it is not below the root, or holds no text. */
  stretchOf: (range: Range) => Stretch | undefined;
  /** The range of the page that shows a stretch of it; undefined where there is no such text. */
  rangeOf: (stretch: Stretch) => Range | undefined;
}

/** A text node of the article, and the nodes that show it now: itself, or what readings have put in its place. */
interface Piece {
  origin: Text;
  original: string;
  /** Offset in the written text. */
  start: number;
  shown: Text[];
}

/** Readings, and what the interface has put into an article. */
const NOT_TEXT = "rt, [translate=no]";

export function createPlaces(root: Element, ledger: Ledger, dress: Dress): ArticlePlaces {
  const pieces = piecesOf(root, ledger, dress);
  const holding = (at: number): Piece | undefined => pieces.find((piece) => piece.start <= at && at < piece.start + piece.original.length);
  return {
    written: pieces.map(({ original }) => original).join(""),
    stretchOf(range) {
      if (!root.contains(range.commonAncestorContainer)) return undefined;
      const touched = pieces.flatMap((piece) => piece.shown.filter((node) => range.intersectsNode(node)).map((node) => ({ piece, node })));
      const [first, last] = [touched[0], touched.at(-1)];
      if (!first || !last) return undefined;
      const start = writtenAt(first.piece, first.node, first.node === range.startContainer ? range.startOffset : 0);
      const end = writtenAt(last.piece, last.node, last.node === range.endContainer ? range.endOffset : last.node.data.length);
      return start < end ? { start, end } : undefined;
    },
    rangeOf({ start, end }) {
      const [first, last] = [holding(start), holding(end - 1)];
      if (!first || !last || start >= end) return undefined;
      const [from, to] = [shownAt(first, start, false), shownAt(last, end, true)];
      const range = root.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
  };
}

function piecesOf(root: Element, ledger: Ledger, dress: Dress): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const node of textsBelow(root)) {
    const origin = dress.originOf(node) ?? node;
    const last = pieces.at(-1);
    if (last?.origin === origin) {
      last.shown.push(node);
      continue;
    }
    const original = ledger.original(origin) ?? origin.data;
    pieces.push({ origin, original, start, shown: [node] });
    start += original.length;
  }
  return pieces;
}

function* textsBelow(element: Element): Generator<Text> {
  for (const child of element.childNodes) {
    if (isText(child)) yield child;
    else if (isElement(child) && !child.matches(NOT_TEXT)) yield* textsBelow(child);
  }
}

/** The offset in the written text of a place in one of the nodes that show a piece. */
function writtenAt({ origin, original, start, shown }: Piece, node: Text, offset: number): number {
  const before = shown.slice(0, shown.indexOf(node)).reduce((sum, { data }) => sum + data.length, 0);
  return start + mapThrough(align(original, origin.data)).toOriginal(before + offset);
}

/** The place that shows an offset in the written text; `ends`: as the end of a stretch it stays in the node that it ends. */
function shownAt({ origin, original, start, shown }: Piece, at: number, ends: boolean): { node: Text; offset: number } {
  let offset = mapThrough(align(original, origin.data)).toShown(at - start);
  for (const node of shown) {
    if (offset < node.data.length || (ends && offset === node.data.length)) return { node, offset };
    offset -= node.data.length;
  }
  const last = shown.at(-1) ?? origin;
  return { node: last, offset: last.data.length };
}
