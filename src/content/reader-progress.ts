import { loadPlace, savePlace } from "../platform/reading-places.ts";
import { unawaited } from "../platform/unawaited.ts";
import type { Scroller } from "../ui/scroller.ts";

/** Scrolling has come to rest after this time, in milliseconds: the place is written then, not on the way. */
const REST = 600;
/** Fewer blocks than this are no place to come back to. */
const WORTH = 2;
/** From here on an article counts as read, and opens at its start again. */
const READ = 0.97;

interface ProgressOptions {
  /** Canonical address; undefined where no place is to be kept. */
  url: string | undefined;
  scroller: Scroller;
  box: HTMLElement;
  /** Told the part that has been passed, 0 to 1, at once and whenever it changes. */
  moved: (fraction: number) => void;
  signal: AbortSignal;
}

/**
 * Follows how far reading has come and remembers the place. Resolves after going to the place where the article was left
 * before: true where there was one.
 */
export async function followProgress({ url, scroller, box, moved, signal }: ProgressOptions): Promise<boolean> {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const block = scroller.block();
    if (url) unawaited(savePlace(url, block < WORTH || scroller.fraction() >= READ ? undefined : block), "keeping the place");
  };
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => moved(scroller.fraction()));
  };
  const resized = new ResizeObserver(look);
  resized.observe(box);
  signal.addEventListener("abort", () => {
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  const before = url ? await loadPlace(url) : undefined;
  // Whoever has scrolled by now knows where to read.
  const resumed = before !== undefined && scroller.block() < WORTH && !signal.aborted;
  if (resumed) scroller.goTo(before);
  look();
  box.addEventListener("scroll", () => {
    look();
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  }, { passive: true, signal });
  return resumed;
}
