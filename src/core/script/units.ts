/** How many units become a string at a time: an engine's stack holds only so many arguments. */
const CHUNK = 8192;

/** A text's UTF-16 units with a 0 after them, so that a search need not ask where the text ends. */
export const unitsOf = (text: string): Uint16Array<ArrayBuffer> => readUnits(text, 0, text.length, new Uint16Array(0));

/** The same of a part of a text, written into `units` where they have the room. */
export function readUnits(text: string, start: number, size: number, units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const read = units.length > size + 1 ? units : new Uint16Array(size + 2);
  for (let i = 0; i < size; i += 1) read[i] = text.charCodeAt(start + i);
  read[size] = read[size + 1] = 0;
  return read;
}

const DECODER = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The text of these units. */
export function textOf(units: Uint16Array): string {
  const text = DECODER.decode(units);
  // The decoder writes U+FFFD for half a pair, which a page's text may well hold.
  return text.includes("\uFFFD") ? textOfHalves(units) : text;
}

/** The same, slower, for units that are not all well formed. */
function textOfHalves(units: Uint16Array): string {
  let text = "";
  // Not spread, which goes through an iterator: ten times slower on typed arrays.
  for (let start = 0; start < units.length; start += CHUNK) text += Reflect.apply(String.fromCharCode, undefined, units.subarray(start, start + CHUNK));
  return text;
}

/** Write a text at an offset, and return the offset after it. There must be room. */
export function writeText(text: string, units: Uint16Array, at: number): number {
  for (let i = 0; i < text.length; i += 1) units[at + i] = text.charCodeAt(i);
  return at + text.length;
}

/** The same units, with room for at least `length`. */
export function withRoom(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (length <= units.length) return units;
  const larger = new Uint16Array(length + (length >> 2));
  larger.set(units);
  return larger;
}
