import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readSettingsFile, writeSettingsFile, type SiteSettings } from "../../src/core/settings-file.ts";
import { parseSettings, SETTINGS, type Setting, type Settings } from "../../src/core/settings.ts";

function valuesOf(setting: Setting<unknown>): fc.Arbitrary<unknown> {
  if (setting.kind === "choice") return fc.constantFrom(...setting.values);
  return setting.kind === "switch" ? fc.boolean() : fc.integer({ min: setting.min, max: setting.max });
}

const model = Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, valuesOf(setting)]));
const settings = fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<unknown> as fc.Arbitrary<Settings>;
const fileWith = (fields: object): string => JSON.stringify({ format: "qingdu-settings", version: 1, settings: fields });

const bySite: SiteSettings = {
  sites: new Map([["news.example", { variant: "tw", reader: true }]]),
  looks: new Map([["news.example", { theme: "sepia", fontSize: 24 }]]),
  rules: new Map([["other.example", [{ kind: "line", shape: "責任編輯:*" }]]]),
};

test("settings come back from their file as they were, those of single sites too", () => {
  fc.assert(fc.property(settings, (written) => assert.deepEqual(readSettingsFile(writeSettingsFile(written, bySite)), { kind: "settings", settings: written, sites: bySite, ignored: [] })));
});

test("of single sites each field that is in order is taken", () => {
  const file = readSettingsFile(JSON.stringify({ format: "qingdu-settings", version: 1, settings: {}, bySite: { sites: { "news.example": { variant: "xx", reader: true } }, looks: 3 } }));
  assert.deepEqual(file.kind === "settings" && file.sites, { sites: new Map([["news.example", { reader: true }]]), looks: new Map(), rules: new Map() });
});

test("a byte order mark before the file is no reason to refuse it", () => {
  assert.equal(readSettingsFile(`\uFEFF${writeSettingsFile(parseSettings({}), bySite)}`).kind, "settings");
});

test("whatever else a file holds, it is told apart and nothing is thrown", () => {
  const other = fc.oneof(fc.string(), fc.json(), fc.json().map((json) => fileWith({}).replace("{}", json)));
  const ours = /^\{"format":"qingdu-settings"/;
  fc.assert(fc.property(other, (text) => (ours.test(text) ? readSettingsFile(text).kind !== "newer" : readSettingsFile(text).kind === "not-settings")));
});

test("settings that a file leaves out are at their defaults", () => {
  const file = readSettingsFile(fileWith({ theme: "dark" }));
  assert.deepEqual(file, { kind: "settings", settings: { ...parseSettings({}), theme: "dark" }, ignored: [] });
});

test("one value out of order refuses the file and is named", () => {
  assert.deepEqual(readSettingsFile(fileWith({ theme: "dark", fontSize: 400 })), { kind: "bad-value", name: "fontSize" });
  assert.deepEqual(readSettingsFile(fileWith({ marksOnPage: "yes" })), { kind: "bad-value", name: "marksOnPage" });
});

test("names that this version does not know are left out and told", () => {
  const file = readSettingsFile(fileWith({ theme: "sepia", hologram: true, toString: 1 }));
  assert.deepEqual(file, { kind: "settings", settings: { ...parseSettings({}), theme: "sepia" }, ignored: ["hologram", "toString"] });
});

test("a file of a newer form is refused as such", () => {
  assert.deepEqual(readSettingsFile(fileWith({}).replace('"version":1', '"version":2')), { kind: "newer" });
});
