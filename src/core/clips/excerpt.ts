import { fold } from "./fold.ts";

/** A stretch of a text, and where in it the words that were searched for stand (UTF-16, ends exclusive, in order). */
export interface Excerpt {
  text: string;
  marks: [start: number, end: number][];
}

/** The stretch of a text around the first of the words (folded), at most `length` units and not across paragraphs; its beginning where it holds none. */
export function excerptOf(text: string, words: readonly string[], length: number): Excerpt {
  const folded = fold(text);
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const paragraph = text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = text.indexOf("\n", at);
  const end = lineEnd < 0 ? text.length : lineEnd;
  // A third of the stretch stands before the word, more where the paragraph ends early.
  const start = Math.max(paragraph, Math.min(at - Math.floor(length / 3), end - length));
  return markWords(wholeCharacters(text, start, Math.min(end, start + length)), words);
}

/** The text with every place of the words (folded) marked; marks do not overlap. */
export function markWords(text: string, words: readonly string[]): Excerpt {
  const folded = fold(text);
  const marks: [number, number][] = [];
  for (let at = 0; at < text.length;) {
    const next = words.map((word) => ({ at: folded.indexOf(word, at), length: word.length })).filter((place) => place.at >= 0 && place.length > 0);
    const first = next.sort((a, b) => a.at - b.at || b.length - a.length)[0];
    if (!first) break;
    at = first.at + first.length;
    marks.push([first.at, at]);
  }
  return { text, marks };
}

/** The slice without half a character at either end. */
function wholeCharacters(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
