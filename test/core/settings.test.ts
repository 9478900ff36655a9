import assert from "node:assert/strict";
import { test } from "node:test";
import { changedSettings, chosenVariant, parseSettings, SETTINGS } from "../../src/core/settings.ts";

const defaults = parseSettings(undefined);

test("nothing stored gives every default, and every default is in order", () => {
  for (const [name, { default: fallback, check }] of Object.entries(SETTINGS)) {
    assert.equal(defaults[name as keyof typeof SETTINGS], fallback);
    assert.ok(check(fallback), name);
  }
});

test("a broken value falls back alone", () => {
  const settings = parseSettings({ variant: "tw", fontSize: 900, theme: { toString: "dark" }, unknown: 1 });
  assert.deepEqual(settings, { ...defaults, variant: "tw" });
});

for (const stored of [null, 7, "settings", [], { __proto__: { variant: "tw" } }]) {
  test(`storage that holds ${JSON.stringify(stored)} gives the defaults`, () => assert.deepEqual(parseSettings(stored), defaults));
}

test("only what differs from the defaults is stored", () => {
  assert.deepEqual(changedSettings({ ...defaults, variant: "hk" }), { variant: "hk" });
  assert.deepEqual(changedSettings(defaults), {});
});

test("the variant to show is undefined for text as written", () => {
  assert.equal(chosenVariant(defaults), undefined);
  assert.equal(chosenVariant({ ...defaults, variant: "cn" }), "cn");
});
