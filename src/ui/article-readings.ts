import type { Settings } from "../core/settings.ts";
import { createRareTest } from "../core/text/rare-characters.ts";
import { taiwanReading } from "../core/text/taiwan-readings.ts";
import type { readAll as readAllOf } from "../core/text/readings.ts";
import type { Line, LineReadings } from "./article-dress.ts";

/** The table of readings, once it is there, and the texts in simplified characters, as it reads them, each of its own length. */
export type PrepareReadings = (texts: string[]) => Promise<{ simplified: string[]; readAll: typeof readAllOf }>;

interface Wanted {
  which: Exclude<Settings["ruby"], "none">;
  /** As Taiwan reads them. */
  taiwan: boolean;
}

/** How the characters of lines are read, where `which` asks for it: in names (the marks' buttons), in rare characters, or in all. */
export async function readingsOf(lines: readonly Line[], { which, taiwan }: Wanted, prepare: PrepareReadings): Promise<LineReadings[]> {
  const texts = lines.map(({ nodes }) => nodes.map(({ data }) => data).join(""));
  const { simplified, readAll } = await prepare(texts);
  const rare = which === "rare" ? createRareTest() : () => true;
  return lines.map(({ nodes, inName }, i) => {
    const plain = Array.from(simplified[i] ?? "");
    const wanted = which === "names" ? nodes.flatMap(({ data }, n) => Array.from(data, () => inName[n] === true)) : Array.from(texts[i] ?? "", rare);
    if (!wanted.includes(true)) return [];
    const read = which === "names" ? readNames(plain, wanted, readAll) : readAll(plain.join(""), false);
    return read.map((reading, at) => (wanted[at] && reading !== undefined ? (taiwan ? taiwanReading(plain[at] ?? "", reading) : reading) : undefined));
  });
}

/** Names are read one by one, each as a name: 任 of 任志強 is a surname. */
function readNames(plain: readonly string[], named: readonly boolean[], readAll: typeof readAllOf): (string | undefined)[] {
  const readings: (string | undefined)[] = plain.map(() => undefined);
  for (let start = named.indexOf(true); start >= 0; start = named.indexOf(true, start)) {
    const after = named.indexOf(false, start);
    const end = after < 0 ? plain.length : after;
    readings.splice(start, end - start, ...readAll(plain.slice(start, end).join(""), true));
    start = end;
  }
  return readings;
}
