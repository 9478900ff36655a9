import assert from "node:assert/strict";
import { test } from "node:test";
import type { Script } from "../../../src/core/script/script.ts";
import { parseTables } from "../../../src/core/script/tables.ts";
import { createVariantView, tableToShow } from "../../../src/core/script/variant-view.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

/** Counts a few characters that one script alone uses. */
function scriptOf(text: string): Script {
  const [hans, hant] = [/[说习发头]/.test(text), /[說習發頭]/.test(text)];
  return hans && hant ? "mixed" : hans ? "hans" : hant ? "hant" : "other";
}

const toTaiwan = createVariantView({ to: "tw", scriptOf }, parseTables(await scriptTable(tableToShow("tw"))));
const toMainland = createVariantView({ to: "cn", scriptOf, nameFor: ({ surface }) => (surface === "川普" ? "特朗普" : undefined) }, parseTables(await scriptTable(tableToShow("cn"))));

test("text in the other script converts, text in the reader's own does not change", () => {
  assert.equal(toTaiwan("他说头发干净").text, "他說頭髮乾淨");
  for (const text of ["他說干擾了裏面的台風", "周一宣布", "", "1024"]) assert.equal(toTaiwan(text).text, text);
});

test("in a mixed text only the clauses in the other script change", () => {
  assert.equal(toTaiwan("他說，干擾了，头发干净。").text, "他說，干擾了，頭髮乾淨。");
});

test("names read as the region writes them, also in text that is in the reader's script", () => {
  assert.equal(toMainland("川普說", [{ start: 0, end: 2, surface: "川普" }]).text, "特朗普说");
  assert.equal(toMainland("川普说", [{ start: 0, end: 2, surface: "川普" }]).text, "特朗普说");
});
