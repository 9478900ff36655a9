import type { Variant } from "../script/script.ts";
import type { Figure } from "./figure.ts";

/** The name that a region usually prints; undefined where it is not known. */
export const nameFor = (figure: Figure, variant: Variant): string | undefined => figure.names[variant]?.[0];

/** Every name of the figure, each once: by region, then English. */
export const allNames = ({ names }: Figure): string[] => [...new Set([...(names.tw ?? []), ...(names.cn ?? []), ...(names.hk ?? []), ...names.en, ...(names.original ? [names.original] : [])])];
