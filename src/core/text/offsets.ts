/** Where an offset of one text lies in the other. Both ways grow with the offset, and keep both ends. UTF-16 units. */
export interface OffsetMap {
  toShown(offset: number): number;
  toOriginal(offset: number): number;
}

/** Two offsets that belong together. A map's anchors grow in both fields, from (0, 0) to both lengths. */
export interface Anchor {
  original: number;
  shown: number;
}

/** The map through these anchors: between two it counts on from the first, and never past the second. */
export function mapThrough(anchors: readonly Anchor[]): OffsetMap {
  return {
    toShown: (offset) => follow(anchors, offset, "original", "shown"),
    toOriginal: (offset) => follow(anchors, offset, "shown", "original"),
  };
}

function follow(anchors: readonly Anchor[], offset: number, from: keyof Anchor, to: keyof Anchor): number {
  if (offset <= 0) return 0;
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle]?.[from] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const before = anchors[low] ?? { original: 0, shown: 0 };
  const after = anchors[low + 1] ?? before;
  return Math.min(before[to] + Math.max(0, offset - before[from]), after[to]);
}

/** The anchors between a text and its conversion, found from the two strings alone. */
export function align(original: string, shown: string): Anchor[] {
  const ends = [{ original: 0, shown: 0 }, { original: original.length, shown: shown.length }];
  return original.length === shown.length && sameFrame(original, shown) ? ends : diagonals(original, shown);
}

/** Whether a UTF-16 unit belongs to a Han character: the blocks of the basic plane, and surrogates, for those beyond it. */
const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd800 && unit <= 0xdfff);

/** Whether whatever is not Han stands at the same offsets in both: then lengths that match did not match by chance. */
function sameFrame(original: string, shown: string): boolean {
  for (let i = 0; i < original.length; i += 1) {
    const [a, b] = [original.charCodeAt(i), shown.charCodeAt(i)];
    if (a !== b && !(isHan(a) && isHan(b))) return false;
  }
  return true;
}

/** What it costs to pair two units: equal ones nothing, two Han characters little, others more than leaving both alone. */
function pairCost(a: number, b: number): number {
  if (a === b) return 0;
  return isHan(a) && isHan(b) ? 2 : 7;
}
const GAP_COST = 3;
/** How far an offset may stray from the straight line besides the difference of lengths; regional words differ by a few characters. */
const SLACK = 12;

/** Edit distance in a band about the diagonal (Ukkonen 1985), then the corners of the cheapest path. */
function diagonals(original: string, shown: string): Anchor[] {
  const difference = shown.length - original.length;
  const low = Math.min(0, difference) - SLACK;
  const width = Math.abs(difference) + 2 * SLACK + 1;
  const moves = new Uint8Array((original.length + 1) * width);
  let above = new Float64Array(width).fill(Infinity);
  for (let i = 0; i <= original.length; i += 1) {
    const row = new Float64Array(width).fill(Infinity);
    for (let k = 0; k < width; k += 1) {
      const j = i + low + k;
      if (j < 0 || j > shown.length) continue;
      const paired = i > 0 && j > 0 ? (above[k] ?? Infinity) + pairCost(original.charCodeAt(i - 1), shown.charCodeAt(j - 1)) : Infinity;
      const dropped = i > 0 ? (above[k + 1] ?? Infinity) + GAP_COST : Infinity;
      const added = j > 0 && k > 0 ? (row[k - 1] ?? Infinity) + GAP_COST : Infinity;
      const best = i === 0 && j === 0 ? 0 : Math.min(paired, dropped, added);
      row[k] = best;
      moves[i * width + k] = best === paired ? PAIRED : best === dropped ? DROPPED : ADDED;
    }
    above = row;
  }
  return corners(original.length, shown.length, (i, j) => moves[i * width + j - i - low] ?? PAIRED);
}

const PAIRED = 0;
const DROPPED = 1;
const ADDED = 2;

function corners(original: number, shown: number, moveAt: (i: number, j: number) => number): Anchor[] {
  const found: Anchor[] = [{ original, shown }];
  let previous = PAIRED;
  for (let i = original, j = shown; i > 0 || j > 0;) {
    const move = i === 0 ? ADDED : j === 0 ? DROPPED : moveAt(i, j);
    if (move !== previous && (i !== original || j !== shown)) found.push({ original: i, shown: j });
    previous = move;
    if (move !== ADDED) i -= 1;
    if (move !== DROPPED) j -= 1;
  }
  found.push({ original: 0, shown: 0 });
  return found.toReversed();
}
