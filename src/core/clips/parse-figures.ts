import type { FigureNote } from "../figures/figure-note.ts";
import type { Figure } from "../figures/figure.ts";
import { ownFigure } from "../figures/own.ts";
import { VARIANTS } from "../script/script.ts";
import { fields, list, RecordProblem, text } from "./parse-clip.ts";

/*
 * What a backup says of figures, read field by field as its clips are.
 */

/** Longest texts, in UTF-16 units. */
const LONGEST = { id: 100, note: 100_000, name: 300, address: 4_000 };

/** What the user said of a figure, from a backup's record. */
export function parseFigureNote(value: unknown): FigureNote {
  const record = fields(value, "note");
  const notAt = list(record["notAt"], "notAt").map((address) => text({ address }, "address", LONGEST.address));
  return { figureId: text(record, "figureId", LONGEST.id), note: text(record, "note", LONGEST.note), hidden: record["hidden"] === true, notAt };
}

/** A figure that the user added: made anew from what was typed, so that it is as the form would have made it. */
export function parseOwnFigure(value: unknown): Figure {
  const record = fields(value, "figure");
  const names = fields(record["names"], "names");
  const namesOf = (region: string): string => (names[region] === undefined ? "" : list(names[region], region).map((name) => text({ name }, "name", LONGEST.name)).join("、"));
  const [role] = list(record["roles"], "roles").map((each) => text(fields(fields(each, "role")["title"], "title"), "hant", LONGEST.name));
  const about = record["about"] === undefined ? "" : text(fields(record["about"], "about"), "hant", LONGEST.name);
  const [cn, tw, hk] = VARIANTS.map(namesOf);
  const figure = ownFigure({ names: { cn: cn ?? "", tw: tw ?? "", hk: hk ?? "" }, english: namesOf("en"), role: role ?? "", about }, text(record, "id", LONGEST.id), text(record, "reviewed", LONGEST.id));
  if (!figure) throw new RecordProblem("names");
  return figure;
}
