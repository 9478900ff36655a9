import type { Removal } from "./article.ts";
import type { TextBlock } from "./block.ts";
import { render, topLevels, type Part, type RenderContext } from "./render.ts";

/** A block that is not kept, with the pass and rule that took it. */
export interface Taken {
  pass: string;
  rule: string;
  block: TextBlock;
}

/** What was left out of an article made of `parts`, in page order, each with its markup and the place where it stood. */
export function removals(taken: readonly Taken[], parts: Part[], context: RenderContext): Removal[] {
  const tops = topLevels(parts, context);
  const indices = parts.map((part) => (part.kind === "text" ? part.block.index : part.index));
  const all = (tops.at(-1) ?? -1) + 1;
  return taken
    .toSorted((a, b) => a.block.index - b.block.index)
    .map(({ pass, rule, block }) => {
      const next = indices.findIndex((index) => index >= block.index);
      const top = tops[next];
      // Between two items of one list there is no place of its own: it stands after the list.
      const before = top === undefined ? all : top === tops[next - 1] ? top + 1 : top;
      return { pass, rule, text: block.text, html: render([{ kind: "text", block }], context), before };
    });
}
