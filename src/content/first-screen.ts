import type { Settings } from "../core/settings.ts";

/** UTF-16 units that fit into one character's width at most: Latin letters are about half as wide as Han characters. */
const UNITS_A_CHARACTER = 2;

/**
 * Keeps the blocks of an article's text that stand below the first screen from being laid out, until the function it
 * gives is called: setting a long report takes longer than reading the page that it comes from.
 */
export function holdRest(body: Element, { fontSize, lineHeight, measure }: Settings): () => void {
  let room = Math.max(innerWidth, innerHeight) / ((fontSize * lineHeight) / 100);
  const rest = Array.from(body.children).filter((block) => {
    const fits = room > 0;
    if (fits) room -= Math.max(1, Math.floor((block.textContent ?? "").length / (measure * UNITS_A_CHARACTER)));
    return !fits;
  });
  for (const block of rest) block.classList.add("held");
  return () => {
    for (const block of rest) block.classList.remove("held");
  };
}
