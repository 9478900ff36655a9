import { align, mapThrough } from "../core/text/offsets.ts";

/** One end of the selection within a text node, and what the node said. */
interface End {
  node: Node | null;
  offset: number;
  said: string | null;
}

/**
 * Runs writes to a document's text and leaves the user's selection on the words it was on: setting a text node's value
 * moves every boundary within it to its start (https://dom.spec.whatwg.org/#concept-cd-replace).
 */
export function keepSelection(document: Document, write: () => void): void {
  const selection = document.getSelection();
  // Only Firefox has several ranges, and has no way to give them a direction again: left to the browser.
  if (selection?.rangeCount !== 1) return write();
  const anchor = endOf(selection.anchorNode, selection.anchorOffset);
  const focus = endOf(selection.focusNode, selection.focusOffset);
  write();
  if (!anchor.node || !focus.node || (!wasWritten(anchor) && !wasWritten(focus))) return;
  selection.setBaseAndExtent(anchor.node, offsetNow(anchor), focus.node, offsetNow(focus));
}

function endOf(node: Node | null, offset: number): End {
  return { node, offset, said: node?.nodeValue ?? null };
}

function wasWritten({ node, said }: End): boolean {
  return node !== null && node.nodeValue !== said;
}

function offsetNow({ node, offset, said }: End): number {
  const now = node?.nodeValue ?? null;
  return said === null || now === null || now === said ? offset : mapThrough(align(said, now)).toShown(offset);
}
