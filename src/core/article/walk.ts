import type { PageElement } from "./block.ts";
import type { Dom } from "./dom.ts";
import { readHead, type Head } from "./head.ts";

/*
 * The one walk over a live page. It is iterative, for a page may nest 10,000 deep; it stops at limits, for a page may
 * have millions of nodes; it changes nothing. What is met goes to a sink: extraction keeps the parts of each line, the
 * detector, which runs in every tab, only their sum.
 */

export interface PageLimits {
  /** Elements and texts that are looked at. */
  nodes: number;
  /** UTF-16 units of text that are looked at. */
  text: number;
}

/** Takes what the walk meets, in document order. */
export interface Sink {
  /** Blocks taken so far. */
  readonly blocks: readonly unknown[];
  addText(raw: string, parent: PageElement): void;
  endLine(owner: PageElement): void;
  /** An element whose contents are not looked at. */
  skip?(element: Element, tag: string): void;
  addAtom?(kind: "image" | "rule", element: PageElement, owner: PageElement): void;
}

/** Text in these is no text of the page; what they hold is not looked at. */
const SKIPPED = /^(?:title|script|style|template|noscript|iframe|object|embed|svg|math|canvas|select|textarea|input|button|audio|video|dialog|rp|noframes)$/;

/** These stand within a line. Anything else ends one. */
const INLINE = /^(?:a|abbr|b|bdi|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|picture|q|rb|rt|ruby|s|samp|small|source|span|strike|strong|su[bp]|time|tt|u|var|wbr|(?:amp-)?img)$/;

const HEADING = /^h[1-6]$/;

/** Elements above a text among which a link counts: a card may be one link around several blocks, a page may not. */
const LINK_REACH = 8;

/** Whether a text in this element leads elsewhere. */
export function isLinked(element: PageElement): boolean {
  let steps = 0;
  for (let e: PageElement | undefined = element; e && steps < LINK_REACH; e = e.parent, steps++) if (e.link) return true;
  return false;
}

/** How an element is shown, as far as its own attributes tell. Scripts and style sheets are not asked. */
function displayOf(dom: Dom, element: Element): "hidden" | "block" | undefined {
  if (dom.attribute(element, "hidden") !== undefined) return "hidden";
  const style = dom.attribute(element, "style");
  const display = style && /display\s*:\s*(none|block)/i.exec(style)?.[1];
  return display ? (/none/i.test(display) ? "hidden" : "block") : undefined;
}

/** Whether a link leads to another page, and not to the picture that it shows small. */
function leads(dom: Dom, anchor: Element): boolean {
  const href = dom.attribute(anchor, "href");
  return href !== undefined && !/\.(?:jpe?g|png|gif|webp)(?:$|[?#])/i.test(href);
}

interface Open {
  element: PageElement;
  /** The nearest element that is no inline one. */
  owner: PageElement;
  next: Node | null;
}

/**
 * Walks the page and gives its elements in document order, each before those below it; the head is filled. `complete`
 * is false where a limit stopped the walk.
 */
export function walk(dom: Dom, head: Head, sink: Sink, limits: PageLimits): { elements: PageElement[]; complete: boolean } {
  const elements: PageElement[] = [];
  const open: Open[] = [];
  let nodes = 0;
  let units = 0;
  const enter = (node: Element, above: Open | undefined): void => {
    const tag = dom.tag(node);
    readHead(dom, node, tag, head);
    if (SKIPPED.test(tag)) return sink.skip?.(node, tag);
    const display = displayOf(dom, node);
    if (display === "hidden") return;
    const inline = above !== undefined && display !== "block" && (INLINE.test(tag) || (tag === "br" && HEADING.test(above.owner.tag)));
    if (above && !inline) sink.endLine(above.owner);
    const element: PageElement = { tag, node, parent: above?.element, link: tag === "a" && leads(dom, node), inline, first: sink.blocks.length, end: Infinity };
    elements.push(element);
    const owner = inline ? above.owner : element;
    if (tag === "img" || tag === "amp-img") sink.addAtom?.("image", element, owner);
    if (tag === "hr") sink.addAtom?.("rule", element, owner);
    if (tag === "br" && inline) sink.addText(" ", element);
    open.push({ element, owner, next: dom.firstChild(node) });
  };
  enter(dom.root, undefined);
  let top = open.at(-1);
  for (; top && nodes < limits.nodes && units < limits.text; top = open.at(-1)) {
    const node = top.next;
    if (!node) {
      if (top.owner === top.element) sink.endLine(top.owner);
      top.element.end = sink.blocks.length;
      open.pop();
      continue;
    }
    top.next = dom.nextSibling(node);
    nodes++;
    const type = dom.type(node);
    if (type === 1) enter(node as Element, top);
    else if (type === 3) {
      const text = dom.data(node);
      units += text.length;
      sink.addText(text, top.element);
    }
  }
  for (const { element } of open) element.end = sink.blocks.length;
  return { elements, complete: !top };
}
