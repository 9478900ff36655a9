import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { licencesText, shippedPackages } from "../tools/licences.ts";

const FREE = /MIT|Apache-2\.0|MPL-2\.0|BSD|ISC|CC0/;

test("every package that is shipped may be, and is in the text with its version and notice", () => {
  const text = licencesText();
  for (const { name, version, license } of shippedPackages()) {
    assert.match(license, FREE, name);
    assert.doesNotMatch(license, /GPL/, name);
    assert.ok(text.includes(`${name} ${version} (${license})`), name);
  }
  for (const notice of ["David Fahlander", "Jason Miller", "Dom Christie", "The nk2028 Project", "Apache License", "Mozilla Public License"]) assert.ok(text.includes(notice), notice);
});

test("the options page names every package that the project depends on", () => {
  const about = readFileSync(join(PROJECT_ROOT, "src/pages/options/about.tsx"), "utf8").toLowerCase();
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  assert.deepEqual(Object.keys(dependencies).filter((name) => !about.includes(name)), []);
});
