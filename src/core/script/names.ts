import type { Mention } from "../figures/figure.ts";
import { align, mapThrough, type Anchor, type OffsetMap } from "../text/offsets.ts";

/** Text as it is shown, and where its offsets lie in the original. */
export interface NamedText {
  text: string;
  offsets: OffsetMap;
  /** What `offsets` is made from; plain data, to be sent. */
  anchors: Anchor[];
}

/** A span of a text that is one name: a figure's mention, or a place. */
export type NameSpan = Pick<Mention, "start" | "end" | "surface">;

export interface NameOptions<Span extends NameSpan> {
  /** Converts what stands between the names. */
  converter: (text: string) => string;
  /** Rewrites a name that the target region writes with the same characters; see `createNameConverter`. */
  nameConverter: (name: string) => string;
  /** Names in the text, in order of offset, none over another. */
  mentions: readonly Span[];
  /** The name as the target region writes it, where that is wanted and known. */
  nameFor?: (mention: Span) => string | undefined;
}

/** Convert a text and guard its names: no phrase reaches into one, and where `nameFor` knows it the name reads as the region writes it. */
export function convertWithNames<Span extends NameSpan>(text: string, options: NameOptions<Span>): NamedText {
  const anchors: Anchor[] = [{ original: 0, shown: 0 }];
  let shown = "";
  const add = (start: number, converted: string, inner: readonly Anchor[]): void => {
    for (const each of inner.slice(1)) anchors.push({ original: start + each.original, shown: shown.length + each.shown });
    shown += converted;
  };
  const addText = (start: number, end: number): void => {
    if (start === end) return;
    const part = text.slice(start, end);
    const converted = options.converter(part);
    add(start, converted, align(part, converted));
  };
  let end = 0;
  for (const mention of options.mentions) {
    if (mention.start < end) continue;
    addText(end, mention.start);
    const name = options.nameFor?.(mention) ?? options.nameConverter(mention.surface);
    add(mention.start, name, [{ original: 0, shown: 0 }, { original: mention.end - mention.start, shown: name.length }]);
    end = mention.end;
  }
  addText(end, text.length);
  return { text: shown, offsets: mapThrough(anchors), anchors };
}

/**
 * Surnames that both scripts write alike, though elsewhere the simplified character stands for another one:
 * 朴 (樸), 于 (於), 余 (餘), 范 (範), 姜 (薑), 沈 (瀋), 岳 (嶽), 郁 (鬱), 谷 (穀), 后 (後), 卜 (蔔), 涂 (塗), 种 (種), 干 (乾), 曲 (麴).
 */
const SURNAMES = new Set("朴于余范姜沈岳郁谷后卜涂种干曲");

/** Make a converter of whole names from a plain one: a surname that both scripts write alike stays. */
export function createNameConverter(converter: (text: string) => string): (name: string) => string {
  return (name) => (SURNAMES.has(name.charAt(0)) ? name.charAt(0) + converter(name.slice(1)) : converter(name));
}
