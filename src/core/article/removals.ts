import type { Removal } from "./article.ts";
import { isLink, type Taken, type TextBlock } from "./block.ts";
import type { Body } from "./body.ts";
import type { Page } from "./page.ts";
import { render, topLevels, type Part, type RenderContext } from "./render.ts";

/** The pass of what stands beside the text. */
export const BODY_PASS = "body";
/** Blocks on either side of the text that may have been meant for it: a last line, a note. Further away is another part of the page. */
const NEAR = 20;

/** The blocks on either side of the body, within the element that it was chosen from; links and what stands above the headline are none. */
export function outside(page: Page, { root, first, end }: Body, headline: number): Taken[] {
  const texts = (from: number, to: number): TextBlock[] => page.blocks.slice(from, Math.max(from, to)).filter((block) => block.kind === "text" && !isLink(block)) as TextBlock[];
  const before = texts(headline >= root.first && headline < first ? headline + 1 : root.first, first).slice(-NEAR);
  return [...before.map((block) => ({ pass: BODY_PASS, rule: "before the text", block })), ...texts(end, root.end).slice(0, NEAR).map((block) => ({ pass: BODY_PASS, rule: "after the text", block }))];
}

/** What was left out of an article made of `parts`, in page order, each with its markup and the place where it stood. */
export function removals(taken: readonly Taken[], parts: Part[], context: RenderContext): Removal[] {
  const tops = topLevels(parts, context);
  const indices = parts.map((part) => (part.kind === "text" ? part.block.index : part.index));
  const all = (tops.at(-1) ?? -1) + 1;
  // Both rows go down the page, so one pass over each will do.
  let next = 0;
  return taken.toSorted((a, b) => a.block.index - b.block.index).map(({ pass, rule, block }) => {
    while (next < indices.length && (indices[next] ?? 0) < block.index) next++;
    const top = tops[next];
    // Between two items of one list there is no place of its own: it stands after the list.
    const before = top === undefined ? all : top === tops[next - 1] ? top + 1 : top;
    return { pass, rule, text: block.text, html: render([{ kind: "text", block }], context), before };
  });
}
