import type { Settings } from "../core/settings.ts";
import { createRareTest } from "../core/text/rare-characters.ts";
import { taiwanReading } from "../core/text/taiwan-readings.ts";
import { background } from "../platform/messaging.ts";
import type { Line, LineReadings } from "../ui/article-dress.ts";
import type { ReadAll } from "./readings.ts";

/**
 * How the characters of lines are read, where `which` asks for it: in names (the marks' buttons), in rare characters, or
 * in all. `taiwan`: as Taiwan reads them.
 */
export async function readingsOf(lines: readonly Line[], which: Exclude<Settings["ruby"], "none">, taiwan: boolean): Promise<LineReadings[]> {
  const texts = lines.map(({ nodes }) => nodes.map(({ data }) => data).join(""));
  const { texts: simplified } = await background.readings({ texts });
  const { qingduReadings: readAll } = globalThis as { qingduReadings?: ReadAll };
  if (!readAll) throw new Error("The table of readings did not arrive.");
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
function readNames(plain: readonly string[], named: readonly boolean[], readAll: ReadAll): (string | undefined)[] {
  const readings: (string | undefined)[] = plain.map(() => undefined);
  for (let start = named.indexOf(true); start >= 0; start = named.indexOf(true, start)) {
    const after = named.indexOf(false, start);
    const end = after < 0 ? plain.length : after;
    readings.splice(start, end - start, ...readAll(plain.slice(start, end).join(""), true));
    start = end;
  }
  return readings;
}
