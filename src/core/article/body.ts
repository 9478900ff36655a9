import { proseMass, type PageElement } from "./block.ts";
import { headsRelated, lineRule } from "./clutter.ts";
import type { Page } from "./page.ts";
import type { Weight } from "./weigh.ts";

/** A range of blocks, `end` exclusive, and the element they all stand in. */
export interface Body {
  root: PageElement;
  first: number;
  end: number;
}

interface Run {
  first: number;
  end: number;
}

/**
 * The element whose blocks weigh most, and in it the run of blocks that weighs most: the article's body, with whatever
 * stands between its paragraphs. (The maximum subarray of Kadane, as "body text extraction" uses it, but within the
 * best subtree, so that a paragraph of the next column never joins.)
 */
export function chooseBody(page: Page, weights: Weight[], headline: number): Body | undefined {
  const sums = [0];
  for (const { value } of weights) sums.push((sums.at(-1) ?? 0) + value);
  let root: PageElement | undefined;
  let most = 0;
  for (const element of page.elements) {
    if (element.inline || element.end <= element.first) continue;
    const sum = (sums[element.end] ?? 0) - (sums[element.first] ?? 0);
    // Of two that weigh the same the inner one is later in the list.
    if (sum > 0 && sum >= most) {
      most = sum;
      root = element;
    }
  }
  if (!root) return undefined;
  const run = untilBarrier(page, weights, heaviestRun(weights, root));
  return { root, ...withPictures(page, root, run, headline) };
}

function heaviestRun(weights: Weight[], { first, end }: PageElement): Run {
  let best = { first, end: first };
  let most = 0;
  let start = first;
  let sum = 0;
  for (let i = first; i < end; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += weights[i]?.value ?? 0;
    if (sum > most) {
      most = sum;
      best = { first: start, end: i + 1 };
    }
  }
  return best;
}

/**
 * The run up to the end of the article: the first sign of an end (comments, the editor's name, the heading of a list of
 * other articles) that follows the column of its text. After such a sign a page may go on with the beginnings of other
 * articles, and these are prose too.
 */
function untilBarrier(page: Page, weights: Weight[], run: Run): Run {
  const column = mainColumn(page, run);
  if (!column) return run;
  for (let i = Math.max(column.end, run.first + 1); i < run.end; i++) {
    const block = page.blocks[i];
    const furniture = weights[i]?.furniture;
    const ends = furniture === "comments" || (block?.kind === "text" && (headsRelated(block) || lineRule(block, false) === "editor"));
    if (ends) return { first: run.first, end: i };
  }
  return run;
}

/** The element that holds the most prose of the run directly: as its own lines or as its children's. */
function mainColumn(page: Page, { first, end }: Run): PageElement | undefined {
  const held = new Map<PageElement, number>();
  for (const block of page.blocks.slice(first, end)) {
    const { owner } = block;
    for (const element of [owner, owner.parent]) if (element) held.set(element, (held.get(element) ?? 0) + proseMass(block));
  }
  return [...held].reduce<[PageElement, number] | undefined>((best, entry) => (best && best[1] >= entry[1] ? best : entry), undefined)?.[0];
}

/** Blocks that may stand between a picture at either end and the prose: its caption, a credit. */
const APART = 3;

/** The run with the pictures right before and after it, which weigh nothing: an article often opens with one. */
function withPictures(page: Page, root: PageElement, run: Run, headline: number): Run {
  let { first, end } = run;
  const isImage = (i: number): boolean => page.blocks[i]?.kind === "image";
  for (let i = first - 1; i >= Math.max(root.first, headline + 1) && i >= run.first - APART; i--) if (isImage(i)) first = i;
  for (let i = run.end; i < root.end && i < run.end + APART; i++) if (isImage(i)) end = i + 1;
  return { first, end };
}
