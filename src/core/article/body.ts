import type { Page, PageElement } from "./page.ts";
import type { Weight } from "./weigh.ts";

/** A range of blocks, `end` exclusive, and the element they all stand in. */
export interface Body {
  root: PageElement;
  first: number;
  end: number;
}

/**
 * The element whose blocks weigh most, and in it the run of blocks that weighs most: the article's body, with whatever
 * stands between its paragraphs. (The maximum subarray of Kadane, 1984, as "body text extraction" uses it, but within
 * the best subtree, so that a paragraph of the next column never joins.)
 */
export function chooseBody(page: Page, weights: Weight[], headline: number): Body | undefined {
  const sums = [0];
  for (const { value } of weights) sums.push((sums.at(-1) ?? 0) + value);
  let best: PageElement | undefined;
  let most = 0;
  for (const element of page.elements) {
    if (element.inline || element.end <= element.first) continue;
    const sum = (sums[element.end] ?? 0) - (sums[element.first] ?? 0);
    // Of two that weigh the same the inner one is later in the list.
    if (sum > 0 && sum >= most) {
      most = sum;
      best = element;
    }
  }
  return best && { root: best, ...withPictures(page, best, heaviestRun(weights, best), headline) };
}

function heaviestRun(weights: Weight[], { first, end }: PageElement): { first: number; end: number } {
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

/** Blocks that may stand between a picture at either end and the prose: its caption, a credit. */
const APART = 3;

/** The run with the pictures right before and after it, which weigh nothing: an article often opens with one. */
function withPictures(page: Page, root: PageElement, run: { first: number; end: number }, headline: number): { first: number; end: number } {
  let { first, end } = run;
  const isImage = (i: number): boolean => page.blocks[i]?.kind === "image";
  for (let i = first - 1; i >= Math.max(root.first, headline + 1) && i >= first - APART; i--) if (isImage(i)) first = i;
  for (let i = end; i < root.end && i < end + APART; i++) if (isImage(i)) end = i + 1;
  return { first, end };
}
