import { useEffect, useRef, useState } from "preact/hooks";
import { parseRoute, type Route } from "./route.ts";
import { goTo } from "./use-route.ts";

/** The way through a list from one open clip to the next. */
export interface Steps {
  /** Told which clips the list shows, in order. */
  listed: (ids: readonly string[]) => void;
  /** To the clip before or after the open one; undefined where there is none. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  /** Back to the list; `gone`: the clip that was open leaves it. */
  leave: (gone?: boolean) => void;
}

/** The neighbours of the open clip in its list. Back in the list, the clip that was open last has the focus: where one left off. */
export function useSteps(route: Route): Steps {
  const { clipId } = route;
  const [ids, listed] = useState<readonly string[]>([]);
  const last = useRef<string | undefined>(undefined);
  const left = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (clipId !== undefined) last.current = clipId;
    // Who goes elsewhere by a link of the list keeps the focus there.
    else {
      const from = left.current ?? last.current;
      left.current = undefined;
      if (from !== undefined && document.activeElement === document.body) comeBackTo(rowOf(from));
    }
  }, [clipId]);
  const beside = (open: string | undefined, by: 1 | -1): string | undefined => {
    const at = open === undefined ? -1 : ids.indexOf(open);
    return at < 0 ? undefined : ids[at + by];
  };
  const step = (by: 1 | -1): void => {
    // From where the address is: a second key comes before the page has drawn what the first asked for.
    const now = parseRoute(location.hash);
    const to = beside(now.clipId, by);
    if (to !== undefined) goTo({ ...now, clipId: to }, { replace: true });
  };
  return {
    listed,
    previous: beside(clipId, -1) === undefined ? undefined : () => step(-1),
    next: beside(clipId, 1) === undefined ? undefined : () => step(1),
    leave(gone = false) {
      // From where the address is, as above: the page may not have drawn the clip that is left.
      const open = parseRoute(location.hash).clipId ?? clipId;
      left.current = gone ? (beside(open, 1) ?? beside(open, -1)) : open;
      const { clipId: _open, ...list } = route;
      goTo(list);
    },
  };
}

/** The row of a clip in the list, where it is there. */
function rowOf(clipId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a.row[data-clip="${CSS.escape(clipId)}"]`);
}

/** Gives a row the focus, and brings it into sight; once more when the rows around it, until now only guessed at, have their true heights. */
function comeBackTo(row: HTMLElement | null): void {
  if (!row) return;
  const toSight = (): void => {
    const { top, bottom } = row.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) row.scrollIntoView({ block: "center", behavior: "instant" });
  };
  row.focus({ preventScroll: true });
  toSight();
  requestAnimationFrame(() => requestAnimationFrame(toSight));
}
