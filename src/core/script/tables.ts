import { ColumnReader } from "./columns.ts";
import { readDictionary, type Dictionary } from "./dictionary.ts";
import type { Variant } from "./script.ts";

/** The stages that conversions are made of, each phrases and characters together: OpenCC's (`p`: with regional vocabulary), and what newspapers write instead. */
export type Stage = "st" | "ts" | "tw" | "twp" | "hk" | "hkp" | "tw-rev" | "twp-rev" | "hk-rev" | "hkp-rev" | "cn-news" | "tw-news" | "hk-news";

/** What a converter is made from; see `parseTables`. */
export interface Tables {
  /** Read when first asked for. Throws where the asset does not hold the stage. */
  stage(name: Stage): Dictionary;
}

/** Which asset converts text that is written as `from` says: `script/from-hans.bin` or `script/from-hant.bin`. */
export type TableName = "from-hans" | "from-hant";

/** The asset that a converter from this variant needs. */
export const tableFor = (from: Variant | "t"): TableName => (from === "cn" ? "from-hans" : "from-hant");

/** Read an asset that tools/script-tables.ts built: the names of its stages, then a column a stage. */
export function parseTables(bytes: Uint8Array): Tables {
  const reader = new ColumnReader(bytes);
  const columns = new Map(reader.text().split(" ").map((name) => [name, reader.bytes()]));
  const read = new Map<Stage, Dictionary>();
  const readStage = (name: Stage): Dictionary => {
    const column = columns.get(name);
    if (!column) throw new Error(`This script table has no stage ${name}: it converts the other way.`);
    return readDictionary(column);
  };
  return {
    stage(name) {
      const stage = read.get(name) ?? readStage(name);
      read.set(name, stage);
      return stage;
    },
  };
}
