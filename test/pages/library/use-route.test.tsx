import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { render } from "preact";
import { useRoute } from "../../../src/pages/library/use-route.ts";
import { until } from "../../support/until.ts";

test("a row that is pressed as soon as the list is drawn opens its clip", async () => {
  const { window } = new JSDOM("<main></main>", { url: "https://library.example/#" });
  const { document, location } = window;
  Object.assign(globalThis, { document, location, AbortController: window.AbortController, addEventListener: window.addEventListener.bind(window) });
  const Shown = (): string => useRoute().clipId ?? "no clip";
  const main = document.querySelector("main");
  assert.ok(main);
  render(<Shown />, main);
  assert.equal(main.textContent, "no clip");
  // Before the page's effects have run, and so before it listens.
  location.hash = "#clip=pressed";
  await until("the clip", () => main.textContent === "pressed", 2_000);
});
