import type { Settings } from "../core/settings.ts";
import { createRareTest } from "../core/text/rare-characters.ts";
import { taiwanReading } from "../core/text/taiwan-readings.ts";
import type { NameHints, readAll, readName } from "../core/text/readings.ts";
import type { Line, LineReadings } from "./article-dress.ts";

/** The table of readings (core/text/readings.ts), which is not part of any page until it is wanted there. */
export interface Readings {
  readAll: typeof readAll;
  readName: typeof readName;
}

/** The table of readings, once it is there, and the texts in simplified characters, as it reads them, each of its own length. */
export type PrepareReadings = (texts: string[]) => Promise<Readings & { simplified: string[] }>;

interface Wanted {
  which: Exclude<Settings["ruby"], "none">;
  /** As Taiwan reads them. */
  taiwan: boolean;
  /** What is known of a figure's name. */
  hintsOf: (figureId: string) => NameHints;
}

/** How the characters of lines are read, where `which` asks for it: in names (the marks' buttons), in rare characters, or in all. */
export async function readingsOf(lines: readonly Line[], { which, taiwan, hintsOf }: Wanted, prepare: PrepareReadings): Promise<LineReadings[]> {
  const texts = lines.map(({ nodes }) => nodes.map(({ data }) => data).join(""));
  const { simplified, readAll: readText, readName: readOne } = await prepare(texts);
  const rare = which === "rare" ? createRareTest() : () => true;
  return lines.map(({ nodes, figures }, i) => {
    const plain = Array.from(simplified[i] ?? "");
    const names = nodes.flatMap(({ data }, n) => Array.from(data, () => figures[n]));
    const wanted = which === "names" ? names.map((id) => id !== undefined) : Array.from(texts[i] ?? "", rare);
    if (!wanted.includes(true)) return [];
    const read: LineReadings = which === "names" ? [] : readText(plain.join(""), false);
    const all = withNames(read, { plain, names, readOne: (name, id) => readOne(name, hintsOf(id)) });
    return all.map((reading, at) => (wanted[at] && reading !== undefined ? (taiwan ? taiwanReading(plain[at] ?? "", reading) : reading) : undefined));
  });
}

interface NamesInLine {
  /** The line's characters, simplified. */
  plain: readonly string[];
  /** For each, the figure in whose name it stands. */
  names: readonly (string | undefined)[];
  readOne: (name: string, figureId: string) => string[];
}

/** Each name is read by itself, as a name: 任 of 任志強 is a surname, wherever it stands. */
function withNames(read: LineReadings, { plain, names, readOne }: NamesInLine): LineReadings {
  const readings = plain.map((_, i) => read[i]);
  for (let start = 0; start < names.length;) {
    const id = names[start];
    let end = start + 1;
    while (end < names.length && names[end] === id) end += 1;
    if (id !== undefined) readings.splice(start, end - start, ...readOne(plain.slice(start, end).join(""), id));
    start = end;
  }
  return readings;
}
