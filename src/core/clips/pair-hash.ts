/** log2 of the groups that pairs of units fall into, two each: a clip of 1,100 characters has a fifth of them, so that of 25 pairs that it has not one seems to be there. */
const PAIR_BITS = 13;
export const PAIR_GROUPS = 2 ** PAIR_BITS;

/** Multiplicative hashing with two odd constants (Knuth, TAOCP 3, 6.4); the upper bits are the good ones. */
export const pairHash = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) | 0;

/** The two groups of a pair's hash: its upper bits, and those below. */
export const groupOf = (hash: number): number => hash >>> (32 - PAIR_BITS);
export const otherGroupOf = (hash: number): number => (hash >>> (32 - 2 * PAIR_BITS)) & (PAIR_GROUPS - 1);
