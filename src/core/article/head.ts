import type { Dom } from "./dom.ts";
import { shownText } from "./prose.ts";

/** What a page says about itself out of sight: the title, meta and link elements. */
export interface Head {
  /** Of the first `title` element. */
  title: string;
  /** Contents of `meta` elements by `property`, `name` or `itemprop` in lower case, in document order. */
  metas: Map<string, string[]>;
  /** Addresses of `link` elements by `rel` in lower case, as written. */
  links: Map<string, string>;
}

export function emptyHead(): Head {
  return { title: "", metas: new Map(), links: new Map() };
}

/** Takes what one element, met on the walk, adds to the head. */
export function readHead(dom: Dom, element: Element, tag: string, head: Head): void {
  if (tag === "meta") readMeta(dom, element, head);
  else if (tag === "title") head.title ||= shownText(dom.textContent(element)).trim();
  else if (tag === "link") {
    const rel = dom.attribute(element, "rel")?.toLowerCase();
    const href = dom.attribute(element, "href");
    if (rel && href && !head.links.has(rel)) head.links.set(rel, href);
  }
}

function readMeta(dom: Dom, element: Element, head: Head): void {
  const name = dom.attribute(element, "property") ?? dom.attribute(element, "name") ?? dom.attribute(element, "itemprop");
  const content = shownText(dom.attribute(element, "content") ?? "").trim();
  if (!name || !content) return;
  const key = name.trim().toLowerCase();
  const values = head.metas.get(key);
  if (values) values.push(content);
  else head.metas.set(key, [content]);
}

/** The first content among the metas with these names, in the order of the names. */
export function metaOf(head: Head, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = head.metas.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}
