import { isInline } from "../text/convertible.ts";

/** A line of an article as it is spoken: text nodes as they stand, one part a node. */
export interface SpokenLine {
  nodes: Text[];
  parts: string[];
  text: string;
}

/** What is not read out: readings above characters, code, and what is said of the article rather than in it: its facts, the interface's own words. */
const SILENT = "rt, rp, pre, code, .facts, [translate=no]";

/** The lines below `root` in reading order. The base of a ruby reads on with what stands around it. */
export function spokenLines(root: Element): SpokenLine[] {
  const lines: SpokenLine[] = [];
  let block: Node | undefined;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest(SILENT)) continue;
    const own = blockOf(text);
    if (own !== block) lines.push({ nodes: [], parts: [], text: "" });
    block = own;
    const line = lines.at(-1);
    line?.nodes.push(text);
    line?.parts.push(text.data);
    if (line) line.text += text.data;
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

function blockOf(text: Text): Node | undefined {
  let above: Element | null = text.parentElement;
  while (above && (isInline(above) || above.localName === "ruby" || above.localName === "rb")) above = above.parentElement;
  return above ?? undefined;
}
