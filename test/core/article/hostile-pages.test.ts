import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { detectArticle, DETECTION_LIMITS } from "../../../src/core/article/detect.ts";
import { readArticle } from "../../../src/core/article/extract.ts";
import { readPage } from "../../../src/core/article/page.ts";

/*
 * Pages made to break a reader: deep, huge, full of named form controls. Readability 0.6 never returns from a form
 * control named parentNode, and overflows the stack at 10,000 nested elements.
 */

const URL = "https://news.example/1";
const TITLE = "清水鎮圖書館重新開放";
const PARAGRAPH = "清水鎮圖書館昨日重新開放，館長林以安表示，新館增加三百個座位，並且延長週末的開放時間，歡迎鎮民多加利用。";

function pageWith(body: string): Document {
  return new JSDOM(`<!doctype html><title>${TITLE} - 清水新聞網</title><body>${body}</body>`, { url: URL }).window.document;
}

const ARTICLE = `<article><h1>${TITLE}</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article>`;

/** Every name that a form's own accessors and methods have: each can be shadowed by a control of that name. */
function namesOfForms(): string[] {
  const names = new Set<string>();
  const { document } = new JSDOM("").window;
  for (let proto: object | null = Object.getPrototypeOf(document.createElement("form")); proto; proto = Object.getPrototypeOf(proto)) {
    for (const name of Object.getOwnPropertyNames(proto)) names.add(name);
  }
  return [...names];
}

test("named form controls, all at once and nested, hide nothing of a form's text", () => {
  const names = namesOfForms();
  assert.ok(names.length > 200 && names.includes("parentNode") && names.includes("nodeType"));
  const controls = names.map((name) => `<input name="${name}"><input id="${name}">`).join("");
  const document = pageWith(`<form>${controls}${ARTICLE}</form>`);
  const before = document.documentElement.outerHTML;
  assert.equal(detectArticle(document).article, true);
  const extraction = readArticle(document, { url: URL });
  assert.equal(extraction.kind === "article" && extraction.article.text, `${PARAGRAPH}\n${PARAGRAPH}`);
  assert.equal(document.documentElement.outerHTML, before);
});

test("named pictures do not stand in for the document's own properties", () => {
  const names = ["body", "head", "documentElement", "defaultView", "implementation", "createElement", "title", "URL", "querySelector", "createNodeIterator", "createDocumentFragment", "getElementsByTagName", "importNode"];
  const document = pageWith(`${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join("")}${ARTICLE}`);
  const extraction = readArticle(document, { url: URL });
  assert.equal(extraction.kind === "article" && extraction.article.text, `${PARAGRAPH}\n${PARAGRAPH}`);
});

/** jsdom itself takes time by the square of the depth; the end-to-end tests go to 10,000 in real browsers. */
const DEPTH = 2_000;

for (const tag of ["div", "blockquote", "span"]) {
  test(`${DEPTH} nested ${tag} elements overflow nothing, and the output is not as deep`, () => {
    const document = pageWith(`${ARTICLE}${`<${tag}>`.repeat(DEPTH)}<p>${PARAGRAPH}</p>`);
    assert.equal(detectArticle(document).article, true);
    const extraction = readArticle(document, { url: URL });
    assert.equal(extraction.kind, "article");
    const html = extraction.kind === "article" ? extraction.article.html : "";
    assert.ok((html.match(new RegExp(`<${tag}`, "g")) ?? []).length < 20);
  });
}

test("a page of 20 million characters is too large, and says so", () => {
  const document = pageWith(`${ARTICLE}<p></p>`);
  for (let i = 0; i < 20; i++) document.body.append(document.createTextNode("字".repeat(1_000_000)));
  assert.deepEqual(readArticle(document, { url: URL }), { kind: "too large" });
  // The detector looks at the beginning alone.
  assert.equal(detectArticle(document).article, true);
});

test("a page with more nodes than the limit is not read to its end", () => {
  const document = pageWith(`${ARTICLE}${"<br>字".repeat(500)}`);
  const page = readPage(document, { nodes: 300, text: 100_000 });
  assert.equal(page?.complete, false);
  assert.ok((page?.elements.length ?? 0) <= 300);
});

test("detection looks at a bounded number of nodes", () => {
  const document = pageWith(`${"<br>".repeat(DETECTION_LIMITS.nodes)}${ARTICLE}`);
  assert.equal(detectArticle(document).article, false);
});

test("controls of direction, NULs and unseen characters do not reach title or text", () => {
  const document = pageWith("");
  const heading = document.createElement("h1");
  heading.textContent = `\u202e${TITLE}\u0000\u200b`;
  const paragraph = document.createElement("p");
  paragraph.textContent = `\u2066${PARAGRAPH}\u0007\u202c${PARAGRAPH}\ufeff`;
  document.body.append(heading, paragraph);
  const extraction = readArticle(document, { url: URL });
  assert.equal(extraction.kind === "article" && extraction.article.title, TITLE);
  assert.equal(extraction.kind === "article" && extraction.article.text, PARAGRAPH + PARAGRAPH);
});

test("what a page says of itself out of sight is cleaned of unseen characters too", () => {
  const document = new JSDOM(`<title>${TITLE}</title><meta property="og:site_name" content="\u202e清水\u200b新聞網"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"林\u202e美玲"},"articleSection":"地\u2066方"}</script>${ARTICLE}`, { url: URL }).window.document;
  const extraction = readArticle(document, { url: URL });
  assert.equal(extraction.kind, "article");
  if (extraction.kind === "article") assert.deepEqual([extraction.article.site, extraction.article.byline, extraction.article.section], ["清水新聞網", ["林美玲"], "地方"]);
});

test("markup in the title and in the fields about the article stays text", () => {
  const attack = '<img src=x onerror="alert(1)">';
  const document = new JSDOM(`<title>${TITLE}</title><meta name="author" content='${attack}'><meta property="og:site_name" content='${attack}'>${ARTICLE}<p><a href="javascript:alert(1)">${PARAGRAPH}</a></p>`, { url: URL }).window.document;
  const extraction = readArticle(document, { url: URL });
  assert.equal(extraction.kind, "article");
  assert.doesNotMatch(extraction.kind === "article" ? extraction.article.html : "", /javascript:|onerror|<img/);
});
