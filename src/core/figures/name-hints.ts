import type { NameHints } from "../text/readings.ts";
import type { Figure } from "./figure.ts";

/** Countries (ISO 3166 alpha-2) whose people's names are written in Han characters of their own, the family name first. */
const FAMILY_FIRST = new Set(["CN", "TW", "HK", "MO", "SG", "MY", "JP", "KR", "KP", "VN"]);

/** What a figure's entry says of how its Chinese name is read. A figure that is not known is taken for a Chinese one: the reader's own are. */
export function nameHints(figure: Figure | undefined): NameHints {
  const country = figure?.country;
  return { latin: figure?.names.en ?? [], familyFirst: country === undefined || FAMILY_FIRST.has(country) };
}
