import type { Variant } from "../script/script.ts";

/** An office or role of a figure. Dates are ISO 8601, to the precision that the source gives. */
export interface Role {
  /** The office as simplified and traditional Chinese and English write it. */
  title: { hans: string; hant: string; en: string };
  from?: string;
  to?: string;
}

/** A known public person. */
export interface Figure {
  id: string;
  /** Names by region, the usual one first. Several where outlets of a region differ. */
  names: Partial<Record<Variant, string[]>> & { en: string[]; original?: string };
  /** ISO 3166 alpha-2 of the country the person acts for. */
  country?: string;
  /** Latest role first. */
  roles: Role[];
  /** Year of birth. */
  born?: number;
  wikidata?: string;
  about?: { hans: string; hant: string };
  /** ISO date on which names and roles were last checked. */
  reviewed: string;
}

/** A figure's name at an offset of a text. */
export interface Mention {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  figureId: string;
  /** The name as the text writes it. */
  surface: string;
  /** False where the name may be someone else's. */
  certain: boolean;
}
