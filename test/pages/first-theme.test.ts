import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { JSDOM } from "jsdom";
import { keepTheme, keptTheme } from "../../src/platform/kept-theme.ts";

const { window } = new JSDOM("<!doctype html>", { url: "https://extension.invalid/pages/options/index.html" });
Object.assign(globalThis, { localStorage: window.localStorage, document: window.document });
after(() => {
  for (const name of ["localStorage", "document"]) Reflect.deleteProperty(globalThis, name);
});

test("a page begins in the theme that the last one had, before its styles are there", async () => {
  assert.equal(keptTheme(), undefined);
  keepTheme("dark");
  await import("../../src/pages/first-theme.ts");
  assert.equal(window.document.documentElement.dataset["theme"], "dark");
  const html = readFileSync(join(PROJECT_ROOT, "src/pages/page.html"), "utf8");
  assert.ok(html.indexOf("first-theme.js") < html.indexOf("page.css"));
});

test("where the browser keeps nothing the page is drawn all the same", () => {
  const refuse = (): never => {
    throw new Error("The operation is insecure.");
  };
  Object.assign(globalThis, { localStorage: { getItem: refuse, setItem: refuse } });
  keepTheme("dark");
  assert.equal(keptTheme(), undefined);
});
