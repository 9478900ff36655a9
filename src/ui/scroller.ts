/** The reader's scrolling, in lines or in columns: forward is down, or to the left. */
export interface Scroller {
  /** How much of the article has been passed, 0 to 1; 1 where all of it is in sight. */
  fraction: () => number;
  /** A window's length on or back, less a little that stays in sight. */
  page: (back: boolean) => void;
  /** To the next block (paragraph, picture, heading), or back to this one's start, then to the one before. */
  step: (back: boolean) => void;
  toStart: () => void;
  toEnd: () => void;
  /** The first block in sight, counted from 0. */
  block: () => number;
  goTo: (block: number) => void;
  /** Whether a range begins in sight or after it. */
  ahead: (range: Range) => boolean;
  /** Brings a range into sight, where it is not. */
  reveal: (range: Range) => void;
}

/** What stays in sight from one page to the next, in CSS pixels: two lines or so. */
const KEPT = 72;
/** A block that ends this near to the window's start is passed, in CSS pixels: more than `scroll-margin` in article.css. */
const PASSED = 24;
/** What a wheel's step is in CSS pixels where the browser counts lines (Firefox). */
const WHEEL_LINE = 40;

/** Scrolls `box`, whose blocks are what `blocks` gives in reading order. A wheel turns columns, too, until the signal aborts. */
export function createScroller(box: HTMLElement, blocks: () => readonly Element[], signal: AbortSignal): Scroller {
  const vertical = (): boolean => getComputedStyle(box).writingMode.startsWith("vertical");
  const scroll = (distance: number, behavior: ScrollBehavior): void => {
    const smooth = behavior === "smooth" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollBy({ ...(vertical() ? { left: -distance } : { top: distance }), behavior: smooth ? "smooth" : "instant" });
  };
  const length = (): number => (vertical() ? box.clientWidth : box.clientHeight);
  /** How far a block begins after the window's start; `end` where it ends. */
  const offset = (block: Element | Range, edge: "start" | "end"): number => {
    const [inner, outer] = [block.getBoundingClientRect(), box.getBoundingClientRect()];
    if (vertical()) return outer.right - (edge === "start" ? inner.right : inner.left);
    return (edge === "start" ? inner.top : inner.bottom) - outer.top;
  };
  const block = (): number => Math.max(0, blocks().findIndex((each) => offset(each, "end") > PASSED));
  const goTo = (wanted: number): void => blocks()[wanted]?.scrollIntoView({ block: "start", behavior: "instant" });

  box.addEventListener("wheel", (event) => {
    // A sideways wheel or pad scrolls columns by itself; with Ctrl it zooms.
    if (!vertical() || event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : length();
    scroll(event.deltaY * unit, "instant");
  }, { passive: false, signal });

  return {
    fraction() {
      const [all, passed] = vertical() ? [box.scrollWidth - box.clientWidth, -box.scrollLeft] : [box.scrollHeight - box.clientHeight, box.scrollTop];
      return all <= 1 ? 1 : Math.min(1, Math.max(0, passed / all));
    },
    page: (back) => scroll((back ? -1 : 1) * Math.max(length() - KEPT, length() / 2), "smooth"),
    step(back) {
      const now = block();
      const begun = blocks()[now];
      goTo(!back ? now + 1 : begun && offset(begun, "start") < -PASSED ? now : now - 1);
    },
    toStart: () => box.scrollTo({ left: 0, top: 0, behavior: "instant" }),
    toEnd: () => scroll(vertical() ? box.scrollWidth : box.scrollHeight, "instant"),
    block,
    goTo,
    ahead: (range) => offset(range, "start") >= 0,
    reveal(range) {
      const start = offset(range, "start");
      if (start < 0 || offset(range, "end") > length() - KEPT) scroll(start - KEPT, "smooth");
    },
  };
}
