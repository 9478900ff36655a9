import type { Figure } from "./figure.ts";

/** The figures of a shipped `cards.json`, by id. Throws where it is not a list of figures. */
export function parseFigures(cards: unknown): Map<string, Figure> {
  if (!Array.isArray(cards)) throw new TypeError("The figures' cards are not a list.");
  return new Map(cards.map((card: unknown) => [figureOf(card).id, figureOf(card)]));
}

/** Shipped with the code that reads it, so only the kind of file is checked, not each field. */
function figureOf(card: unknown): Figure {
  if (typeof card !== "object" || card === null || !("id" in card) || !("names" in card)) throw new TypeError("A figure's card has no id or no names.");
  return card as Figure;
}
