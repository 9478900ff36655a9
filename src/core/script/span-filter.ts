/**
 * What spans of text may begin with, by hash: it may let through what it should not, never the other way. Nine of ten looks
 * end at the first two units; of the rest, the third unit or a span of two decides.
 */
export interface SpanFilter {
  /** One bit for each pair of units that a span begins with. */
  pairs: Int32Array;
  /** One bit for each three units, and one for each span of two. */
  spans: Int32Array;
  /** How far a hash is shifted to be the number of a bit in either. */
  shift: number;
}

/** Bits for each span, at least: a pair that begins none passes one time in so many. */
const SPARSE = 16;

/** A filter for about so many spans that lets nothing through yet. */
export function createSpanFilter(spans: number): SpanFilter {
  const shift = Math.max(0, Math.min(27, Math.clz32(SPARSE * spans)));
  const bits = (): Int32Array => new Int32Array(2 ** (32 - shift - 5));
  return { pairs: bits(), spans: bits(), shift };
}

/** Let through a span that begins with these three units, or, where `third` is 0, is the first two. */
export function letThrough({ pairs, spans, shift }: SpanFilter, first: number, second: number, third: number): void {
  const pair = pairHash(first, second);
  setBit(pairs, pair >>> shift);
  setBit(spans, spanHash(pair, third) >>> shift);
}

/** By Knuth's multiplier, 2^32 over the golden ratio: it spreads units that lie close together. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1);

/** From a pair's hash. The multiplier is another odd number of many bits (that of the MurmurHash3 finaliser). */
export const spanHash = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b);

export const bitAt = (bits: Int32Array, bit: number): number => ((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;

const setBit = (bits: Int32Array, bit: number): void => void (bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31)));
