import type { Mention } from "./figure.ts";

/** A block of text with its mentions; a heading begins a section. */
export interface MentionedBlock {
  heading: boolean;
  mentions: readonly Mention[];
}

/**
 * Which mentions of each block are marked: all, none, or the first of each figure in each section. Marks that repeat in
 * every line make a text harder to read; a section is where one looks again.
 */
export function markedMentions(blocks: readonly MentionedBlock[], which: "first" | "all" | "none"): Mention[][] {
  const seen = new Set<string>();
  return blocks.map(({ heading, mentions }) => {
    if (heading) seen.clear();
    if (which !== "first") return which === "all" ? [...mentions] : [];
    return mentions.filter(({ figureId }) => {
      if (seen.has(figureId)) return false;
      seen.add(figureId);
      return true;
    });
  });
}
