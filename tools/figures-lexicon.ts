import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Common words, in both scripts: the phrases of OpenCC (Apache-2.0), from the installed package. */
export function commonWords(): string[] {
  const script = readFileSync(join(PROJECT_ROOT, "node_modules/opencc-js/dist/esm-lib/dict/STPhrases.js"), "utf8");
  return script.slice(script.indexOf('"') + 1, script.lastIndexOf('"')).split("|").flatMap((pair) => pair.split(" "));
}
