/*
 * The same story in several outlets: which texts share most of what they say, whatever their script. MinHash (Broder 1997) over
 * runs of folded characters, by one permutation (Li, Owen and Zhang, "One Permutation Hashing", NIPS 2012): each run is hashed
 * once, the hash says into which bin it falls, and of each bin the least value is kept. The part of bins that two texts
 * agree on estimates the part of runs that they share (Jaccard). A tenth of the work of as many permutations.
 */

/** log2 of the bins: with 128 the estimate of a half errs by 0.04 (standard error). */
const BIN_BITS = 7;
const BINS = 2 ** BIN_BITS;
/** Characters of a run: four name a thing in Chinese, three are shared by chance. */
const RUN = 4;
/** A bin into which no run fell. */
const EMPTY = 0xffff;

/** What is kept of a text to compare it by: the least value of each bin. */
export type Sketch = Uint16Array;

/**
 * Texts that share this part of their runs tell the same story: an agency's report in another script, shortened or with another
 * lead. Measured by `npm run bench:similar`; two reports of one event, each in its own words, share less than a tenth.
 */
export const SAME_STORY = 0.3;

/** The same for two texts of one outlet: lines that it prints below everything, where they were taken for text, are no story. */
export const SAME_OUTLETS_STORY = 0.6;

/** Bins that are looked at first: of texts that tell the same story one in a hundred thousand agrees in none of them. */
const FIRST_BINS = 32;

/** Sketches a text that is folded (core/clips/fold.ts). Marks and spaces don't count: the regions set other ones. */
export function sketchOf(folded: string): Sketch {
  const sketch = new Uint16Array(BINS).fill(EMPTY);
  let [a, b, c, seen] = [0, 0, 0, 0];
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if (!isWord(unit)) continue;
    seen += 1;
    if (seen >= RUN) {
      const hash = mix(Math.imul(Math.imul(Math.imul(a, MULTIPLIER) + b, MULTIPLIER) + c, MULTIPLIER) + unit);
      const bin = hash >>> (32 - BIN_BITS);
      const value = hash & 0xffff;
      if (value < (sketch[bin] ?? EMPTY)) sketch[bin] = value;
    }
    [a, b, c] = [b, c, unit];
  }
  return sketch;
}

/** Part of their runs that two texts share, from 0 to 1, as their sketches tell; 0 where one of them has none. */
export function likeness(one: Sketch, other: Sketch): number {
  let agree = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const [a, b] = [one[bin], other[bin]];
    if (a === EMPTY && b === EMPTY) continue;
    filled += 1;
    if (a === b) agree += 1;
  }
  return filled === 0 ? 0 : agree / filled;
}

/** The same as `likeness`, but 0 at once for texts that have nothing in common: for going through many. */
export function likenessIfAny(one: Sketch, other: Sketch): number {
  for (let bin = 0; bin < FIRST_BINS; bin += 1) if (one[bin] === other[bin] && one[bin] !== EMPTY) return likeness(one, other);
  return 0;
}

/** Odd, from Knuth, TAOCP 3, 6.4: the golden ratio of 2^32. */
const MULTIPLIER = 0x9e3779b1;

/** The finishing steps of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the hash. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Letters, digits and Han characters (surrogates are those beyond the basic plane), in folded text. */
function isWord(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xf900 && unit <= 0xfaff);
}
