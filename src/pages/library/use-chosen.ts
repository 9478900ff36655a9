import { useEffect, useState } from "preact/hooks";

/** Clips of a list that were chosen, to do something with all of them. */
export interface Chosen {
  ids: ReadonlySet<string>;
  toggle: (clipId: string) => void;
  set: (clipIds: readonly string[]) => void;
}

/** Nothing is chosen in a list that was just opened; `list` tells one from another. */
export function useChosen(list: string): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const set = (clipIds: readonly string[]): void => setIds(new Set(clipIds));
  useEffect(() => set([]), [list]);
  const toggle = (clipId: string): void => setIds((before) => {
    const after = new Set(before);
    if (!after.delete(clipId)) after.add(clipId);
    return after;
  });
  return { ids, toggle, set };
}

/** The clips whose rows are shown, in order. */
export function shownIds(): string[] {
  return [...document.querySelectorAll<HTMLElement>("a.row")].flatMap(({ dataset }) => dataset["clip"] ?? []);
}

/** The clip of the row that has the focus. */
export function focusedId(): string | undefined {
  return document.activeElement?.closest(".rows li")?.querySelector<HTMLElement>("a.row")?.dataset["clip"];
}
