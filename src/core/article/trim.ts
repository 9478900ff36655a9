import { textOfLeaves, type Block, type Leaf, type TextBlock } from "./block.ts";
import type { Removal } from "./article.ts";
import { plain } from "./plain.ts";
import { countStops, mass } from "./prose.ts";

/*
 * Furniture within a paragraph: a remark in brackets that links to another article, the number of a picture before its
 * text. The rest of the paragraph stays.
 */

/** The number of a picture in a gallery: 1/10. */
const COUNTER = /^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/;
/** A remark in brackets about another article. */
const REMARK = /[(〔【[]\s*(?:延伸阅读|相关(?:新闻|报道|报导|阅读)|更多(?:新闻|报道|报导|内容)?|详见|看更多|推荐阅读|阅读更多|点[此击我])[^)〕】\]]{0,80}[)〕】\]]/u;

/** The blocks with such pieces taken out, and what was taken. */
export function trimInside(blocks: Block[]): { kept: Block[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const kept = blocks.map((block) => {
    if (block.kind !== "text") return block;
    const leaves = withoutRemark(withoutCounter(block.leaves, removed), removed);
    return leaves === block.leaves ? block : rebuilt(block, leaves);
  });
  return { kept: kept.filter((block) => block.kind !== "text" || block.text !== ""), removed };
}

function withoutCounter(leaves: Leaf[], removed: Removal[]): Leaf[] {
  // 1/10 may be one element or three.
  for (let count = Math.min(3, leaves.length - 1); count > 0; count--) {
    const text = leaves.slice(0, count).map((leaf) => leaf.text).join("");
    if (!COUNTER.test(text)) continue;
    removed.push({ pass: "inside", rule: "picture number", text });
    return leaves.slice(count);
  }
  return leaves;
}

/** Takes out a bracket that holds a link to another article; plain remarks are the author's. */
function withoutRemark(leaves: Leaf[], removed: Removal[]): Leaf[] {
  const whole = leaves.map((leaf) => leaf.text).join("");
  const folded = plain(whole);
  const found = folded.length === whole.length ? REMARK.exec(folded) : null;
  if (!found) return leaves;
  const [from, to] = [found.index, found.index + found[0].length];
  const kept: Leaf[] = [];
  let linked = false;
  let at = 0;
  for (const { text, parent } of leaves) {
    const before = text.slice(0, Math.max(0, from - at));
    const after = text.slice(Math.max(0, to - at));
    const overlaps = at < to && at + text.length > from;
    if (overlaps && parent.tag === "a") linked = true;
    for (const piece of overlaps ? [before, after] : [text]) if (piece !== "") kept.push({ text: piece, parent });
    at += text.length;
  }
  if (!linked) return leaves;
  removed.push({ pass: "inside", rule: "remark about another article", text: whole.slice(from, to) });
  return kept;
}

function rebuilt(block: TextBlock, leaves: Leaf[]): TextBlock {
  const [first, ...rest] = leaves;
  const trimmed = first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
  const text = textOfLeaves(trimmed);
  const total = mass(text);
  return { ...block, leaves: trimmed, text, mass: total, linked: Math.min(block.linked, total), stops: countStops(text) };
}
