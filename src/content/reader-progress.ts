import { findPlace, markOf } from "../core/reading/places.ts";
import { loadPlace, savePlace } from "../platform/reading-places.ts";
import { unawaited } from "../platform/unawaited.ts";
import type { Scroller } from "../ui/scroller.ts";

/** Scrolling has come to rest after this time, in milliseconds: the place is written then, not on the way. */
const REST = 400;
/** From here on an article counts as read, and opens at its start again. */
const READ = 0.97;

interface ProgressOptions {
  /** Canonical address; undefined where no place is to be kept. */
  url: () => string | undefined;
  scroller: Scroller;
  box: HTMLElement;
  article: Element;
  /** A block's text as it was written. */
  writtenOf: (block: Element) => string;
  /** Told the part that has been passed, 0 to 1, at once and whenever it changes. */
  moved: (fraction: number) => void;
  signal: AbortSignal;
}

/** How far reading has come. */
export interface ReadingProgress {
  /** Goes to the place where the article was left before. False where there was none. */
  resume: () => Promise<boolean>;
  /** Remembers the place now, where it has changed: nobody waits for scrolling to rest. */
  keep: () => void;
}

/** Follows how far reading has come and remembers the place. */
export function followProgress({ url, scroller, box, article, writtenOf, moved, signal }: ProgressOptions): ReadingProgress {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following = false;
  const keep = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const address = url();
    if (address === undefined) return;
    const { block, passed } = scroller.place();
    const at = scroller.blocks()[block];
    const worth = at && scroller.begun() && scroller.fraction() < READ;
    unawaited(savePlace(address, worth ? { block, passed: Math.round(passed * 1000) / 1000, mark: markOf(writtenOf(at)) } : undefined), "keeping the place");
  };
  const look = (): void => {
    if (!following) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => moved(scroller.fraction()));
  };
  const resized = new ResizeObserver(look);
  for (const element of [box, article]) resized.observe(element);
  signal.addEventListener("abort", () => {
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  box.addEventListener("scroll", () => {
    look();
    if (!following) return;
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  }, { passive: true, signal });
  addEventListener("pagehide", keep, { signal });
  return {
    keep,
    async resume() {
      const address = url();
      const before = address === undefined ? undefined : await loadPlace(address);
      const blocks = scroller.blocks();
      // Whoever has scrolled by now knows where to read.
      const found = before && !scroller.begun() && !signal.aborted ? findPlace(before, blocks.length, (i) => (blocks[i] ? writtenOf(blocks[i]) : "")) : undefined;
      if (found !== undefined) scroller.goTo({ block: found, passed: before?.passed ?? 0 });
      following = true;
      look();
      return found !== undefined;
    },
  };
}
