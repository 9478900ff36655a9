import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePlaces, withPlace, type Places } from "../../../src/core/reading/places.ts";

test("a place is kept by address, and taken away where there is none", () => {
  const once = withPlace({}, "https://a.example/1", { block: 7, at: 1 });
  assert.deepEqual(once, { "https://a.example/1": { block: 7, at: 1 } });
  assert.deepEqual(withPlace(once, "https://a.example/1", undefined), {});
});

test("the oldest give way", () => {
  let places: Places = {};
  for (let i = 0; i < 600; i += 1) places = withPlace(places, `https://a.example/${i}`, { block: i, at: i });
  assert.equal(Object.keys(places).length, 500);
  assert.equal(places["https://a.example/99"], undefined);
  assert.deepEqual(places["https://a.example/100"], { block: 100, at: 100 });
});

test("what is out of order in the storage is left out alone", () => {
  assert.deepEqual(parsePlaces("no"), {});
  assert.deepEqual(parsePlaces({ a: { block: 1, at: 2 }, b: { block: -1, at: 2 }, c: { block: 1.5, at: 0 }, d: 3, e: { block: 0 } }), { a: { block: 1, at: 2 } });
});
