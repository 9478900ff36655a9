import { textOfLeaves, type Block, type Leaf, type TextBlock, type Taken } from "./block.ts";
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
export function trimInside(blocks: Block[]): { kept: Block[]; removed: Taken[] } {
  const removed: Taken[] = [];
  const kept = blocks.map((block) => {
    if (block.kind !== "text") return block;
    const take: Take = (rule, leaves) => removed.push({ pass: "inside", rule, block: rebuilt(block, leaves) });
    const leaves = withoutWayOn(withoutRemark(withoutCounter(block.leaves, take), take), take);
    return leaves === block.leaves ? block : rebuilt(block, leaves);
  });
  return { kept: kept.filter((block) => block.kind !== "text" || block.text !== ""), removed };
}

/** Notes that a rule takes these leaves out of the block that is looked at. */
type Take = (rule: string, leaves: Leaf[]) => void;

function withoutCounter(leaves: Leaf[], take: Take): Leaf[] {
  // 1/10 may be one element or three.
  for (let count = Math.min(3, leaves.length - 1); count > 0; count--) {
    const counter = leaves.slice(0, count);
    if (!COUNTER.test(counter.map((leaf) => leaf.text).join(""))) continue;
    take("picture number", counter);
    return leaves.slice(count);
  }
  return leaves;
}

/** Takes out a bracket that holds a link to another article; plain remarks are the author's. */
function withoutRemark(leaves: Leaf[], take: Take): Leaf[] {
  if (!leaves.some(({ parent }) => parent.tag === "a")) return leaves;
  const whole = leaves.map((leaf) => leaf.text).join("");
  const folded = plain(whole);
  const found = folded.length === whole.length ? REMARK.exec(folded) : null;
  if (!found) return leaves;
  const [from, to] = [found.index, found.index + found[0].length];
  const kept: Leaf[] = [];
  const taken: Leaf[] = [];
  let linked = false;
  let at = 0;
  for (const { text, parent } of leaves) {
    const before = text.slice(0, Math.max(0, from - at));
    const after = text.slice(Math.max(0, to - at));
    const overlaps = at < to && at + text.length > from;
    if (overlaps && parent.tag === "a") linked = true;
    if (overlaps) taken.push({ text: text.slice(Math.max(0, from - at), to - at), parent });
    for (const piece of overlaps ? [before, after] : [text]) if (piece !== "") kept.push({ text: piece, parent });
    at += text.length;
  }
  if (!linked) return leaves;
  take("remark about another article", taken);
  return kept;
}

/** A link at the end of a paragraph that leads on: 返回首页，查看更多. */
const WAY_ON = /^[^\p{L}\p{N}]*(?:返回.{1,8}[,，]?\s*查看更多|(?:阅读|查看|观看|看|了解|显示|展开)(?:更多|全文|详情)|更多内容|read more)[^\p{L}\p{N}]*$/u;

function withoutWayOn(leaves: Leaf[], take: Take): Leaf[] {
  let from = leaves.length;
  while (from > 1 && leaves[from - 1] && (leaves[from - 1]?.parent.link || leaves[from - 1]?.parent.parent?.link || leaves[from - 1]?.text.trim() === "")) from--;
  const last = leaves.slice(from);
  if (from === leaves.length || !WAY_ON.test(plain(textOfLeaves(last)))) return leaves;
  take("way to more", last);
  return leaves.slice(0, from);
}

function rebuilt(block: TextBlock, leaves: Leaf[]): TextBlock {
  const [first, ...rest] = leaves;
  const trimmed = first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
  const last = trimmed.at(-1);
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() };
  const text = textOfLeaves(trimmed);
  const total = mass(text);
  return { ...block, leaves: trimmed, text, mass: total, linked: Math.min(block.linked, total), stops: countStops(text) };
}
