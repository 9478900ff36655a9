import assert from "node:assert/strict";
import { test } from "node:test";
import { compileTable } from "../../../src/core/figures/compile.ts";
import { findMentions } from "../../../src/core/figures/match.ts";
import { readOwnFigures, writeOwnFigures } from "../../../src/core/figures/own-csv.ts";
import { NO_FIELDS, ownFields, ownFigure, ownTableSource } from "../../../src/core/figures/own.ts";
import { parseFigureTable } from "../../../src/core/figures/names-file.ts";

const TODAY = "2026-11-21";
const typed = { ...NO_FIELDS, names: { cn: "林晓舟", tw: "林曉舟、林小舟", hk: "" }, english: "Lin Xiaozhou", role: "里長", about: "本里的里長" };
const ids = (): (() => string) => {
  let n = 0;
  return () => `own-${++n}`;
};

test("what was typed makes a figure, and comes back as it was", () => {
  const figure = ownFigure(typed, "own-1", TODAY);
  assert.deepEqual(figure?.names, { cn: ["林晓舟"], tw: ["林曉舟", "林小舟"], en: ["Lin Xiaozhou"] });
  assert.deepEqual(figure && ownFields(figure), typed);
});

test("a name of one character, or none, makes no figure", () => {
  assert.equal(ownFigure({ ...NO_FIELDS, names: { cn: "林", tw: "", hk: "" } }, "own-1", TODAY), undefined);
  assert.equal(ownFigure({ ...NO_FIELDS, role: "里長" }, "own-1", TODAY), undefined);
});

test("own figures are found in text by every name", () => {
  const figure = ownFigure(typed, "own-1", TODAY);
  const table = parseFigureTable(compileTable(ownTableSource(figure ? [figure] : [])).buffer);
  assert.deepEqual(findMentions("里長林小舟和林晓舟", table).map(({ surface, figureId }) => [surface, figureId]), [["林小舟", "own-1"], ["林晓舟", "own-1"]]);
});

test("a name too long to look for takes the others' places from nobody", () => {
  const figures = [["a", "林".repeat(280)], ["b", "林小明"]].flatMap(([id = "", cn = ""]) => ownFigure({ ...NO_FIELDS, names: { cn, tw: "", hk: "" } }, id, "2026-01-01") ?? []);
  const table = parseFigureTable(compileTable(ownTableSource(figures)).buffer);
  assert.deepEqual(findMentions("林小明說", table).map(({ figureId }) => figureId), ["b"]);
});

test("a file of figures is read back", () => {
  const figure = ownFigure(typed, "own-1", TODAY);
  const read = readOwnFigures(writeOwnFigures(figure ? [figure] : []), ids(), TODAY);
  assert.deepEqual(read, { kind: "figures", figures: [figure], skipped: 0 });
});

test("rows that name nobody are counted, not taken", () => {
  const read = readOwnFigures("name_tw,role\n陳大文,記者\n,記者\n", ids(), TODAY);
  assert.equal(read.kind === "figures" && read.figures.length, 1);
  assert.equal(read.kind === "figures" && read.skipped, 1);
});

for (const [what, text] of Object.entries({ empty: "", "another table": "url,title\na,b", binary: "\u0000\u0001PK\u0003" })) {
  test(`a file that holds no figures is told as such: ${what}`, () => assert.deepEqual(readOwnFigures(text, ids(), TODAY), { kind: "not-figures" }));
}

test("a file of too many rows changes nothing", () => {
  assert.equal(readOwnFigures(`name_tw\n${"陳大文\n".repeat(5_001)}`, ids(), TODAY).kind, "too-many");
});
