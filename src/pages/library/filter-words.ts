import type { Filter, FilterField } from "../../core/clips/query.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";

/** How each field is typed, in the interface's language. */
const NAMES: Record<FilterField, MessageKey> = {
  site: "filter_site", figure: "filter_figure", tag: "filter_tag", script: "filter_script", region: "filter_region", before: "filter_before", after: "filter_after",
};

/** What one chooses from: each as it is typed, in the interface's language. */
export const REGIONS: readonly MessageKey[] = ["filter_mainland", "filter_taiwan", "filter_hong_kong", "filter_macau", "filter_singapore", "filter_malaysia"];
export const SCRIPTS: readonly MessageKey[] = ["filter_simplified", "filter_traditional"];

/** A field as it is typed before the colon. */
export function fieldName(field: FilterField): string {
  return t(NAMES[field]);
}

/** A filter in words. */
export function filterWords({ field, value, not }: Filter): string {
  return `${not ? "−" : ""}${fieldName(field)}: ${value}`;
}
