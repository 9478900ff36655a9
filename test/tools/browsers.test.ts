import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { BROWSERS, browserAdvice, findBrowser } from "../../tools/browsers.ts";

const { CHROMIUM, FIREFOX, PATH } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ CHROMIUM, FIREFOX, PATH })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test("a program that is named outright is taken, and where it is not there nothing else is", () => {
  process.env.CHROMIUM = process.execPath;
  assert.equal(findBrowser("chromium"), process.execPath);
  process.env.CHROMIUM = "/nowhere/chromium";
  assert.equal(findBrowser("chromium"), undefined);
  assert.match(browserAdvice("chromium"), /CHROMIUM names \/nowhere\/chromium/);
});

test("without a browser a person is told what to install, and how to name one", () => {
  for (const name of BROWSERS) {
    delete process.env[name.toUpperCase()];
    assert.match(browserAdvice(name), new RegExp(`install .+ in ${name.toUpperCase()}\\.`));
  }
});
