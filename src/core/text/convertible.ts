/*
 * Which parts of a page take part in conversion: what people read, and nothing that a program or an editor owns.
 */

/** Attributes that are shown or read out. */
export const SHOWN_ATTRIBUTES = ["title", "alt", "placeholder", "aria-label"] as const;

const TELLING = [...["contenteditable", "role", "translate", "lang", ...SHOWN_ATTRIBUTES].map((name) => `[${name}]`), ".notranslate"].join();

/** Whether an element has one of the attributes that conversion asks about; most have none, and to ask for each costs as much as a text. */
export function tellsMore(element: Element): boolean {
  return element.hasAttributes() && element.matches(TELLING);
}

/** Elements whose text is not prose, or is the user's own. Their shown attributes convert all the same. */
const CLOSED = new Set(["script", "style", "noscript", "template", "code", "kbd", "samp", "textarea", "input", "iframe", "object", "math"]);

/** Elements that do not end a line of text: what they hold reads on from what stands before them. */
const INLINE = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "nobr", "q",
  "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
]);

/** Whether a word may run on through this node's borders. */
export function isInline(node: Node): boolean {
  return isElement(node) ? isInlineName(node.localName) : isText(node) || node.nodeType === node.COMMENT_NODE;
}

/** The same of an element's local name. A walk asks the page for the name once: each question costs as much as a text. */
export function isInlineName(localName: string): boolean {
  return INLINE.has(localName);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE;
}

/** Whether a document is edited as a whole, as the frames of old rich text editors are. */
export function isEditor(node: Node): boolean {
  return node.nodeType === node.DOCUMENT_NODE && (node as Document).designMode === "on";
}

/** Whether the element and all it holds are left as they are: an editor, marked `translate=no`, or in another language that uses Han characters. */
export function isForbidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute("contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  if (element.getAttribute("role") === "textbox") return true;
  if (element.getAttribute("translate")?.toLowerCase() === "no" || element.classList.contains("notranslate")) return true;
  return /^(?:ja|ko)\b/i.test(element.getAttribute("lang") ?? "");
}

/**
 * Whether the element is a host of ours on somebody's page. What it holds is not the page's; conversion that begins within
 * it (the reader's article) is not kept from anything.
 */
export function isOurHost(element: Element, localName = element.localName): boolean {
  return localName.startsWith("qingdu-");
}

/** Whether text within the element is left as it is, though its shown attributes may convert. */
export function isClosed(element: Element, localName = element.localName): boolean {
  // Without a value of its own an option sends its text, so a form would send something else.
  return CLOSED.has(localName) || (localName === "option" && !element.hasAttribute("value"));
}

/** Whether nothing above the node keeps it from being converted; looks through shadow roots to their hosts. */
export function isReachable(node: Node): boolean {
  for (let above = parentAcross(node); above; above = parentAcross(above)) {
    if (isElement(above) ? isForbidden(above) || isClosed(above) : isEditor(above)) return false;
  }
  return true;
}

function parentAcross(node: Node): Node | null {
  // Links have a `host`, too; and what another frame's world made is no instance of our classes.
  return node.parentNode ?? (node.nodeType === node.DOCUMENT_FRAGMENT_NODE && "host" in node ? (node as ShadowRoot).host : null);
}
