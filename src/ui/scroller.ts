/** Where reading is in an article. */
export interface ReadingPlace {
  /** The block at the window's start, counted from 0. */
  block: number;
  /** How much of it has gone past, 0 to 1. */
  passed: number;
}

/** The reader's scrolling, in lines or in columns: forward is down, or to the left. */
export interface Scroller {
  /** How much of the article has been passed, 0 to 1; 1 where all of it is in sight. */
  fraction: () => number;
  /** Whether half a window or more has been passed. */
  begun: () => boolean;
  /** Whether it runs in columns. */
  vertical: () => boolean;
  /** A window's length on or back, less a little that stays in sight. */
  page: (back: boolean) => void;
  /** A little, as an arrow key does. */
  nudge: (back: boolean) => void;
  /** To the next block (paragraph, picture, heading), or back to this one's start, then to the one before. */
  step: (back: boolean) => void;
  toStart: () => void;
  toEnd: () => void;
  blocks: () => readonly Element[];
  place: () => ReadingPlace;
  goTo: (place: ReadingPlace) => void;
  /** Whether a range begins in sight or after it. */
  ahead: (range: Range) => boolean;
  /** Brings a range into sight, where it is not. */
  reveal: (range: Range) => void;
  /** How far a block or a range begins after the window's start, in CSS pixels; `end`: where it ends. */
  offset: (of: Element | Range, edge: "start" | "end") => number;
  /** On or back by so many CSS pixels, at once. */
  shift: (distance: number) => void;
}

/** What stays in sight from one page to the next, in CSS pixels: two lines or so. */
const KEPT = 72;
/** A block that ends this near to the window's start is passed, in CSS pixels: more than `scroll-margin` in article.css. */
const PASSED = 24;
/** What an arrow key moves, and a wheel's step where the browser counts lines (Firefox), in CSS pixels: what browsers take. */
const LINE = 40;
/** A wheel that turns by this much at once, in CSS pixels, is a mouse's, which goes in steps; a pad's flow by themselves. */
const NOTCH = 100;

/** Scrolls `box`, whose blocks are what `blocks` gives in reading order. A wheel turns columns, too, until the signal aborts. */
export function createScroller(box: HTMLElement, blocks: () => readonly Element[], signal: AbortSignal): Scroller {
  /** Where a glide that is under way ends: another one starts from there, so that no press of a key is lost. */
  let goal: number | undefined;
  const vertical = (): boolean => getComputedStyle(box).writingMode.startsWith("vertical");
  const length = (): number => (vertical() ? box.clientWidth : box.clientHeight);
  const extent = (): number => (vertical() ? box.scrollWidth - box.clientWidth : box.scrollHeight - box.clientHeight);
  const position = (): number => (vertical() ? -box.scrollLeft : box.scrollTop);
  const to = (wanted: number, behavior: ScrollBehavior): void => {
    const end = Math.min(extent(), Math.max(0, wanted));
    goal = behavior === "smooth" && Math.abs(end - position()) > 1 ? end : undefined;
    box.scrollTo({ ...(vertical() ? { left: -end } : { top: end }), behavior });
  };
  const shift = (distance: number): void => to(position() + distance, "instant");
  const glide = (distance: number): void => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    to((goal ?? position()) + distance, still ? "instant" : "smooth");
  };
  const offset = (of: Element | Range, edge: "start" | "end"): number => {
    const [inner, outer] = [of.getBoundingClientRect(), box.getBoundingClientRect()];
    if (vertical()) return outer.right - (edge === "start" ? inner.right : inner.left);
    return (edge === "start" ? inner.top : inner.bottom) - outer.top;
  };
  /** Blocks follow one another: looked for by halves, since a book has thousands. */
  const first = (all: readonly Element[]): number => {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = all[middle];
      if (block && offset(block, "end") > PASSED) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  };
  const goTo = ({ block, passed }: ReadingPlace): void => {
    const wanted = blocks()[block];
    if (!wanted) return;
    goal = undefined;
    wanted.scrollIntoView({ block: "start", behavior: "instant" });
    if (passed > 0) shift(offset(wanted, "start") + passed * (offset(wanted, "end") - offset(wanted, "start")));
  };

  box.addEventListener("scrollend", () => {
    goal = undefined;
  }, { signal });
  box.addEventListener("wheel", (event) => {
    // A sideways wheel or pad scrolls columns by itself; with Ctrl it zooms.
    if (!vertical() || event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : length();
    const distance = event.deltaY * unit;
    if (Math.abs(distance) >= NOTCH) glide(distance);
    else shift(distance);
  }, { passive: false, signal });

  return {
    fraction: () => (extent() <= 1 ? 1 : Math.min(1, Math.max(0, position() / extent()))),
    begun: () => position() >= length() / 2,
    vertical, blocks, goTo, offset, shift,
    page: (back) => glide((back ? -1 : 1) * Math.max(length() - KEPT, length() / 2)),
    nudge: (back) => glide(back ? -LINE : LINE),
    step(back) {
      const all = blocks();
      const now = first(all);
      const begun = all[now];
      goTo({ block: !back ? now + 1 : begun && offset(begun, "start") < -PASSED ? now : now - 1, passed: 0 });
    },
    toStart: () => to(0, "instant"),
    toEnd: () => to(extent(), "instant"),
    place() {
      const all = blocks();
      const block = first(all);
      const at = all[block];
      if (!at) return { block, passed: 0 };
      const [start, end] = [offset(at, "start"), offset(at, "end")];
      return { block, passed: start < 0 && end > start ? -start / (end - start) : 0 };
    },
    ahead: (range) => offset(range, "start") >= 0,
    reveal(range) {
      const start = offset(range, "start");
      if (start < 0 || offset(range, "end") > length() - KEPT) glide(position() + start - KEPT - (goal ?? position()));
    },
  };
}
