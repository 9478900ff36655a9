import { align, mapThrough } from "../core/text/offsets.ts";

/** One end of the selection within a text node, and what the node said. */
interface End {
  node: Node;
  offset: number;
  said: string | null;
}
type Ends = [anchor: End, focus: End];

/** Runs writes to a document's text and leaves the user's selection on the words it was on. */
export type KeepSelection = (write: () => void) => void;

/**
 * Setting a text node's value moves every boundary within it to its start
 * (https://dom.spec.whatwg.org/#concept-cd-replace). Where the selection lies is looked up once and again only after it has
 * changed: in Chromium each look lays the page out.
 */
export function createKeptSelection(document: Document, signal: AbortSignal): KeepSelection {
  let ends: Ends | undefined;
  let known = false;
  document.addEventListener("selectionchange", () => {
    known = false;
  }, { signal });

  return (write) => {
    if (!known || ends?.some(wasWritten)) ends = endsOf(document.getSelection());
    known = true;
    write();
    if (!ends?.some(wasWritten)) return;
    const [anchor, focus] = ends;
    document.getSelection()?.setBaseAndExtent(anchor.node, offsetNow(anchor), focus.node, offsetNow(focus));
    known = false;
  };
}

/** Undefined where nothing is selected, or nothing in a text. Only Firefox has several ranges, and no way to put their direction back: left to it. */
function endsOf(selection: Selection | null): Ends | undefined {
  if (selection?.rangeCount !== 1 || !selection.anchorNode || !selection.focusNode) return undefined;
  const anchor = endOf(selection.anchorNode, selection.anchorOffset);
  const focus = endOf(selection.focusNode, selection.focusOffset);
  return anchor.said === null && focus.said === null ? undefined : [anchor, focus];
}

function endOf(node: Node, offset: number): End {
  return { node, offset, said: node.nodeValue };
}

function wasWritten({ node, said }: End): boolean {
  return node.nodeValue !== said;
}

function offsetNow({ node, offset, said }: End): number {
  const now = node.nodeValue;
  return said === null || now === null || now === said ? offset : mapThrough(align(said, now)).toShown(offset);
}
