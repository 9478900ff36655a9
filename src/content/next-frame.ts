/** The longest wait, in milliseconds: a tab in the background draws nothing, and a busy page is never idle. */
const LONGEST = 100;

/** Resolves when what stands in the document now has been drawn, and what waited for that has had its turn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
  });
}
