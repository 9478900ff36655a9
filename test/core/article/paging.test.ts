import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import type { Article, Paging } from "../../../src/core/article/article.ts";
import { extractArticle } from "../../../src/core/article/extract.ts";
import { joinPages } from "../../../src/core/article/paging.ts";

const PARAGRAPH = "<p>清水鎮圖書館昨日重新開放，館長林以安表示，新館增加三百個座位，並且延長週末的開放時間，歡迎鎮民多加利用。</p>";

function article(url: string, pager: string, head = ""): Article {
  const { document } = new JSDOM(`<title>清水鎮圖書館重新開放</title>${head}<h1>清水鎮圖書館重新開放</h1>${PARAGRAPH}${PARAGRAPH}<div>${pager}</div>`, { url }).window;
  const found = extractArticle(document, { url });
  assert.ok(found);
  return found;
}

/** Address, pager, and where it says that the article goes on. */
const PAGERS: [url: string, pager: string, paging: Paging | undefined, head?: string][] = [
  ["https://a.example/n/c1.html", '<b>1</b> <a href="c1_2.html">2</a> <a href="c1_3.html">3</a> <a href="c1_2.html">下一页</a>', { next: "https://a.example/n/c1_2.html", count: 3 }],
  ["https://a.example/n/c1_2.html", '<a href="c1.html">1</a> <b>2</b> <a href="c1_3.html">3</a> <a href="c1_3.html">下一頁</a>', { next: "https://a.example/n/c1_3.html", count: 3 }],
  ["https://a.example/story/9", '<a href="/story/9?page=2">餘下全文</a>', { next: "https://a.example/story/9?page=2" }],
  ["https://a.example/story/9?id=4&page=1", '<a href="?id=4&page=2">下一頁</a>', { next: "https://a.example/story/9?id=4&page=2" }],
  ["https://a.example/post", "", { next: "https://a.example/post/2" }, '<link rel="next" href="/post/2">'],
  ["https://a.example/n/1.html", '<a href="2.html">下一篇：水庫洩洪</a> <a href="/n/88.html">下一則</a>', undefined],
  ["https://a.example/n/c1.html", '<a href="/list_2.html">下一页</a>', undefined],
  ["https://a.example/n/c1.html", '<a href="https://b.example/n/c1_2.html">下一页</a>', undefined],
];

for (const [url, pager, paging, head] of PAGERS) {
  test(`${url} with ${pager || head} goes on ${paging ? `at ${paging.next}` : "nowhere"}`, () => assert.deepEqual(article(url, pager, head).paging, paging));
}

test("pages are joined in order; the whole goes on where the last page does", () => {
  const first = article("https://a.example/n/c1.html", '<a href="c1_2.html">下一页</a>');
  const second = article("https://a.example/n/c1_2.html", '<a href="c1_3.html">下一页</a>');
  const whole = joinPages(first, [second]);
  assert.equal(whole.url, first.url);
  assert.equal(whole.text, `${first.text}\n${second.text}`);
  assert.equal(whole.html, first.html + second.html);
  assert.deepEqual(whole.paging, { next: "https://a.example/n/c1_3.html" });
  assert.equal(joinPages(second, []).text, second.text);
});
