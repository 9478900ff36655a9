import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import type { Article } from "../../../src/core/article/article.ts";
import { extractArticle } from "../../../src/core/article/extract.ts";
import { goesOn, joinPages } from "../../../src/core/article/join.ts";

const TITLE = "清水鎮圖書館重新開放";
const { document: lender } = new JSDOM("<!doctype html>", { url: "https://news.example/" }).window;

/** A sentence like no other. */
const sentence = (n: number): string => `第${n}位鎮民在意見簿上寫道，新館的燈光明亮，座位也寬敞，希望週末能開放到更晚的時間，讓上班的人也來讀書。`;

function page(blocks: string, { title = TITLE, url = "https://news.example/a/778812.html" } = {}): Article {
  const { document } = new JSDOM(`<!doctype html><title>${title} - 清水日報</title><meta name="keywords" content="圖書館"><article><h1>${title}</h1>${blocks}</article>`, { url }).window;
  const article = extractArticle(document, { url });
  assert.ok(article);
  return article;
}

const paragraphs = (...numbers: number[]): string => numbers.map((n) => `<p>${sentence(n)}</p>`).join("");
const joined = (first: Article, ...others: Article[]): Article => joinPages([first, ...others], lender);

test("pages come one after the other; headline, lead, byline and head picture come once", () => {
  const head = '<p>【記者溫以寧／清水報導】鎮立圖書館歷經三年整修，昨日重新開放，吸引數百位鎮民前往參觀，場面熱鬧。</p><figure><img src="/p/1.jpg" alt="新館"></figure>';
  const whole = joined(page(`${head}${paragraphs(1, 2)}`), page(`<h2>${TITLE}</h2>${head}${paragraphs(3, 4)}`, { title: `${TITLE}(2)`, url: "https://news.example/a/778812_2.html" }), page(`${head}${paragraphs(5)}`));
  assert.deepEqual(whole.text.split("\n").slice(1), [1, 2, 3, 4, 5].map(sentence));
  assert.equal(whole.images.length, 1);
  assert.equal(whole.title, TITLE);
  assert.equal(whole.url, "https://news.example/a/778812.html");
});

test("a page that holds the whole text adds what is new in it", () => {
  assert.deepEqual(joined(page(paragraphs(1, 2)), page(paragraphs(1, 2, 3, 4))).text.split("\n"), [1, 2, 3, 4].map(sentence));
});

test("a notice at the foot of each page comes once, at the end", () => {
  const foot = "<p>本文為清水日報讀者專欄，每週三刊出，歡迎鎮民來信分享讀書的心得與建議，來信請寄圖書館轉交。</p>";
  const lines = joined(page(paragraphs(1, 2) + foot), page(paragraphs(3, 4) + foot)).text.split("\n");
  assert.deepEqual(lines.slice(0, 4), [1, 2, 3, 4].map(sentence));
  assert.equal(lines.length, 5);
});

test("a sentence that comes again in the middle of a later page stays", () => {
  assert.deepEqual(joined(page(paragraphs(1, 2, 3)), page(paragraphs(4, 2, 5))).text.split("\n"), [1, 2, 3, 4, 2, 5].map(sentence));
});

test("what was left out keeps its place", () => {
  const whole = joined(page(`${paragraphs(1)}<p>（請繼續往下閱讀）</p>${paragraphs(2)}<p>責任編輯：溫以寧</p>`), page(`${paragraphs(1, 3)}<p>（請繼續往下閱讀）</p>${paragraphs(4)}`));
  assert.deepEqual(whole.text.split("\n"), [1, 2, 3, 4].map(sentence));
  assert.deepEqual(whole.removed.map(({ text, before }) => [text, before]), [["（請繼續往下閱讀）", 1], ["責任編輯：溫以寧", 2], ["（請繼續往下閱讀）", 3]]);
});

test("however the text is cut into pages, joined it is the text", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (sizes) => {
    let n = 0;
    const cut = sizes.map((size) => page(paragraphs(...Array.from({ length: size }, () => ++n))));
    const [first, ...others] = cut;
    assert.ok(first);
    assert.equal(joined(first, ...others).text, page(paragraphs(...Array.from({ length: n }, (_, i) => i + 1))).text);
  }), { numRuns: 15 });
});

test("the next page of this article is known by its headline, another article is not taken for it", () => {
  const first = page(paragraphs(1, 2));
  assert.ok(goesOn(first, page(paragraphs(3), { title: `${TITLE} 第2頁` })));
  assert.ok(goesOn(first, page(paragraphs(3), { title: `${TITLE}（2）` })));
  assert.ok(goesOn(first, page(paragraphs(1, 2, 3), { title: "全文閱讀頁面" })));
  assert.ok(!goesOn(first, page(paragraphs(3), { title: "漁會市集週末登場，午仔魚限量開賣" })));
});
