import type { Variant } from "./script.ts";

/** The dictionaries of OpenCC that one asset carries, by OpenCC's names. */
export interface Tables {
  dictionary(name: string): ReadonlyMap<string, string>;
}

/** Which asset converts text that is written as `from` says: `script/from-hans.bin` or `script/from-hant.bin`. */
export type TableName = "from-hans" | "from-hant";

/** The asset that a converter from this variant needs. */
export const tableFor = (from: Variant | "t"): TableName => (from === "cn" ? "from-hans" : "from-hant");

/** Read an asset that tools/script-tables.ts built: a line a dictionary, its name, a tab, then `key value` joined by `|`. */
export function parseTables(bytes: Uint8Array): Tables {
  const lines = new TextDecoder().decode(bytes).split("\n").map((line): [string, string] => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]);
  const texts = new Map(lines);
  const parsed = new Map<string, Map<string, string>>();
  const parse = (name: string): Map<string, string> => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`The script table holds no ${name}: it converts the other way.`);
    return new Map(text.split("|").map((pair): [string, string] => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]));
  };
  return {
    dictionary(name) {
      const known = parsed.get(name) ?? parse(name);
      parsed.set(name, known);
      return known;
    },
  };
}
