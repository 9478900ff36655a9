/*
 * Scores of an extracted article against what a person marked in the page. Texts are compared as multisets of four
 * characters in a row (the metric of Scrapinghub's article extraction benchmark, with characters for words), NFKC and
 * without white space, so that neither the way of breaking lines nor the width of brackets counts.
 */

/** What a person marked in a page. */
export interface Gold {
  title: string;
  /** Day, or null where the page gives none. */
  date: string | null;
  author: string | null;
  paragraphs: string[];
  /** Counts neither way: captions, credits. */
  optional: string[];
  must_include: string[];
  must_exclude: { text: string; zone: "in-body" | "near" | "far"; cat: string }[];
}

/** What a tool made of a page. */
export interface Extracted {
  title?: string;
  text: string;
  published?: string;
  byline: string[];
}

/** Scores of one page; undefined where the page has nothing to be scored. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  included: [found: number, of: number];
  leaked: [found: number, of: number];
  leakedInBody: [found: number, of: number];
  title: boolean;
  date?: boolean;
  byline?: boolean;
}

const GRAM = 4;

export const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

function grams(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const characters = squeeze(text);
    for (let i = 0; i + GRAM <= characters.length; i++) {
      const gram = characters.slice(i, i + GRAM);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Precision and recall of the text. Lines are compared as one text, but neutral lines are taken out first. */
function textScore(text: string, gold: Gold): Pick<Score, "precision" | "recall" | "f1"> {
  const wanted = grams([gold.paragraphs.join("")]);
  const neutral = grams(gold.optional);
  const got = grams([text]);
  let right = 0;
  let wrong = 0;
  for (const [gram, n] of got) {
    const matched = Math.min(n, wanted.get(gram) ?? 0);
    right += matched;
    wrong += Math.max(0, n - matched - (neutral.get(gram) ?? 0));
  }
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = total(wanted) === 0 ? 1 : right / total(wanted);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores one page. */
export function score(extracted: Extracted, gold: Gold): Score {
  const text = squeeze(extracted.text);
  const found = (texts: string[]): [number, number] => [texts.filter((t) => text.includes(squeeze(t))).length, texts.length];
  const excluded = (zone?: string): string[] => gold.must_exclude.filter((e) => zone === undefined || e.zone === zone).map((e) => e.text);
  return {
    ...textScore(extracted.text, gold),
    included: found(gold.must_include),
    leaked: found(excluded()),
    leakedInBody: found(excluded("in-body")),
    title: squeeze(extracted.title ?? "") === squeeze(gold.title),
    ...(gold.date && { date: extracted.published?.slice(0, 10) === gold.date }),
    ...(gold.author && { byline: extracted.byline.map(squeeze).includes(squeeze(gold.author)) }),
  };
}

/** Figures over all pages, shares in percent. */
export interface Summary {
  f1: number;
  precision: number;
  recall: number;
  worst: number;
  include: number;
  leak: number;
  leakInBody: string;
  title: number;
  date: number;
  byline: number;
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10);

export function summarise(scores: Score[]): Summary {
  const mean = (of: (s: Score) => number): number => percent(scores.reduce((sum, s) => sum + of(s), 0), scores.length);
  const share = (of: (s: Score) => boolean | undefined): number => percent(scores.filter((s) => of(s) === true).length, scores.filter((s) => of(s) !== undefined).length);
  const sums = (of: (s: Score) => [number, number]): [number, number] => scores.reduce<[number, number]>(([a, b], s) => [a + of(s)[0], b + of(s)[1]], [0, 0]);
  return {
    f1: mean((s) => s.f1),
    precision: mean((s) => s.precision),
    recall: mean((s) => s.recall),
    worst: Math.round(1000 * Math.min(...scores.map((s) => s.f1))) / 1000,
    include: percent(...sums((s) => s.included)),
    leak: percent(...sums((s) => s.leaked)),
    leakInBody: sums((s) => s.leakedInBody).join("/"),
    title: share((s) => s.title),
    date: share((s) => s.date),
    byline: share((s) => s.byline),
  };
}
