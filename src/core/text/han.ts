/**
 * The Han characters, for a class of a pattern with the flag `u`. Written out: the first run of a pattern with
 * \p{Script=Han} takes a browser up to eight times as long, and a page is read but once.
 */
export const HAN: string = String.raw`\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}`;

/** Tells whether a text has a Han character. */
export const HAS_HAN = new RegExp(`[${HAN}]`, "u");
