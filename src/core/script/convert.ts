import { createPass } from "./pass.ts";
import { plan, type ConverterOptions } from "./plan.ts";
import type { Tables } from "./tables.ts";

/**
 * A function that rewrites text from one script variant to another, as OpenCC 1.4.2 does.
 * `tables` is the asset that `tableFor(options.from)` names. Text of the same variant comes back unchanged.
 */
export function createConverter(options: ConverterOptions, tables: Tables): (text: string) => string {
  if (options.from === options.to) return (text) => text;
  const passes = plan(options).map(({ segmentation, stages }) => createPass(tables.stage(segmentation), stages.map((stage) => tables.stage(stage))));
  const short = options.to === "tw" && (options.taiwan ?? "台") === "台";
  return (text) => {
    let shown = text;
    for (const pass of passes) shown = pass(shown);
    return short ? shown.replaceAll("臺", "台") : shown;
  };
}
