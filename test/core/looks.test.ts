import assert from "node:assert/strict";
import { test } from "node:test";
import { lookOf, parseLooks, withLook } from "../../src/core/looks.ts";
import { parseSettings } from "../../src/core/settings.ts";

test("a look holds how a text looks, and nothing else of the settings", () => {
  const look = lookOf(parseSettings({ font: "sans", direction: "vertical", remoteVoices: true }));
  assert.equal(look.font, "sans");
  assert.equal(look.direction, "vertical");
  assert.ok(!("remoteVoices" in look) && !("variant" in look));
});

test("what is out of order in the storage falls away alone", () => {
  assert.deepEqual(parseLooks({ "a.example": { font: "sans", fontSize: 4_000, remoteVoices: true, evil: 1 }, "b.example": 7 }), new Map([["a.example", { font: "sans" }], ["b.example", {}]]));
  assert.deepEqual(parseLooks(undefined), new Map());
});

test("a site's look comes and goes without touching the others", () => {
  const one = withLook(new Map(), "a.example", { font: "sans" });
  const two = withLook(one, "b.example", { ruby: "all" });
  assert.deepEqual([...withLook(two, "a.example", undefined)], [["b.example", { ruby: "all" }]]);
});
