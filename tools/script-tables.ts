import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Stage, TableName } from "../src/core/script/tables.ts";
import { joinColumns } from "./script-columns.ts";
import { encodeDictionary, type Entries } from "./script-encode.ts";
import { withOwn } from "./script-own.ts";

/** The dictionaries of opencc-js that make a stage; the earlier one wins. */
const STAGES: Record<Stage, { phrases: string[]; characters: string[] }> = {
  st: { phrases: ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"], characters: ["STCharacters"] },
  ts: { phrases: ["TSPhrases"], characters: ["TSCharacters"] },
  tw: { phrases: ["TWVariantsPhrases"], characters: ["TWVariants"] },
  twp: { phrases: ["TWPhrases", "TWVariantsPhrases"], characters: ["TWVariants"] },
  hk: { phrases: ["HKVariantsPhrases"], characters: ["HKVariants"] },
  hkp: { phrases: ["HKPhrases", "HKVariantsPhrases"], characters: ["HKVariants"] },
  "tw-rev": { phrases: ["TWVariantsRevPhrases"], characters: ["TWVariantsRev"] },
  "twp-rev": { phrases: ["TWPhrasesRev", "TWVariantsRevPhrases"], characters: ["TWVariantsRev"] },
  "hk-rev": { phrases: ["HKVariantsRevPhrases"], characters: ["HKVariantsRev"] },
  "cn-news": { phrases: [], characters: [] },
  "tw-news": { phrases: [], characters: [] },
  "hk-news": { phrases: [], characters: [] },
  "hkp-rev": { phrases: ["HKPhrasesRev", "HKVariantsRevPhrases"], characters: ["HKVariantsRev"] },
};

const CONTENTS: Record<TableName, Stage[]> = {
  "from-hans": ["st", "tw", "twp", "hk", "hkp", "tw-news", "hk-news"],
  "from-hant": ["ts", "tw-rev", "twp-rev", "hk-rev", "hkp-rev", "tw", "hk", "cn-news"],
};

/** The entries of these dictionaries of opencc-js, of the first where several hold a key. */
async function entriesOf(names: string[]): Promise<Map<string, string>> {
  const dictionaries = await Promise.all(names.map(async (name) => {
    const source = await readFile(join(PROJECT_ROOT, `node_modules/opencc-js/dist/esm-lib/dict/${name}.js`), "utf8");
    const text = /^export default "([^"\\]+)";?\s*$/.exec(source)?.[1];
    if (text === undefined) throw new Error(`opencc-js: dict/${name}.js is not one string any more; see tools/script-tables.ts`);
    return text.split("|").map((entry): [string, string] => [entry.slice(0, entry.indexOf(" ")), entry.slice(entry.indexOf(" ") + 1)]);
  }));
  return new Map(dictionaries.toReversed().flat());
}

/** A stage as opencc-js has it. */
export async function baseEntries(name: Stage): Promise<Entries> {
  return { phrases: await entriesOf(STAGES[name].phrases), characters: await entriesOf(STAGES[name].characters) };
}

/** The bytes of one asset, as `parseTables` reads them. */
export const scriptTable = (name: TableName): Promise<Uint8Array> => tableOf(name, async (stage) => withOwn(stage, await baseEntries(stage)));

/** The same without our own phrases: what it converts equals opencc-js. */
export const baseTable = (name: TableName): Promise<Uint8Array> => tableOf(name, baseEntries);

async function tableOf(name: TableName, entries: (stage: Stage) => Promise<Entries>): Promise<Uint8Array> {
  const stages = await Promise.all(CONTENTS[name].map(async (stage) => ({ stage, bytes: encodeDictionary(await entries(stage)) })));
  return joinColumns([stages.map(({ stage }) => stage).join(" "), ...stages.map(({ bytes }) => bytes)]);
}
