import type { Ledger } from "../../core/text/ledger.ts";
import { align, mapThrough } from "../../core/text/offsets.ts";

/*
 * Text on the page and text as written: nodes may show a variant, while highlights count in the text as it was written.
 */

interface Piece {
  node: Text;
  original: string;
  start: number;
}

function piecesOf(root: Element, ledger: Ledger): Piece[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const original = ledger.original(node) ?? node.nodeValue ?? "";
    pieces.push({ node: node as Text, original, start });
    start += original.length;
  }
  return pieces;
}

/** All text below an element as it was written. */
export function writtenText(root: Element, ledger: Ledger): string {
  return piecesOf(root, ledger).map(({ original }) => original).join("");
}

/** Where a range of the page lies in the text as written; undefined where it is not within the element, or empty. */
export function writtenOffsets(root: Element, ledger: Ledger, range: Range): { start: number; end: number } | undefined {
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const touched = piecesOf(root, ledger).filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const offset = ({ node, original, start }: Piece, shown: number): number => start + mapThrough(align(original, node.data)).toOriginal(shown);
  const start = first.node === range.startContainer ? offset(first, range.startOffset) : first.start;
  const end = last.node === range.endContainer ? offset(last, range.endOffset) : last.start + last.original.length;
  return start < end ? { start, end } : undefined;
}

/** The range of the page that shows a stretch of the text as written. */
export function shownRange(root: Element, ledger: Ledger, { start, end }: { start: number; end: number }): Range | undefined {
  const pieces = piecesOf(root, ledger);
  const holding = (at: number): Piece | undefined => pieces.find((piece) => piece.start <= at && at < piece.start + piece.original.length);
  const [first, last] = [holding(start), holding(end - 1)];
  if (!first || !last) return undefined;
  const offset = ({ node, original, start: from }: Piece, at: number): number => mapThrough(align(original, node.data)).toShown(at - from);
  const range = root.ownerDocument.createRange();
  range.setStart(first.node, offset(first, start));
  range.setEnd(last.node, offset(last, end));
  return range;
}
