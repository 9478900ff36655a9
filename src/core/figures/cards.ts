import type { Figure } from "./figure.ts";

/** The text of `cards.json`, which `parseFigures` reads. Hong Kong's names stand in it only where they differ from Taiwan's. */
export const packFigures = (figures: readonly Figure[]): string => JSON.stringify(figures.map(cardOf));

function cardOf(figure: Figure): Figure {
  const { hk, ...names } = figure.names;
  return hk === undefined || sameNames(hk, names.tw) ? { ...figure, names } : figure;
}

const sameNames = (names: readonly string[], others: readonly string[] | undefined): boolean => names.join() === others?.join();

/** The figures of a shipped `cards.json`, by id. Throws where it is not a list of figures. */
export function parseFigures(cards: unknown): Map<string, Figure> {
  if (!Array.isArray(cards)) throw new TypeError("The figures' cards are not a list.");
  return new Map(cards.map((card: unknown) => {
    const figure = figureOf(card);
    return [figure.id, figure];
  }));
}

/** Shipped with the code that reads it, so only the kind of file is checked, not each field. */
function figureOf(card: unknown): Figure {
  if (typeof card !== "object" || card === null || !("id" in card) || !("names" in card)) throw new TypeError("A figure's card has no id or no names.");
  const { names, ...figure } = card as Figure;
  return { ...figure, names: { ...names, ...(names.hk === undefined && names.tw !== undefined && { hk: names.tw }) } };
}
