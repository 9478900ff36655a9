/** Longest match over dictionaries; the earlier dictionary wins where two hold the same key. */
export interface Matcher {
  convert(text: string): string;
  segment(text: string): string[];
}

export function matcherOf(dictionaries: ReadonlyMap<string, string>[]): Matcher {
  const entries = new Map<string, string>();
  const longest = new Map<number, number>();
  for (const [key, value] of dictionaries.toReversed().flatMap((dictionary) => [...dictionary])) {
    const first = key.charCodeAt(0);
    entries.set(key, value);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.length));
  }
  const lengthAt = (text: string, start: number): number => {
    let length = Math.min(longest.get(text.charCodeAt(start)) ?? 0, text.length - start);
    while (length > 0 && !entries.has(text.slice(start, start + length))) length -= 1;
    return length;
  };
  const segment = (text: string): string[] => {
    const segments: string[] = [];
    let plain = 0;
    for (let i = 0; i < text.length;) {
      const length = lengthAt(text, i);
      if (length > 0) {
        if (plain < i) segments.push(text.slice(plain, i));
        segments.push(text.slice(i, i + length));
        plain = i + length;
      }
      i += length || unmatchedLength(text, i);
    }
    if (plain < text.length) segments.push(text.slice(plain));
    return segments;
  };
  return { segment, convert: (text) => segment(text).map((part) => entries.get(part) ?? part).join("") };
}

/** A character, or a whole ideographic description sequence (⿰氵中), which OpenCC leaves as it is. */
function unmatchedLength(text: string, start: number): number {
  const point = text.codePointAt(start) ?? 0;
  let end = start + (point > 0xffff ? 2 : 1);
  const parts = point < 0x2ff0 || point > 0x2fff ? 0 : point === 0x2ff2 || point === 0x2ff3 ? 3 : 2;
  for (let part = 0; part < parts; part += 1) {
    if (end >= text.length) return point > 0xffff ? 2 : 1;
    end += unmatchedLength(text, end);
  }
  return end - start;
}
