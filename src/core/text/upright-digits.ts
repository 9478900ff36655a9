/** A whole number of a text; UTF-16 offsets. */
export interface UprightDigits {
  start: number;
  end: number;
  /** One digit above the other; else side by side in one character's room (tate-chu-yoko). */
  stacked: boolean;
}

/**
 * Where vertical text sets numbers upright (W3C, Requirements for Chinese Text Layout): one or two digits side by side,
 * three or four (a year) one above the other, where they stand alone. Longer ones, decimals, times and what reads on with
 * Latin letters lie on their side. In order.
 */
export function uprightDigits(text: string): UprightDigits[] {
  const alone = /(?<![\p{Script=Latin}\p{Nd}.,:/%+$€£-])\p{Nd}{1,4}(?![\p{Script=Latin}\p{Nd}%]|[.,:/-]\p{Nd})/gu;
  return [...text.matchAll(alone)].filter(([digits]) => /^[0-9]+$/.test(digits)).map(({ index, 0: digits }) => ({ start: index, end: index + digits.length, stacked: digits.length > 2 }));
}
