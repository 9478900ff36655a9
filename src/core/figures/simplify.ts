/** The simplified character for each traditional one, by code unit, where it is another one. */
export type Simplified = ReadonlyMap<number, number>;

/** What writes each traditional character of a text as its simplified one, and leaves the others. Made for long texts, too: columns of a file. */
export function simplifier(simplified: Simplified): (text: string) => string {
  if (simplified.size === 0) return (text) => text;
  const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < units.length; at++) units[at] = simplified.get(text.charCodeAt(at)) ?? text.charCodeAt(at);
    return decoder.decode(units);
  };
}
