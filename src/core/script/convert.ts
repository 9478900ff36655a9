import { matcherOf, type Matcher } from "./matcher.ts";
import { plan, type ConverterOptions } from "./plan.ts";
import type { Tables } from "./tables.ts";

/**
 * A function that rewrites text from one script variant to another, as OpenCC 1.4.2 does.
 * `tables` is the asset that `tableFor(options.from)` names. Text of the same variant comes back unchanged.
 */
export function createConverter(options: ConverterOptions, tables: Tables): (text: string) => string {
  if (options.from === options.to) return (text) => text;
  const steps = plan(options).map((step) => ({
    segmentation: step.segmentation && matcherOf(step.segmentation.map((name) => tables.dictionary(name))),
    stages: step.stages.map((names) => matcherOf(names.map((name) => tables.dictionary(name)))),
  }));
  const short = options.to === "tw" && (options.taiwan ?? "台") === "台";
  return (text) => {
    let shown = text;
    for (const step of steps) shown = convertStep(shown, step);
    return short ? shown.replaceAll("臺", "台") : shown;
  };
}

/** Segments are cut first and each goes through all stages, so that no later phrase reaches across a boundary. */
function convertStep(text: string, step: { segmentation?: Matcher; stages: Matcher[] }): string {
  const segments = step.segmentation?.segment(text) ?? [text];
  return segments.map((segment) => step.stages.reduce((shown, stage) => stage.convert(shown), segment)).join("");
}
