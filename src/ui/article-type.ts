import type { Settings } from "../core/settings.ts";

/** Sets the type of an article as article.css reads it. */
export function setType(article: HTMLElement, { fontSize, measure, lineHeight, letterSpacing, font, paragraphs, ruby }: Settings): void {
  const values = { "--size": String(fontSize), "--measure": String(measure), "--leading": String(lineHeight / 100), "--spacing": `${letterSpacing / 100}em`, "--text-font": `var(--${font})` };
  for (const [name, value] of Object.entries(values)) article.style.setProperty(name, value);
  article.classList.toggle("indented", paragraphs === "indented");
  // Readings need room between the lines.
  article.classList.toggle("read", ruby === "all");
}
