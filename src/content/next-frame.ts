/** The longest wait, in milliseconds: a tab in the background draws nothing. */
const LONGEST = 100;

/** Resolves when what stands in the document now has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    // A frame's callbacks and its drawing are one task: what is set for later in one comes after the other.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
