/**
 * Where vertical text sets numbers upright, two side by side in one character's room (tate-chu-yoko): numbers of one or
 * two digits that stand alone. Longer ones, decimals, times and what reads on with Latin letters lie on their side.
 * UTF-16 offsets, in order.
 */
export function uprightDigits(text: string): { start: number; end: number }[] {
  const alone = /(?<![\p{Script=Latin}\p{Nd}.,:/%+$€£-])\p{Nd}{1,2}(?![\p{Script=Latin}\p{Nd}%]|[.,:/-]\p{Nd})/gu;
  return [...text.matchAll(alone)].filter(([digits]) => /^[0-9]+$/.test(digits)).map(({ index, 0: digits }) => ({ start: index, end: index + digits.length }));
}
