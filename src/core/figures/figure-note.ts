/** What the user keeps about a figure, apart from the shipped table, so that no update touches it. */
export interface FigureNote {
  figureId: string;
  /** Plain text; empty for none. */
  note: string;
  /** Not marked anywhere. */
  hidden: boolean;
  /** Addresses of articles in which this name is someone else's. */
  notAt: string[];
}

/** One note of two on the same figure: what was written here stays, and what the other has beside it is added. */
export function mergeFigureNotes(here: FigureNote, there: FigureNote): FigureNote {
  return { ...here, note: here.note === "" ? there.note : here.note, notAt: [...new Set([...there.notAt, ...here.notAt])] };
}
