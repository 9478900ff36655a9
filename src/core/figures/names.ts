import type { Variant } from "../script/script.ts";
import type { Figure } from "./figure.ts";

/** The name that a region usually prints; undefined where it is not known. */
export const nameFor = (figure: Figure, variant: Variant): string | undefined => figure.names[variant]?.[0];

/** Every Chinese name of the figure, each once: by region, then those that no region prints as a rule. */
export const chineseNames = ({ names }: Figure): string[] => [...new Set([...(names.tw ?? []), ...(names.cn ?? []), ...(names.hk ?? []), ...(names.other ?? [])])];

/** Every name of the figure, each once: the Chinese ones, then English. */
export const allNames = (figure: Figure): string[] => [...new Set([...chineseNames(figure), ...figure.names.en, ...(figure.names.original ? [figure.names.original] : [])])];

/** Whether a name has its given name before a dot: 唐納德·川普. */
const isDotted = (name: string): boolean => /[·‧•・･]/.test(name);

/**
 * The name that a region prints for a full name of the figure; with the given name, where the surface has one and the region's
 * is known. Undefined where the surface is no full name (the 川 of 川習會) or where the region writes it so, too. `convert`
 * writes any name in the region's script.
 */
export function regionalName(figure: Figure, surface: string, to: Variant, convert: (name: string) => string): string | undefined {
  const names = figure.names[to] ?? [];
  const written = convert(surface);
  if (names.includes(written) || !chineseNames(figure).some((name) => convert(name) === written)) return undefined;
  return names.find((name) => isDotted(name) === isDotted(written)) ?? names[0];
}
