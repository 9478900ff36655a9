import type { Scroller } from "./scroller.ts";

/** What stands at the window's start: a block, and where its own start is. */
interface Spot {
  block: Element;
  /** CSS pixels after the window's start, where it begins in sight. */
  lead: number;
  /** How much of it has gone past, 0 to 1. */
  passed: number;
}

export interface SteadyPlace {
  /** To be called before the text is set anew: a place that was scrolled to this moment counts, though no event has told of it. */
  hold: () => void;
  /** Goes back to what was at the window's start: the box itself was taken out and put in again. */
  settle: () => void;
}

/**
 * Keeps what is at the window's start there when the text is set anew (another size, width, script, readings, columns) or
 * pictures arrive, until the signal aborts. Browsers' own anchoring is turned off for it: it gives up where the type
 * changes, and goes the way twice where lines turn into columns (Chromium).
 */
export function keepPlace(box: HTMLElement, article: HTMLElement, scroller: Scroller, signal: AbortSignal): SteadyPlace {
  let spot: Spot | undefined;
  let shape = "";
  /** Where we have scrolled to ourselves: there the spot is known better than it can be seen, at a text's end say. */
  let ours = "";
  /** What the observer below observes: as long as it has not told of a change, the spot is older than the text. */
  const shapeNow = (): string => [article.offsetWidth, article.offsetHeight].join();
  const positionNow = (): string => [box.scrollLeft, box.scrollTop].join();
  const look = (): void => {
    const { block: number, passed } = scroller.place();
    const block = scroller.blocks()[number];
    // What is at its start stays there.
    spot = block && (box.scrollLeft !== 0 || box.scrollTop !== 0) ? { block, passed, lead: Math.max(0, scroller.offset(block, "start")) } : undefined;
  };
  const settle = (): void => {
    shape = shapeNow();
    if (!spot?.block.isConnected) return;
    const { block, lead, passed } = spot;
    const start = scroller.offset(block, "start");
    const wanted = passed > 0 ? -passed * (scroller.offset(block, "end") - start) : lead;
    if (Math.abs(start - wanted) > 1) scroller.shift(start - wanted);
    ours = positionNow();
  };
  box.style.overflowAnchor = "none";
  box.addEventListener("scroll", () => {
    const now = shapeNow();
    // The browser has moved what no longer fits: nobody went there.
    if (now === shape && positionNow() !== ours) look();
    if (now === shape) ours = "";
    shape = now;
  }, { passive: true, signal });
  const observer = new ResizeObserver(settle);
  observer.observe(article);
  signal.addEventListener("abort", () => observer.disconnect());
  const hold = (): void => {
    if (shapeNow() === shape && positionNow() !== ours) look();
  };
  return { hold, settle };
}
