/*
 * What a saved page says of itself by names and elements, each taken away on request: how much extraction leans on it.
 */

/** Takes one kind of hint out of a page. */
export type Hint = (document: Document) => void;

const remove = (document: Document, selector: string): void => {
  for (const element of document.querySelectorAll(selector)) element.remove();
};

function strip(document: Document, ...names: string[]): void {
  for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join())) for (const name of names) element.removeAttribute(name);
}

/** Makes elements of these names into `div`, with their attributes. */
function toDiv(document: Document, selector: string): void {
  for (const element of document.querySelectorAll(selector)) {
    const division = document.createElement("div");
    for (const { name, value } of element.attributes) if (/^[a-z][\w-]*$/i.test(name)) division.setAttribute(name, value);
    division.append(...element.childNodes);
    element.replaceWith(division);
  }
}

export const HINTS: Readonly<Record<string, Hint>> = {
  names: (document) => strip(document, "class", "id"),
  meta: (document) => remove(document, 'meta[property], meta[name], meta[itemprop], script[type*="ld+json"]'),
  elements: (document) => toDiv(document, "article, main, header, section, aside, nav, footer, figure, figcaption, time"),
  headings: (document) => toDiv(document, "h1, h2, h3, h4, h5, h6"),
};
