import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceRow } from "../src/core/script/places.ts";

/** assets/places/places.psv as the extension ships it. Throws where a row has not five fields. */
export function placeRows(): PlaceRow[] {
  const lines = readFileSync(join(PROJECT_ROOT, "assets/places/places.psv"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [, cn, tw, hk, blockers] = line.split("|");
    if (!cn || !tw || !hk || blockers === undefined) throw new Error(`assets/places/places.psv: not five fields: ${line}`);
    const bare = (name: string): string => name.replace("?", "");
    return [bare(cn), bare(tw), bare(hk), [cn, tw, hk].filter((name) => name.startsWith("?")).map(bare), blockers.split(",").filter(Boolean)];
  });
}
