import type { Removal } from "./article.ts";
import type { Body } from "./body.ts";
import { headsRelated, HELPLINE, lineRule, ruleText } from "./clutter.ts";
import type { Block, Page, TextBlock } from "./page.ts";
import { fold } from "./prose.ts";
import { isLink, isProse, type Weight } from "./weigh.ts";

/*
 * The passes that take furniture out of the body, in order. Each looks at the blocks that are left and says why it
 * takes one; a picture goes with the block that it stands beside only where the page's own markup says so.
 */

export interface Cleaned {
  kept: Block[];
  removed: Removal[];
  /** Helplines and the like: not the article's, but never lost. */
  notices: string[];
}

interface State extends Cleaned {
  page: Page;
  weights: Weight[];
  titles: Set<string>;
}

export function clean(page: Page, body: Body, weights: Weight[], title: string): Cleaned {
  const state: State = { page, weights, titles: new Set([fold(title)]), kept: page.blocks.slice(body.first, body.end), removed: [], notices: [] };
  dropFurniture(state);
  dropRelated(state);
  dropLines(state);
  dropOpening(state);
  return { kept: state.kept, removed: state.removed, notices: state.notices };
}

/** Keeps the blocks for which `rule` names no reason to go. */
function sift(state: State, pass: string, rule: (block: TextBlock, position: number) => string | undefined): void {
  state.kept = state.kept.filter((block, position) => {
    if (block.kind !== "text") return true;
    const reason = rule(block, position);
    if (reason) state.removed.push({ pass, rule: reason, text: block.text });
    return !reason;
  });
}

function dropFurniture(state: State): void {
  sift(state, "furniture", (block) => state.weights[block.index]?.furniture);
  state.kept = state.kept.filter((block) => !state.weights[block.index]?.furniture);
}

/** From the heading of a list of other articles to the next paragraph. */
function dropRelated(state: State): void {
  let within = false;
  sift(state, "related", (block) => {
    if (headsRelated(block)) {
      within = true;
      return "heading";
    }
    if (within && (isLink(block) || (block.linked > 0 && !isProse(block)))) return "under a heading";
    within = false;
    return isLink(block) && !(block.mass >= 40 && block.stops >= 2) ? "link" : undefined;
  });
}

function dropLines(state: State): void {
  const prose = state.kept.filter(isProse);
  const first = prose[0]?.index ?? 0;
  const last = prose.at(-1)?.index ?? Infinity;
  sift(state, "lines", (block) => {
    if (state.titles.has(fold(block.text))) return "headline";
    if (block.mass < 80 && HELPLINE.test(ruleText(block))) {
      state.notices.push(block.text);
      return "helpline";
    }
    return lineRule(block, block.index < first || block.index >= last);
  });
}

/** What stands before the first sentence and is no subheading: dates, places in the site, names. */
function dropOpening(state: State): void {
  const first = state.kept.findIndex((block) => isProse(block) || (block.kind === "text" && block.stops > 0 && block.mass >= 8));
  sift(state, "opening", (block, position) => (position < first && block.mass < 12 ? "before the first sentence" : undefined));
}
