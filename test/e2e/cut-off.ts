/**
 * Words of the interface that do not fit: into their own box, into a box that hides what sticks out, or into the window.
 * Of the reader, where it is open, else of the page. Runs in a page. Rows of lists shorten what articles say, on purpose;
 * elsewhere what is shortened ends in an ellipsis and says all of itself in its title.
 */
export function wordsCutOff(): string[] {
  const root = document.querySelector("qingdu-reader")?.shadowRoot ?? document;
  const parts = [...root.querySelectorAll<HTMLElement>("button, label, legend, h1, h2, h3, p, dt, dd, summary, output, a, span, th, td, kbd")];
  if (parts.length < 3) throw new Error("There is nothing to look at.");
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const above = (element: Element): Element[] => {
    const list: Element[] = [];
    for (let each = element.parentElement; each; each = each.parentElement) list.push(each);
    return list;
  };
  const sticksOut = (part: HTMLElement): boolean => {
    const { display } = getComputedStyle(part);
    if (!display.startsWith("inline") && part.clientWidth > 0 && part.scrollWidth - part.clientWidth > 1) return true;
    const box = part.getBoundingClientRect();
    if (box.width === 0) return false;
    const around = above(part);
    if (around.some(scrolls)) return false;
    if (box.right > innerWidth + 1 || box.left < -1) return true;
    return around.some((each) => getComputedStyle(each).overflowX !== "visible" && box.right > each.getBoundingClientRect().right + 1);
  };
  const shortened = (part: HTMLElement): boolean => getComputedStyle(part).textOverflow === "ellipsis" && part.title === part.textContent;
  return parts.filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest(".unseen, .row") && !shortened(part) && sticksOut(part)).map((part) => `${part.outerHTML.slice(0, 110)} in ${innerWidth} px`);
}
