import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { detectArticle } from "../../../src/core/article/detect.ts";
import { readArticle } from "../../../src/core/article/extract.ts";

const URL = "https://news.example/1";
const PARAGRAPH = "<p>清水鎮圖書館昨日重新開放，館長林以安表示，新館增加三百個座位，並且延長週末的開放時間，歡迎鎮民多加利用。</p>";
const ARTICLE = `<h1>清水鎮圖書館重新開放</h1>${PARAGRAPH.repeat(3)}`;

/** Pages that an extractor meets and that have no article, each with what should be said of it. */
const NOTHING: Record<string, JSDOM> = {
  "plain XML": new JSDOM("<feed><entry>清水鎮</entry></feed>", { url: URL, contentType: "application/xml" }),
  "an SVG picture": new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"><text>清水鎮</text></svg>', { url: URL, contentType: "image/svg+xml" }),
  "a picture's own page": new JSDOM('<img src="https://news.example/1.jpg">', { url: URL }),
  "an empty page": new JSDOM("", { url: URL }),
  "an empty body": new JSDOM("<!doctype html><title>清水鎮</title><body></body>", { url: URL }),
  "a frameset": new JSDOM('<frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset>', { url: URL }),
};

for (const [name, { window }] of Object.entries(NOTHING)) {
  test(`${name} is no article and no error`, () => {
    assert.equal(detectArticle(window.document).article, false);
    assert.deepEqual(readArticle(window.document, { url: URL }), { kind: "nothing" });
  });
}

const FOUND: Record<string, string> = {
  "no head": `<body>${ARTICLE}`,
  "broken JSON-LD": `<title>清水鎮圖書館重新開放</title><script type="application/ld+json">{"@type":"NewsArticle",</script>${ARTICLE}`,
  "JSON-LD nested 5,000 deep": `<title>清水鎮圖書館重新開放</title><script type="application/ld+json">${"[".repeat(5000)}${"]".repeat(5000)}</script>${ARTICLE}`,
  "unclosed tags": `<title>清水鎮圖書館重新開放</title><div><b><i><table><tr><td>${ARTICLE.replaceAll("</p>", "")}`,
  "a form control named parentNode": `<title>清水鎮圖書館重新開放</title><form><input name="parentNode"><input name="firstChild"><input name="nodeType">${ARTICLE}</form>`,
  "pictures named like properties of the document": `<title>清水鎮圖書館重新開放</title><img name="body"><img name="documentElement"><img name="defaultView"><img name="implementation"><img name="URL">${ARTICLE}`,
};

for (const [name, html] of Object.entries(FOUND)) {
  test(`the article is found with ${name}`, () => {
    const { document } = new JSDOM(html, { url: URL }).window;
    const extraction = readArticle(document, { url: URL });
    assert.equal(extraction.kind, "article");
    assert.equal(extraction.kind === "article" && extraction.article.text.split("\n").length, 3);
  });
}
