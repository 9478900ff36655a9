import { columnsAbout, isLink, isProse, proseMass, standsIn, type Block, type PageElement, type TextBlock, type Taken } from "./block.ts";
import { isCaption } from "./captions.ts";
import type { Body } from "./body.ts";
import { headsRelated, isCertainHeading, isMetaLine, isNotice, lineRule } from "./clutter.ts";
import type { Page } from "./page.ts";
import { fold } from "./prose.ts";
import { trimInside } from "./trim.ts";
import type { Weight } from "./weigh.ts";

/*
 * The passes that take furniture out of the body, in order. Each looks at the blocks that are left and says why it
 * takes one.
 */

export interface Cleaned {
  kept: Block[];
  removed: Taken[];
  /** Helplines and the like: not the article's, but never lost. */
  notices: string[];
}

interface State extends Cleaned {
  page: Page;
  weights: Weight[];
  title: string;
}

/** The body's blocks without its furniture. */
export function clean(page: Page, body: Body, weights: Weight[], title: string): Cleaned {
  const state: State = { page, weights, title: fold(title), kept: [...body.lead, ...page.blocks.slice(body.first, body.end)], removed: [], notices: [] };
  dropFurniture(state);
  dropRelated(state);
  dropLines(state);
  dropAround(state);
  const { kept, removed } = trimInside(state.kept);
  return { kept, removed: [...state.removed, ...removed], notices: state.notices };
}

/** Keeps the blocks for which `rule` names no reason to go. */
function sift(state: State, pass: string, rule: (block: TextBlock) => string | undefined): void {
  state.kept = state.kept.filter((block) => {
    if (block.kind !== "text") return true;
    const reason = rule(block);
    if (reason) state.removed.push({ pass, rule: reason, block });
    return !reason;
  });
}

function dropFurniture(state: State): void {
  sift(state, "furniture", (block) => state.weights[block.index]?.furniture);
  state.kept = state.kept.filter((block) => !state.weights[block.index]?.furniture);
}

/** Lists of other articles: from their heading to the next paragraph, and lines that are all link. */
function dropRelated(state: State): void {
  let within = false;
  sift(state, "related", (block) => {
    if (headsRelated(block) && !headsText(state.page, block)) {
      within = true;
      return "heading";
    }
    if (within && (isLink(block) || (block.linked > 0 && !isProse(block)))) return "under a heading";
    within = false;
    // A paragraph may be a link as a whole, where the page links the text to itself.
    return isLink(block) && !(block.mass >= 40 && block.stops >= 2) && !(isHeading(block) && pointsWithin(state.page, block)) ? "link" : undefined;
  });
}

/** Whether a paragraph without a link follows at once: then 看好後市 外資焦點 heads a part of the text and no list. */
function headsText({ blocks }: Page, heading: TextBlock): boolean {
  const next = blocks.slice(heading.index + 1).find((block) => block.kind === "text");
  return next?.kind === "text" && isProse(next) && next.linked === 0 && !isCertainHeading(heading);
}

/** A heading that is a link to itself, or a note's number: an address within the page. */
function pointsWithin({ dom }: Page, block: TextBlock): boolean {
  return block.leaves.every(({ parent }) => {
    const anchor = parent.link ? parent : parent.parent;
    return anchor?.link !== true || /^#./.test(dom.attribute(anchor.node, "href") ?? "");
  });
}

/** Index of the first and the last block of prose that is not about the text: disclaimers are long enough for prose. */
function proseRange(blocks: Block[]): { first: number; last: number } {
  const isText = (block: Block): boolean => block.kind === "text" && isProse(block) && !isNotice(block) && lineRule(block, true) === undefined;
  return { first: blocks.find(isText)?.index ?? Infinity, last: blocks.findLast(isText)?.index ?? -1 };
}

function dropLines(state: State): void {
  const { first, last } = proseRange(state.kept);
  sift(state, "lines", (block) => {
    if (isHeadline(block, state.title)) return "headline";
    if (isNotice(block)) {
      state.notices.push(block.text);
      return "helpline";
    }
    return lineRule(block, block.index < first || block.index > last);
  });
}

/** The headline again, with a label or the number of a picture about it. */
function isHeadline(block: TextBlock, title: string): boolean {
  const text = fold(block.text);
  return text === title || (title.length >= 8 && text.includes(title) && text.length <= title.length + 6);
}

/**
 * What stands before the first or after the last paragraph and is none of the text: dates, outlets, names; and short
 * lines that stand elsewhere in the page than the paragraphs do.
 */
function dropAround(state: State): void {
  const { first, last } = proseRange(state.kept);
  const begin = columnBegin(state.kept);
  const columns = columnsOf(state.kept);
  const captions = new Set(state.kept.filter((block, i) => block.kind === "text" && isCaption(state.page.dom, block, state.kept[i - 1])));
  sift(state, "around", (block) => {
    if (captions.has(block)) return undefined;
    // Date and author may stand between a lead and the column of the text.
    if (block.index > first && block.index < begin && isMetaLine(block)) return "date and author above the text";
    if (block.index >= first && block.index <= last) return undefined;
    if (isHeading(block) && block.index > last) return "heading without a text";
    if (isMetaLine(block, block.index > last)) return block.index < first ? "date and author above the text" : "date and author under the text";
    return columns.size > 0 && block.mass < 20 && !isHeading(block) && !standsIn(block.owner, (element) => columns.has(element)) ? "apart from the paragraphs" : undefined;
  });
}

const isHeading = (block: TextBlock): boolean => /^h[2-6]$/.test(block.owner.tag);

/** Index of the first prose of the element that holds most of it. */
function columnBegin(blocks: Block[]): number {
  const held = new Map<PageElement, { mass: number; first: number }>();
  for (const block of blocks) {
    if (block.kind !== "text" || proseMass(block) === 0) continue;
    for (const element of columnsAbout(block.owner)) {
      const { mass, first } = held.get(element) ?? { mass: 0, first: block.index };
      held.set(element, { mass: mass + proseMass(block), first });
    }
  }
  return [...held.values()].reduce((best, column) => (column.mass >= best.mass ? column : best), { mass: 0, first: -1 }).first;
}

/** The elements that paragraphs stand in. */
function columnsOf(blocks: Block[]): Set<PageElement> {
  const columns = new Set<PageElement>();
  for (const block of blocks) {
    if (block.kind !== "text" || proseMass(block) === 0) continue;
    for (const element of columnsAbout(block.owner)) columns.add(element);
  }
  return columns;
}
