import { VARIANTS, type Variant } from "../script/script.ts";
import type { Figure } from "./figure.ts";

/** The name that a region usually prints; undefined where it is not known. */
export const nameFor = (figure: Figure, variant: Variant): string | undefined => figure.names[variant]?.[0];

/** Every name of the figure, each once: by region, then English. */
export const allNames = ({ names }: Figure): string[] => [...new Set([...(names.tw ?? []), ...(names.cn ?? []), ...(names.hk ?? []), ...names.en, ...(names.original ? [names.original] : [])])];

/**
 * The name that a region prints for a full name of the figure. Undefined where the surface is no full name (the 川 of
 * 川習會) or where the region writes it so, too. `convert` writes any name in the region's script.
 */
export function regionalName(figure: Figure, surface: string, to: Variant, convert: (name: string) => string): string | undefined {
  const names = figure.names[to] ?? [];
  const written = convert(surface);
  if (names.includes(written)) return undefined;
  const full = VARIANTS.some((region) => figure.names[region]?.some((name) => convert(name) === written));
  return full ? names[0] : undefined;
}
