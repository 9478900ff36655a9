import { sanitizeToFragment } from "../article/sanitize.ts";

/**
 * A clip's text as clean nodes of an inert document, below one element. Each picture takes the address that `placeOf`
 * gives it; one without any goes, since showing a clip asks nothing of the network.
 */
export function clipElement(html: string, placeOf: (src: string) => string | undefined, document: Document): HTMLElement {
  const fragment = sanitizeToFragment(html, document);
  const element = fragment.ownerDocument.createElement("div");
  element.append(fragment);
  for (const picture of element.querySelectorAll("img")) {
    const place = placeOf(picture.getAttribute("src") ?? "");
    if (place === undefined) picture.remove();
    else picture.setAttribute("src", place);
  }
  return element;
}
