import type { FigureTable } from "./table.ts";

/** What one call of findMentions works on. */
export interface Page {
  text: string;
  table: FigureTable;
  /** Figures (by number) that the text names beyond doubt, with the offset of the first time. */
  named: ReadonlyMap<number, number>;
}

/** A word of the table at [start, end) of the text, with its readings: from `from` up to `to`, counted in readings. */
export interface Hit {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A mention with the figure's number in the table. */
export interface Found {
  figure: number;
  start: number;
  end: number;
  certain: boolean;
}
