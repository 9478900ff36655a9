import type { Variant } from "../script/script.ts";

/** What a fact rests on: where it was seen, and on which days first and last. Being seen is not a term of office. */
export interface Evidence {
  /** A key of the sources that are listed in assets/figures/sources.psv. */
  source: string;
  /** ISO dates of the first and last text that states it. */
  first?: string;
  last?: string;
}

/** An office or role of a figure. Dates are ISO 8601, to the precision that the source gives. */
export interface Role {
  /** The office as simplified and traditional Chinese and English write it. */
  title: { hans: string; hant: string; en: string };
  /** Only where a source names the day. */
  from?: string;
  to?: string;
  /** Empty only for a figure that the reader added. */
  evidence: Evidence[];
  /** ISO date on which the role was last checked. */
  reviewed: string;
  /** Its sources go on for long after they last name it: it may be over. */
  lapsed?: true;
}

/** A known public person. */
export interface Figure {
  id: string;
  /** Names by region, the usual one first. Several where outlets of a region differ. `other`: what no region prints as a rule. */
  names: Partial<Record<Variant, string[]>> & { en: string[]; original?: string; other?: string[] };
  /** Names of the above that no source was seen to print: shown, but not looked for in texts. */
  unverified?: string[];
  /** ISO 3166 alpha-2 of the country the person acts for; EU, UN and the like for bodies. */
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

/** Figures by id: a Map is one. */
export interface Figures {
  get(id: string): Figure | undefined;
  values(): Iterable<Figure>;
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
