import { mergeFigureNotes, type FigureNote } from "../core/figures/figure-note.ts";
import type { Figure } from "../core/figures/figure.ts";
import { database } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** Articles remembered for one figure; the oldest go first. */
const MOST_ADDRESSES = 1_000;

export async function figureNote(figureId: string): Promise<FigureNote> {
  return (await inLibrary(() => database.figureNotes.get(figureId))) ?? { figureId, note: "", hidden: false, notAt: [] };
}

/** Every figure about which the user said something. */
export async function figureNotes(): Promise<FigureNote[]> {
  return inLibrary(() => database.figureNotes.toArray());
}

export async function writeFigureNote(figureId: string, change: Partial<Pick<FigureNote, "note" | "hidden">>): Promise<void> {
  await changeNote(figureId, (before) => ({ ...before, ...change }));
}

/** The name of this figure in the article at `url` is someone else's. */
export async function notThisFigure(figureId: string, url: string): Promise<void> {
  await changeNote(figureId, (before) => ({ ...before, notAt: [...before.notAt.filter((other) => other !== url), url].slice(-MOST_ADDRESSES) }));
}

async function changeNote(figureId: string, change: (before: FigureNote) => FigureNote): Promise<void> {
  await inLibrary(() => database.transaction("rw", database.figureNotes, async () => {
    const after = change((await database.figureNotes.get(figureId)) ?? { figureId, note: "", hidden: false, notAt: [] });
    if (after.note === "" && !after.hidden && after.notAt.length === 0) await database.figureNotes.delete(figureId);
    else await database.figureNotes.put(after);
  }));
}

/** Brings in what a backup knows of figures: nothing that is here is replaced. */
export async function bringInFigures(notes: readonly FigureNote[], figures: readonly Figure[]): Promise<void> {
  await inLibrary(() => database.transaction("rw", [database.figureNotes, database.ownFigures], async () => {
    for (const there of notes) {
      const here = await database.figureNotes.get(there.figureId);
      await database.figureNotes.put(here ? mergeFigureNotes(here, there) : there);
    }
    for (const figure of figures) if (!(await database.ownFigures.get(figure.id))) await database.ownFigures.add(figure);
  }));
}

/** Figures that the user added, by id. */
export async function ownFigures(): Promise<Figure[]> {
  return inLibrary(() => database.ownFigures.toArray());
}

/** Adds a figure of the user's own, or changes one. */
export async function saveOwnFigure(figure: Figure): Promise<void> {
  await inLibrary(() => database.ownFigures.put(figure));
}

export async function removeOwnFigure(id: string): Promise<void> {
  await inLibrary(() => database.ownFigures.delete(id));
}
