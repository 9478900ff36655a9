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
