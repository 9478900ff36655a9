import type { Mention } from "./figure.ts";

/**
 * The mentions of texts as one context sends them to another. A message is written and read as JSON: objects that say again what the
 * text says take four times as long as numbers.
 */
export interface SentMentions {
  /** Each figure that is named, once. */
  ids: string[];
  /** By text, SENT_SIZE numbers a mention: start, end, the figure's place in `ids`, 1 where it is certain and else 0. */
  numbers: number[][];
}

const SENT_SIZE = 4;

export function sendMentions(mentions: readonly (readonly Mention[])[]): SentMentions {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const numbers = mentions.map((list) => list.flatMap(({ start, end, figureId, certain }) => [start, end, placeOf(figureId), certain ? 1 : 0]));
  return { ids: [...places.keys()], numbers };
}

/** The mentions again; `texts` are those that were asked about. */
export function receiveMentions({ ids, numbers }: SentMentions, texts: readonly string[]): Mention[][] {
  return texts.map((text, at) => {
    const sent = numbers[at] ?? [];
    return Array.from({ length: sent.length / SENT_SIZE }, (_, i) => {
      const [start = 0, end = 0, place = 0, certain] = sent.slice(i * SENT_SIZE, (i + 1) * SENT_SIZE);
      return { start, end, figureId: ids[place] ?? "", surface: text.slice(start, end), certain: certain === 1 };
    });
  });
}
