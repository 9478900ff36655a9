import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from "dompurify";
import { getterOf, methodOf } from "./dom.ts";

/*
 * The border that markup from pages and files must pass: when an article is made, and again before a stored one is
 * shown. The only file that makes markup from strings. A short list of what is allowed, for lists of what is forbidden
 * have leaked one more element every year (notes of Joplin, Firefox for iOS, Notesnook).
 */

/** Everything that an article may hold. */
export const TAGS: readonly string[] = [
  "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "ul", "ol", "li", "figure", "figcaption", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
  "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "code", "q", "cite", "ruby", "rb", "rt", "rp",
];
/** And these attributes alone: no `class`, `style`, `id`, `name`, `title`, event or data attribute. */
export const ATTRIBUTES: readonly string[] = ["href", "src", "alt", "width", "height", "colspan", "rowspan", "start"];

const ADDRESSES: ReadonlySet<string> = new Set(["href", "src"]);
/** Attributes whose values are no addresses: DOMPurify holds every other to the pattern of addresses. */
const NUMBERS = ["width", "height", "colspan", "rowspan", "start"];
const HTTP = /^https?:\/\//i;

const STRICT: Config = {
  ALLOWED_TAGS: [...TAGS], ALLOWED_ATTR: [...ATTRIBUTES], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, ALLOWED_URI_REGEXP: HTTP, ADD_URI_SAFE_ATTR: NUMBERS,
  SANITIZE_DOM: true, SANITIZE_NAMED_PROPS: true, ALLOW_SELF_CLOSE_IN_ATTR: false, FORBID_CONTENTS: ["style", "script", "template", "noscript", "textarea", "select", "option", "title", "iframe", "svg", "math", "xmp", "noembed", "noframes"],
};

/** The window whose parser and constructors serve a document: its own, or this world's for a document without one. */
function viewOf(document: Document): WindowLike | undefined {
  const own = getterOf(document, "defaultView")(document) as WindowLike | null | undefined;
  return own ?? (typeof window === "undefined" ? undefined : window);
}

/** One a window: making one takes longer than cleaning a page. */
const PURIFIERS = new WeakMap<WindowLike, DOMPurify>();

/**
 * DOMPurify over a document of its own: it reads `document.implementation` and other names that a page's
 * `<img name="implementation">` would shadow.
 */
function purifierFor(document: Document): DOMPurify {
  const view = viewOf(document);
  const known = view && PURIFIERS.get(view);
  if (known) return known;
  const implementation = getterOf(document, "implementation")(document) as DOMImplementation | undefined;
  const inert = implementation && (methodOf(implementation, "createHTMLDocument")(implementation, "") as Document | undefined);
  if (!view || !inert) throw new Error("Markup cannot be cleaned here: the document has no window. Hand in a document that is shown in one.");
  // Without the window's Trusted Types: a page's policy may forbid to make one, loudly, and does not reach what we parse.
  const { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser } = view;
  const purifier = createDOMPurify({ document: inert, DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser });
  if (!purifier.isSupported) throw new Error("Markup cannot be cleaned here: DOMPurify does not know this browser.");
  // DOMPurify lets data: through for pictures, whatever the pattern says.
  purifier.addHook("uponSanitizeAttribute", (_, attribute) => {
    if (ADDRESSES.has(attribute.attrName) && !HTTP.test(attribute.attrValue)) attribute.keepAttr = false;
  });
  PURIFIERS.set(view, purifier);
  return purifier;
}

/** Clean markup from markup of any origin. `document` lends its parser; nothing of it is changed. Throws where it has no window. */
export function sanitizeHtml(html: string, document: Document): string {
  return purifierFor(document).sanitize(html, { ...STRICT, RETURN_TRUSTED_TYPE: false });
}

/** The same for markup of our own making, with the nodes that the clean markup stands for: in an inert document, not to be shown. */
export function sanitize(html: string, document: Document): { html: string; body: Element } {
  const body = purifierFor(document).sanitize(html, { ...STRICT, RETURN_DOM: true }) as HTMLElement;
  return { html: body.innerHTML, body };
}

/**
 * The top-level blocks of markup of any origin, cleaned, each with its own markup.
 */
export function sanitizeToBlocks(html: string, document: Document): { element: Element; html: string }[] {
  const fragment = purifierFor(document).sanitize(html, { ...STRICT, RETURN_DOM_FRAGMENT: true });
  return [...fragment.children].map((element) => ({ element, html: element.outerHTML }));
}

/**
 * Clean nodes from markup of any origin, to be shown. They belong to an inert document until they are adopted, so that
 * no picture is fetched before the caller has seen its address. Links open outside and tell nobody where they stood.
 */
export function sanitizeToFragment(html: string, document: Document): DocumentFragment {
  const fragment = purifierFor(document).sanitize(html, { ...STRICT, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll("a[href]")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  return fragment;
}
