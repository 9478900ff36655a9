/** A passage of a text: where it is (UTF-16), what it says, and what stands around it. */
export interface Passage {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** UTF-16 units kept on either side of a passage: enough to tell a repeated phrase from its like. */
const CONTEXT = 32;

/** Describes a stretch of a text so that it can be found again in another version of it. */
export function passageAt(text: string, start: number, end: number): Passage {
  return { start, end, quote: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
}

/**
 * Finds a passage in a text that may have changed since: its words, white space apart, and of several such places the
 * one whose surroundings are most like its own, then the nearest. Undefined where the words are gone.
 */
export function findPassage(text: string, passage: Passage): { start: number; end: number } | undefined {
  const solid = solidify(text);
  const [quote, prefix, suffix] = [passage.quote, passage.prefix, passage.suffix].map((part) => solidify(part).text);
  if (!quote) return undefined;
  let best: { at: number; like: number; far: number } | undefined;
  for (let at = solid.text.indexOf(quote); at >= 0; at = solid.text.indexOf(quote, at + 1)) {
    const like = sharedEnd(solid.text.slice(0, at), prefix ?? "") + sharedStart(solid.text.slice(at + quote.length, at + quote.length + CONTEXT), suffix ?? "");
    const far = Math.abs((solid.offsets[at] ?? 0) - passage.start);
    if (!best || like > best.like || (like === best.like && far < best.far)) best = { at, like, far };
  }
  if (!best) return undefined;
  return { start: solid.offsets[best.at] ?? 0, end: (solid.offsets[best.at + quote.length - 1] ?? 0) + 1 };
}

/** The text without white space, and where each unit of it was. */
function solidify(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(/\S/g)) offsets.push(index);
  return { text: text.replace(/\s+/g, ""), offsets };
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared;
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}
