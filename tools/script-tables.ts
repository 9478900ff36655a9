import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TableName } from "../src/core/script/tables.ts";

const VARIANTS = ["TWVariants", "TWVariantsPhrases", "HKVariants", "HKVariantsPhrases", "CJK_Compatibility_Ideographs"];

/** The dictionaries of opencc-js that each asset carries. */
const CONTENTS: Record<TableName, string[]> = {
  "from-hans": ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters", "TWPhrases", "HKPhrases", ...VARIANTS],
  "from-hant": ["TSPhrases", "TSCharacters", "TWVariantsRev", "TWVariantsRevPhrases", "HKVariantsRev", "HKVariantsRevPhrases", "TWPhrasesRev", "HKPhrasesRev", ...VARIANTS],
};

/** One dictionary of opencc-js, `key value` joined by `|`. */
async function dictionary(name: string): Promise<string> {
  const source = await readFile(join(PROJECT_ROOT, `node_modules/opencc-js/dist/esm-lib/dict/${name}.js`), "utf8");
  const text = /^export default "([^"\\]+)";?\s*$/.exec(source)?.[1];
  if (text === undefined) throw new Error(`opencc-js: dict/${name}.js is not one string any more; see tools/script-tables.ts`);
  return text;
}

/** The bytes of one asset, as `parseTables` reads them. */
export async function scriptTable(name: TableName): Promise<Uint8Array> {
  const lines = await Promise.all(CONTENTS[name].map(async (each) => `${each}\t${await dictionary(each)}`));
  return new TextEncoder().encode(lines.join("\n"));
}
