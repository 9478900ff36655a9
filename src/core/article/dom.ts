/*
 * Reading a live page safely. `form.parentNode` is an input where the page names one so, and `document.body` may be an
 * image: named access shadows the accessors of forms and documents, in an extension's isolated world too. So the
 * accessors are taken from the prototypes, which a page cannot reach from its own world, and called on the node.
 */

/** The few reads that extraction needs, none of which a page can shadow. Nothing here writes. */
export interface Dom {
  /** The `html` element. */
  root: Element;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** `Node.nodeType`: 1 for an element, 3 for text. */
  type(node: Node): number;
  /** Name of an element in lower case, without a prefix. */
  tag(element: Element): string;
  /** Text of a text node. */
  data(node: Node): string;
  /** Text of an element and all below it: for `title` and `script`, which hold nothing but text. */
  textContent(element: Element): string;
  attribute(element: Element, name: string): string | undefined;
}

function descriptor(object: object, name: string): PropertyDescriptor | undefined {
  for (let proto: object | null = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * A function of the object that it is called on. `call` bound to the function itself: with nothing of ours in between, a
 * page's ten thousand reads, which run before anything of this is compiled, take a third less.
 */
function calling(found: unknown): (target: object, ...args: unknown[]) => unknown {
  return typeof found === "function" ? (Function.prototype.call.bind(found) as ReturnType<typeof calling>) : () => undefined;
}

/** The accessor `name` of the prototypes of `object`, as a function of the object it is read from. */
export function getterOf(object: object, name: string): (target: object) => unknown {
  return calling(Reflect.get(descriptor(object, name) ?? {}, "get"));
}

/** The method `name` of the prototypes of `object`, as a function of the object it is called on. */
export function methodOf(object: object, name: string): (target: object, ...args: unknown[]) => unknown {
  return calling(descriptor(object, name)?.value);
}

/** Undefined where the document has no `html` element: an empty one, plain XML. */
export function openDom(document: Document): Dom | undefined {
  const root = getterOf(document, "documentElement")(document) as Element | null | undefined;
  if (!root) return undefined;
  const firstChild = getterOf(root, "firstChild") as (node: Node) => Node | null;
  const nextSibling = getterOf(root, "nextSibling") as (node: Node) => Node | null;
  const nodeType = getterOf(root, "nodeType") as (node: Node) => number;
  const localName = getterOf(root, "localName") as (element: Element) => string;
  const textContent = getterOf(root, "textContent") as (element: Element) => string | null;
  const nodeValue = getterOf(root, "nodeValue") as (node: Node) => string | null;
  const getAttribute = methodOf(root, "getAttribute") as (element: Element, name: string) => string | null;
  const tag = (element: Element): string => localName(element).toLowerCase();
  if (tag(root) !== "html") return undefined;
  return {
    root, firstChild, nextSibling, tag,
    type: nodeType,
    data: (node) => nodeValue(node) ?? "",
    textContent: (element) => textContent(element) ?? "",
    attribute: (element, name) => getAttribute(element, name) ?? undefined,
  };
}
