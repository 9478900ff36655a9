import { compileTable } from "../core/figures/compile.ts";
import { parseFigures } from "../core/figures/cards.ts";
import type { Figure, Figures, Mention } from "../core/figures/figure.ts";
import { findMentions } from "../core/figures/match.ts";
import { ownTableSource, withOwn } from "../core/figures/own.ts";
import { parseFigureTable } from "../core/figures/names-file.ts";
import type { FigureTable } from "../core/figures/table.ts";
import type { FigureFacts } from "../messages.ts";
import { loadAsset } from "../platform/assets.ts";
import { figureNote, figureNotes, ownFigures } from "../store/figure-notes.ts";
import { countClips } from "../store/read-clips.ts";

/*
 * The figure table lives here once, not in every tab. What is kept is a cache: a background that was asleep loads it anew.
 */
let names: Promise<FigureTable> | undefined;
let figures: Promise<Figures> | undefined;

function figureTable(): Promise<FigureTable> {
  return (names ??= loadAsset("figures/names.bin").then(parseFigureTable));
}

function shippedFigures(): Promise<Figures> {
  return (figures ??= loadAsset("figures/cards.json").then((bytes) => parseFigures(JSON.parse(new TextDecoder().decode(bytes)))));
}

/** What the user said about figures. A library that cannot be opened knows nothing: the shipped table still serves. */
async function userFigures(): Promise<{ own: Figure[]; hidden: (id: string, url: string | undefined) => boolean }> {
  try {
    const [own, notes] = await Promise.all([ownFigures(), figureNotes()]);
    const byId = new Map(notes.map((note) => [note.figureId, note]));
    return { own, hidden: (id, url) => byId.get(id)?.hidden === true || (url !== undefined && byId.get(id)?.notAt.includes(url) === true) };
  } catch (error) {
    console.info("Qingdu: your own figures could not be read.", error);
    return { own: [], hidden: () => false };
  }
}

/** The mentions in each text, in order of offset, without figures that the user hid, or said are not at `url`. */
export async function mentionsIn(texts: string[], url?: string): Promise<Mention[][]> {
  const [table, { own, hidden }] = await Promise.all([figureTable(), userFigures()]);
  const ownTable = own.length > 0 ? parseFigureTable(compileTable(ownTableSource(own)).buffer) : undefined;
  return texts.map((text) => {
    const mine = ownTable ? findMentions(text, ownTable) : [];
    const shipped = findMentions(text, table).filter(({ start, end }) => !mine.some((mention) => mention.start < end && start < mention.end));
    return [...mine, ...shipped].filter(({ figureId }) => !hidden(figureId, url)).sort((a, b) => a.start - b.start);
  });
}

/** Every figure by id; one of the user's own stands before a shipped one. */
export async function allFigures(): Promise<Figures> {
  const [shipped, { own }] = await Promise.all([shippedFigures(), userFigures()]);
  return withOwn(shipped, own);
}

/** What the library knows of a figure; a library that cannot be opened knows nothing. */
export async function factsOf(id: string): Promise<Pick<FigureFacts, "clips" | "note">> {
  try {
    const [clips, { note }] = await Promise.all([countClips({ kind: "figure", value: id }), figureNote(id)]);
    return { clips, note };
  } catch (error) {
    console.info("Qingdu: the library could not be asked.", error);
    return { clips: 0, note: "" };
  }
}
