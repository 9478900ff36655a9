import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import type { Variant } from "../../src/core/script/script.ts";
import { askAhead } from "../../src/content/ask-ahead.ts";

/** Longer than what is asked ahead. */
const LONG = "長".repeat(25_000);

function articleOf(...paragraphs: string[]): HTMLElement {
  const { document } = new JSDOM(`<article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`).window;
  const article = document.querySelector("article");
  assert.ok(article);
  return article;
}

/** A background that remembers what it was asked. */
function listening() {
  const asked: string[][] = [];
  return {
    asked,
    mentionsOf: async (texts: string[]) => texts.map(() => []),
    async convert({ texts, to }: { texts: string[]; to: Variant }) {
      asked.push(texts.map((text) => text.slice(0, 4)));
      return { texts: texts.map((text) => `${to}:${text}`), anchors: texts.map(() => null) };
    },
  };
}

test("what was asked ahead is answered once; what is asked later is asked anew", async () => {
  const background = listening();
  const ahead = askAhead(articleOf("第一段", "第二段"), "cn", background);
  assert.deepEqual(background.asked, [["第一段", "第二段"]]);
  assert.deepEqual(await ahead.convert({ texts: ["第二段", "第一段"], to: "cn" }), { texts: ["cn:第二段", "cn:第一段"], anchors: [null, null] });
  assert.equal(background.asked.length, 1);
  await ahead.convert({ texts: ["第一段"], to: "cn" });
  assert.equal(background.asked.length, 2);
});

test("of a very long text the beginning is asked ahead, and the rest in its turn", async () => {
  const background = listening();
  const ahead = askAhead(articleOf("第一段", LONG, "第三段"), "tw", background);
  assert.deepEqual(background.asked, [["第一段"]]);
  const { texts } = await ahead.convert({ texts: ["第一段", LONG, "第三段"], to: "tw" });
  assert.deepEqual(texts.map((text) => text.slice(0, 6)), ["tw:第一段", "tw:長長長", "tw:第三段"]);
  assert.equal(background.asked.length, 2);
});

test("an article that is wanted as written is not converted, and another variant than the expected one is asked for", async () => {
  const background = listening();
  askAhead(articleOf("第一段"), undefined, background);
  assert.deepEqual(background.asked, []);
  const ahead = askAhead(articleOf("第一段"), "cn", background);
  assert.deepEqual((await ahead.convert({ texts: ["第一段"], to: "hk" })).texts, ["hk:第一段"]);
});
