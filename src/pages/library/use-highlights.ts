import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { findPassage, passageAt } from "../../core/clips/anchor.ts";
import type { ClipContent } from "../../core/clips/clip.ts";
import type { Highlight as StoredHighlight } from "../../core/clips/full-clip.ts";
import type { Ledger } from "../../core/text/ledger.ts";
import { saveHighlight } from "../../store/highlights.ts";
import { shownRange, writtenOffsets, writtenText } from "./shown-text.ts";

/** Name under which page.css finds the highlights. */
const NAME = "highlight";

/** Draws the highlights over the text without touching it. Runs anew whenever one of `causes`, which change the text, does. */
export function useDrawn(body: RefObject<Element | null>, ledger: Ledger, highlights: StoredHighlight[], causes: unknown[]): void {
  useEffect(() => {
    const root = body.current;
    if (!root) return undefined;
    const text = writtenText(root, ledger);
    const ranges = highlights.flatMap((highlight) => {
      const place = findPassage(text, highlight);
      return (place && shownRange(root, ledger, place)) ?? [];
    });
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [highlights, ...causes]);
}

/** The selection inside the text, while there is one. */
export function useSelected(body: RefObject<Element | null>): Range | undefined {
  const [selected, select] = useState<Range>();
  useEffect(() => {
    const controller = new AbortController();
    const look = (): void => {
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
      select(range && body.current?.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined);
    };
    document.addEventListener("selectionchange", look, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return selected;
}

/** Keeps a selected range as a highlight of the clip. Nothing where it holds no text of the article. */
export async function highlightRange(root: Element, ledger: Ledger, range: Range, content: ClipContent): Promise<void> {
  const there = writtenOffsets(root, ledger, range);
  if (!there) return;
  const passage = passageAt(writtenText(root, ledger), there.start, there.end);
  // Offsets count in the clip's text; a caption that is not part of it keeps the page's.
  const place = findPassage(content.text, passage);
  const kept = place ? passageAt(content.text, place.start, place.end) : passage;
  await saveHighlight({ id: crypto.randomUUID(), clipId: content.clipId, madeAt: Date.now(), ...kept });
}
