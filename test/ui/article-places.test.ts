import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { findPassage, passageAt } from "../../src/core/clips/anchor.ts";
import { createArticleText } from "../../src/ui/article-text.ts";
import { parseSettings } from "../../src/core/settings.ts";

const { window } = new JSDOM("");
Object.assign(globalThis, { document: window.document });

/** A background that knows five words, one of another length, and reads every character alike. */
const SHOWN: Record<string, string> = { 川普: "特朗普", 總統: "总统", 報紙: "报纸", 說: "说", 臺: "台" };
const convertText = (text: string): string => Object.entries(SHOWN).reduce((done, [from, to]) => done.replaceAll(from, to), text);
/** Where names of another length begin and end in a text and in what it is converted to. */
const anchorsOf = (text: string) => [0, ...Array.from(text.matchAll(/川普/g), ({ index }) => [index, index + 2]).flat(), text.length].map((original) => ({ original, shown: convertText(text.slice(0, original)).length }));
const sources = {
  convert: async ({ texts }: { texts: string[] }) => ({ texts: texts.map(convertText), anchors: texts.map(anchorsOf) }),
  prepareReadings: async (texts: string[]) => ({ simplified: texts, readAll: (text: string) => Array.from(text, (char) => (/\p{Script=Han}/u.test(char) ? "ma1" : "")), readName: () => [] }),
  hintsOf: () => ({ latin: [], familyFirst: true }),
};
const settings = parseSettings({});

/** An article whose text is shown in a variant, and the places in its body. */
async function openArticle(html: string, change: Partial<typeof settings> = {}, variant?: "cn") {
  const article = window.document.createElement("article");
  article.innerHTML = `<div class="body">${html}</div>`;
  article.lang = "zh-Hant";
  window.document.body.replaceChildren(article);
  const body = article.querySelector(".body");
  assert.ok(body);
  const text = createArticleText(article, sources);
  await text.show(variant, { ...settings, ...change });
  return { body, places: text.placesIn(body) };
}

const PAGE = `<p>美國總統<span class="mention">川普</span>看了臺灣的<b>報紙</b>。</p><p>他說：「報紙」。<button translate="no">不要</button></p>`;
const WRITTEN = "美國總統川普看了臺灣的報紙。他說：「報紙」。";

/** The text that a range shows, without readings. */
function textOf(range: Range | undefined): string | undefined {
  const fragment = range?.cloneContents();
  for (const reading of fragment?.querySelectorAll("rt") ?? []) reading.remove();
  return fragment?.textContent ?? undefined;
}

for (const [name, change, variant] of [["as written", {}, undefined], ["in another variant", {}, "cn"], ["with a reading on every character", { ruby: "all" }, "cn"]] as const) {
  test(`every stretch of the text is found on the page and back: ${name}`, async () => {
    const { body, places } = await openArticle(PAGE, change, variant);
    assert.equal(places.written, WRITTEN);
    assert.equal(body.querySelectorAll("rt").length > 0, "ruby" in change);
    for (const words of ["美國總統川普看了", "川普", "普看", "臺灣的報紙。他說", "「報紙」"]) {
      const start = WRITTEN.indexOf(words);
      const range = places.rangeOf({ start, end: start + words.length });
      // A name of another length has no middle: the whole of what it became counts.
      if (words !== "普看") assert.equal(textOf(range), variant ? convertText(words) : words);
      assert.ok(range);
      if (words !== "普看") assert.deepEqual(places.stretchOf(range), { start, end: start + words.length }, words);
    }
  });
}

test("a passage marked in one variant is found in another, among its like", async () => {
  const converted = await openArticle(PAGE, {}, "cn");
  const end = converted.places.rangeOf({ start: WRITTEN.lastIndexOf("報紙"), end: WRITTEN.lastIndexOf("報紙") + 2 });
  const stretch = end && converted.places.stretchOf(end);
  assert.ok(stretch);
  const passage = passageAt(converted.places.written, stretch.start, stretch.end);
  const plain = await openArticle(PAGE);
  const found = findPassage(plain.places.written, passage);
  assert.equal(found?.start, WRITTEN.lastIndexOf("報紙"));
});

test("the interface's own words are no text, and what is selected outside is nowhere", async () => {
  const { places } = await openArticle(PAGE);
  const range = window.document.createRange();
  const button = window.document.querySelector("button");
  assert.ok(button);
  range.selectNodeContents(button);
  assert.equal(places.stretchOf(range), undefined);
  const elsewhere = window.document.createElement("p");
  elsewhere.textContent = "別處";
  window.document.body.append(elsewhere);
  range.selectNodeContents(elsewhere);
  assert.equal(places.stretchOf(range), undefined);
  assert.equal(places.rangeOf({ start: 400, end: 402 }), undefined);
});
