import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlaceTable, findPlaces, mergeNames } from "../../../src/core/script/places.ts";
import { placeRows } from "../../../tools/places-table.ts";

const table = createPlaceTable(placeRows());
const surfaces = (text: string): string[] => findPlaces(text, table).map(({ surface }) => surface);

test("places are found by the name of any region, the longest name first", () => {
  assert.deepEqual(surfaces("尼日利亚和尼日尔，寮國與雪梨"), ["尼日利亚", "尼日尔", "寮國", "雪梨"]);
  const [place] = findPlaces("在老挝会面", table);
  assert.deepEqual([place?.start, place?.end, place?.place.names.tw], [1, 3, "寮國"]);
});

test("a word that only holds a name is no place", () => {
  assert.deepEqual(surfaces("增加纳税，朝鲜半岛，卡達菲，雪梨汁，理查德說"), []);
});

test("every row is whole, and no region's name belongs to two places", () => {
  const rows = placeRows();
  assert.ok(rows.length >= 60);
  for (const index of [0, 1, 2] as const) {
    const names = rows.filter((row) => !row[3].includes(row[index])).map((row) => row[index]);
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
  }
});

test("a place under a figure's name gives way", () => {
  const mention = { start: 0, end: 4, surface: "卡達公主" };
  assert.deepEqual(mergeNames([mention], findPlaces("卡達公主在杜拜", table)).map(({ surface }) => surface), ["卡達公主", "杜拜"]);
});
