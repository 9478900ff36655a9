import { adoptStyles } from "./page-host.ts";

/** How the marks look on a page whose colours we do not know: a line below the name, in its own colour. */
const MARKS = `
  ::highlight(qingdu-figure) { text-decoration: underline 2px; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
  ::highlight(qingdu-figure-uncertain) { text-decoration: underline dotted 2px; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
`;

/** Gives the page's document the look of the marks until the signal aborts. What it answers gives it to these shadow roots, and takes it from others: Firefox lets no rule of the document's into them. */
export function adoptMarkStyles(signal: AbortSignal): (roots: readonly ShadowRoot[]) => void {
  const sheet = adoptStyles(MARKS, signal);
  let dressed: readonly ShadowRoot[] = [];
  const dress = (roots: readonly ShadowRoot[]): void => {
    for (const root of dressed) if (!roots.includes(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const root of roots) if (!dressed.includes(root)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    dressed = roots;
  };
  signal.addEventListener("abort", () => dress([]));
  return dress;
}
