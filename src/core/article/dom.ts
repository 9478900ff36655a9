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

/** The accessor `name` of the prototypes of `object`, as a function of the object it is read from. */
export function getterOf(object: object, name: string): (target: object) => unknown {
  const found = descriptor(object, name);
  return (target) => found?.get?.call(target) as unknown;
}

/** The method `name` of the prototypes of `object`, as a function of the object it is called on. */
export function methodOf(object: object, name: string): (target: object, ...args: unknown[]) => unknown {
  const method: unknown = descriptor(object, name)?.value;
  return typeof method === "function" ? (target, ...args) => Reflect.apply(method, target, args) as unknown : () => undefined;
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
