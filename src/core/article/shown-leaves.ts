import type { Leaf } from "./block.ts";
import { shownText } from "./prose.ts";

/** Leaves as they are shown: without white space at either end, and with one space where several met. */
export function shownLeaves(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  let open = true;
  for (const { text, parent } of leaves) {
    const shown = shownText(text);
    const next: string = open ? shown.trimStart() : shown;
    if (next === "") continue;
    kept.push({ text: next, parent });
    open = next.endsWith(" ");
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") break;
    kept.pop();
  }
  return kept;
}
