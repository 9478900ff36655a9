import { DENIED_IN_NEWS } from "./denied.ts";
import { withoutPhrases, type Dictionary } from "./dictionary.ts";
import { createPass } from "./pass.ts";
import { plan, type ConverterOptions } from "./plan.ts";
import type { Stage, Tables } from "./tables.ts";

/**
 * A function that rewrites text from one script variant to another: by OpenCC 1.4.2's tables and rules, with what assets/script
 * corrects in them.
 * `tables` is the asset that `tableFor(options.from)` names. Text of the same variant comes back unchanged.
 */
export function createConverter(options: ConverterOptions, tables: Tables): (text: string) => string {
  if (options.from === options.to) return (text) => text;
  const stageOf = (name: Stage): Dictionary => {
    const denied = options.usage === "standard" ? undefined : DENIED_IN_NEWS[name];
    return denied ? withoutPhrases(tables.stage(name), denied.split(" ")) : tables.stage(name);
  };
  const passes = plan(options).map(({ segmentation, stages }) => createPass(stageOf(segmentation), stages.map(stageOf)));
  const short = options.to === "tw" && (options.taiwan ?? "台") === "台";
  return (text) => {
    let shown = text;
    for (const pass of passes) shown = pass(shown);
    return short ? shown.replaceAll("臺", "台") : shown;
  };
}
