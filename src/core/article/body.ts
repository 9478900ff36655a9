import { columnsAbout, isLink, isProse, standsIn, type Block, type PageElement, type TextBlock } from "./block.ts";
import { isCaption } from "./captions.ts";
import { endSign, headsRelated, lineRule } from "./clutter.ts";
import type { Page } from "./page.ts";
import { fold } from "./prose.ts";
import { isLinked } from "./walk.ts";
import type { Weight } from "./weigh.ts";

/** Blocks before the text in which its first pictures stand. */
const LEAD_REACH = 40;

/** A range of blocks, `end` exclusive, and the element they all stand in. */
export interface Body {
  root: PageElement;
  /** Pictures and paragraphs above the range that belong to it. */
  lead: Block[];
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
  const run = withNeighbours(page, weights, untilBarrier(page, weights, heaviestRun(weights, root)), headline);
  return { root, lead: leadOf(page, weights, run, headline), ...run };
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
  const column = mainColumn(page, weights, run);
  if (!column) return run;
  const inColumn = (block: Block): boolean => standsIn(block.owner, (element) => element === column);
  const last = page.blocks.slice(run.first, run.end).findLast((block) => isProse(block) && inColumn(block))?.index ?? column.end;
  for (let i = Math.max(Math.min(last, column.end), run.first) + 1; i < run.end; i++) {
    const block = page.blocks[i];
    if (!block || !isEnd(block, weights[i], i >= column.end)) continue;
    // What still stands in the column after the sign may be the article's: a signature.
    let end = i;
    for (let next = page.blocks[end]; next && end < run.end && inColumn(next); next = page.blocks[end]) end++;
    return { first: run.first, end };
  }
  return run;
}

/** Whether a block says that the article has ended. Below the last paragraph, but in its column, only the surest signs do. */
function isEnd(block: Block, weight: Weight | undefined, apart: boolean): boolean {
  if (weight?.furniture === "comments") return true;
  if (block.kind !== "text") return false;
  return endSign(block) === "comments" || lineRule(block, false) === "editor" || (apart && headsRelated(block));
}

/** The element that holds the most of the run directly: as its own lines or as its children's. */
function mainColumn(page: Page, weights: Weight[], { first, end }: Run): PageElement | undefined {
  const held = new Map<PageElement, number>();
  for (const block of page.blocks.slice(first, end)) {
    for (const element of columnsAbout(block.owner)) held.set(element, (held.get(element) ?? 0) + Math.max(0, weights[block.index]?.value ?? 0));
  }
  return [...held].reduce<[PageElement, number] | undefined>((best, entry) => (best && best[1] > entry[1] ? best : entry), undefined)?.[0];
}

/** Longest run of short lines and pictures that joins the body at either end. */
const MOST_JOINED = 12;

/**
 * The run with the short lines of its column right before and after it, which weigh too little to join by themselves: a
 * first line such as 第一天, a quotation, a signature, a picture.
 */
function withNeighbours(page: Page, weights: Weight[], run: Run, headline: number): Run {
  const column = mainColumn(page, weights, run);
  if (!column) return run;
  const joins = (i: number): boolean => {
    const block = page.blocks[i];
    if (!block || weights[i]?.furniture || i <= headline) return false;
    return standsIn(block.owner, (e) => e === column) && (block.kind !== "text" || (!isLink(block) && !headsRelated(block)));
  };
  let { first, end } = run;
  while (first > run.first - MOST_JOINED && joins(first - 1)) first--;
  while (end < run.end + MOST_JOINED && joins(end)) end++;
  return { first, end };
}

/** Folded characters of a summary that are looked for in the text: where they are, it repeats the text. */
const REPEATED = 16;

/** What of the article stands between the headline and the text: pictures with what is in their captions, and a lead. */
function leadOf(page: Page, weights: Weight[], run: Run, headline: number): Block[] {
  if (headline < 0) return [];
  const between = page.blocks.slice(Math.max(headline + 1, run.first - LEAD_REACH), run.first);
  const ended = between.findIndex((block) => block.kind === "text" && headsRelated(block));
  const isLead = (block: TextBlock, i: number): boolean => (ended < 0 || i < ended) && isProse(block) && block.linked === 0 && lineRule(block, true) === undefined && !isRepeated(page, block, run);
  return between.filter((block, i) => {
    if (weights[block.index]?.furniture) return false;
    if (block.kind === "image") return !isLinked(block.owner) && !isLinked(block.element);
    return block.kind === "text" && (isCaption(page.dom, block, between[i - 1]) || isLead(block, i));
  });
}

function isRepeated({ blocks }: Page, lead: TextBlock, { first, end }: Run): boolean {
  const text = fold(blocks.slice(first, end).map((block) => (block.kind === "text" ? block.text : "")).join(""));
  return text.includes(fold(lead.text).slice(-REPEATED)) || text.includes(fold(lead.text).slice(0, REPEATED));
}
