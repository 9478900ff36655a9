import { isClosed, isEditor, isElement, isForbidden, isInline, isInlineName, isOurHost, isReachable, isText, SHOWN_ATTRIBUTES, tellsMore } from "./convertible.ts";
import { HAS_HAN } from "./han.ts";
import type { Ledger } from "./ledger.ts";
import type { TextBlock } from "./text-block.ts";

/** Nodes that a walk visits between two rests: some 50 microseconds' worth. */
const STRIDE = 64;

export interface WalkOptions {
  /** What the ledger holds, too, in order to show it in another variant. */
  again?: boolean;
  /** Told of each element at which another tree begins or may begin: an open shadow root (which the walk enters), a frame, a custom element without a root (none of which it enters). */
  door?: (element: Element) => void;
}

/**
 * What a page, a shadow root or a part of a page holds that can be converted and that the ledger does not hold yet, in
 * page order, with the page's own words (not what is shown instead). It comes a few nodes at a time, often none: the page
 * may change before the next are asked for, and what it adds meanwhile is for whoever observes it to tell.
 */
export function* walkBlocks(root: Node, ledger: Ledger, options: WalkOptions = {}): Generator<TextBlock[]> {
  if (isReachable(root)) yield* walk([root], ledger, options);
}

/** The same for what a page added or changed: each node with the text around it that reads on. Nodes may have left the page by now. */
export function* walkAround(nodes: Iterable<Node>, ledger: Ledger, options: WalkOptions = {}): Generator<TextBlock[]> {
  const seen = new Set<Node>();
  for (const node of nodes) {
    if (seen.has(node) || !node.isConnected || !isReachable(node)) continue;
    const line = lineOf(node);
    if (line.some((part) => seen.has(part))) continue;
    for (const part of line) seen.add(part);
    yield* walk(line, ledger, options);
  }
}

/** The nodes that lie in none of the others: what a parser or a framework put in one by one is walked once. */
export function outermost(nodes: ReadonlySet<Node>): Node[] {
  const liesWithin = (node: Node): boolean => {
    for (let above = node.parentNode; above; above = above.parentNode) if (nodes.has(above)) return true;
    return false;
  };
  return [...nodes].filter((node) => !liesWithin(node));
}

/** All that walkBlocks finds, at once. */
export function collectBlocks(root: Node, ledger: Ledger, again = false): TextBlock[] {
  return [...walkBlocks(root, ledger, { again })].flat();
}

/** All that walkAround finds, at once. */
export function collectAround(nodes: Iterable<Node>, ledger: Ledger): TextBlock[] {
  return [...walkAround(nodes, ledger)].flat();
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

/** A null on the stack ends the line where an element ends that is a block of its own. */
function* walk(roots: Node[], ledger: Ledger, { again = false, door }: WalkOptions): Generator<TextBlock[]> {
  let blocks: TextBlock[] = [];
  let line: Text[] = [];
  const stack: (Node | null)[] = roots.toReversed();
  const endLine = (): void => {
    if (line.length === 0) return;
    const block = runOf(line, ledger);
    if (HAS_HAN.test(block.text) && (again || !line.every((node) => ledger.holds(node)))) blocks.push(block);
    line = [];
  };
  const enter = (node: Node): void => {
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  };
  const visit = (element: Element): void => {
    const name = element.localName;
    const inline = isInlineName(name);
    if (!inline) endLine();
    if (tellsMore(element)) {
      if (isForbidden(element)) return;
      blocks.push(...attributesOf(element, ledger, again));
    }
    if (isOurHost(element, name)) return;
    const { shadowRoot } = element;
    if (door && (shadowRoot || mayBeDoor(name))) door(element);
    if (isClosed(element, name)) return;
    if (!inline) stack.push(null);
    enter(element);
    if (!shadowRoot) return;
    stack.push(null);
    enter(shadowRoot);
  };
  for (let visited = 1; stack.length > 0; visited += 1) {
    const node = stack.pop();
    if (!node) endLine();
    else if (isText(node)) line.push(node);
    else if (isElement(node)) visit(node);
    else if (!isEditor(node)) enter(node);
    if (visited % STRIDE !== 0) continue;
    yield blocks;
    blocks = [];
  }
  endLine();
  yield blocks;
}

function mayBeDoor(localName: string): boolean {
  return localName === "iframe" || localName === "frame" || localName.includes("-");
}

function runOf(nodes: Text[], ledger: Ledger): TextBlock {
  const parts = nodes.map((node) => ledger.original(node) ?? "");
  return { kind: "run", nodes, parts, text: parts.join("") };
}

function attributesOf(element: Element, ledger: Ledger, again: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const name of SHOWN_ATTRIBUTES) {
    const text = element.hasAttribute(name) ? ledger.original(element, name) : null;
    if (text !== null && HAS_HAN.test(text) && (again || !ledger.holds(element, name))) blocks.push({ kind: "attribute", element, name, text });
  }
  return blocks;
}
