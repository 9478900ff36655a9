import type { Figure } from "../figures/figure.ts";
import { allNames, chineseNames } from "../figures/names.ts";
import { fold } from "./fold.ts";

/** Shorter names are parts of too many others to stand for one person: two characters are a name, one is not. */
const SHORTEST_NAME = 2;

/** The figures that bear a name, in any region's writing. */
export function figuresNamed(name: string, figures: Iterable<Figure>): Figure[] {
  const wanted = fold(name);
  return [...figures].filter((figure) => allNames(figure).some((each) => fold(each) === wanted));
}

/** The word, and where it is a figure's name, the names that other regions print for the same figure: 川普 is 特朗普, too. */
export function namesFor(word: string, figures: Iterable<Figure>): string[] {
  if (word.length < SHORTEST_NAME) return [word];
  const chinese = figuresNamed(word, figures).flatMap(chineseNames);
  const folded = new Map([word, ...chinese.filter(({ length }) => length >= SHORTEST_NAME)].map((name) => [fold(name), name]));
  return [...folded.values()];
}
