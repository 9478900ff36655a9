import { isClosed, isElement, isForbidden, isInline, isOurHost, isReachable, isText, SHOWN_ATTRIBUTES } from "./convertible.ts";
import type { Ledger } from "./ledger.ts";
import type { TextBlock } from "./text-block.ts";

const HAN = /\p{Script=Han}/u;

/**
 * What a page, a shadow root or a part of a page holds that can be converted and that the ledger does not hold yet, in
 * page order, with the page's own words (not what is shown instead). Open shadow roots are entered, frames are not.
 * `again`: what the ledger holds, too, in order to show it in another variant.
 */
export function collectBlocks(root: Node, ledger: Ledger, again = false): TextBlock[] {
  return isReachable(root) ? collect([root], ledger, again) : [];
}

/** The same for what a page added or changed: each node with the text around it that reads on. Nodes may have left the page by now. */
export function collectAround(nodes: Iterable<Node>, ledger: Ledger): TextBlock[] {
  const seen = new Set<Node>();
  const blocks: TextBlock[] = [];
  for (const node of nodes) {
    const line = lineOf(node);
    if (line.some((part) => seen.has(part)) || !node.isConnected || !isReachable(node)) continue;
    for (const part of line) seen.add(part);
    blocks.push(...collect(line, ledger, false));
  }
  return blocks;
}

/** The node itself where it ends lines, else all the siblings that its outermost inline element reads on with. */
function lineOf(node: Node): Node[] {
  if (!isInline(node)) return [node];
  let top = node;
  while (top.parentNode && isInline(top.parentNode)) top = top.parentNode;
  const line = [top];
  for (let before = top.previousSibling; before && isInline(before); before = before.previousSibling) line.unshift(before);
  for (let after = top.nextSibling; after && isInline(after); after = after.nextSibling) line.push(after);
  return line;
}

function collect(roots: Node[], ledger: Ledger, again: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  let line: Text[] = [];
  const endLine = (): void => {
    const block = runOf(line, ledger);
    if (HAN.test(block.text) && (again || !line.every((node) => ledger.holds(node)))) blocks.push(block);
    line = [];
  };
  const visit = (node: Node): void => {
    if (isText(node)) line.push(node);
    else if (isElement(node)) visitElement(node);
    else if (node.nodeType !== node.COMMENT_NODE) node.childNodes.forEach(visit);
  };
  const visitElement = (element: Element): void => {
    if (!isInline(element)) endLine();
    if (isForbidden(element) || isOurHost(element)) return;
    blocks.push(...attributesOf(element, ledger, again));
    if (isClosed(element)) return;
    if (element.shadowRoot) {
      element.shadowRoot.childNodes.forEach(visit);
      endLine();
    }
    element.childNodes.forEach(visit);
    if (!isInline(element)) endLine();
  };
  roots.forEach(visit);
  endLine();
  return blocks;
}

function runOf(nodes: Text[], ledger: Ledger): TextBlock {
  const parts = nodes.map((node) => ledger.original(node) ?? "");
  return { kind: "run", nodes, parts, text: parts.join("") };
}

function attributesOf(element: Element, ledger: Ledger, again: boolean): TextBlock[] {
  return SHOWN_ATTRIBUTES.flatMap((name): TextBlock[] => {
    const text = ledger.original(element, name);
    return text !== null && HAN.test(text) && (again || !ledger.holds(element, name)) ? [{ kind: "attribute", element, name, text }] : [];
  });
}
