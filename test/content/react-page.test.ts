import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { createConversion } from "../../src/content/page-conversion.ts";
import { answerWith } from "../support/fake-browser.ts";
import { lastRender, RENDERS, reactApplication } from "../support/react-page.ts";
import { until } from "../support/until.ts";

// jsdom takes no signal but its own.
const { MutationObserver, AbortController } = new JSDOM("").window;
Object.assign(globalThis, { MutationObserver });

const SIMPLIFIED: Record<string, string> = { 頭: "头", 髮: "发", 發: "发", 與: "与", 乾: "干", 淨: "净", 後: "后", 來: "来", 國: "国", 語: "语", 裡: "里", 臺: "台", 灣: "湾", 颱: "台", 風: "风" };
const simplify = (text: string): string => Array.from(text, (character) => SIMPLIFIED[character] ?? character).join("");
answerWith((_name, request) => {
  const { texts } = request as { texts: string[] };
  return { texts: texts.map(simplify), anchors: texts.map(() => null) };
});

test("React renders on over what we show, misses no node, and gets its own text back", async () => {
  const { window } = new JSDOM(`<!doctype html><body><div id="app"></div></body>`, { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(await reactApplication());
  const { document } = window;
  const conversion = createConversion(document, () => undefined, new AbortController().signal);
  await conversion.show("cn");
  const application = window as unknown as { renders: number; failures: string[] };
  await until("the last render", async () => application.renders === RENDERS);
  await until("the last render in simplified", async () => {
    await conversion.settled();
    return document.body.textContent === simplify(lastRender());
  });
  await conversion.show(undefined);
  assert.equal(document.body.textContent, lastRender());
  assert.equal(application.failures.join(), "");
});
