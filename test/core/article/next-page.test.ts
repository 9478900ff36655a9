import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { pagesOf, type ArticlePages } from "../../../src/core/article/next-page.ts";

const HOST = "https://news.example";

function pages(html: string, path: string): ArticlePages | undefined {
  const { document } = new JSDOM(`<!doctype html><html><head></head><body><h1>清水鎮圖書館重新開放</h1><p>清水鎮圖書館昨日重新開放。</p>${html}</body></html>`).window;
  const before = document.documentElement.outerHTML;
  const found = pagesOf(document, `${HOST}${path}`);
  assert.equal(document.documentElement.outerHTML, before, "the document is as it was");
  return found;
}

interface Case {
  at: string;
  html: string;
  next?: string;
  number?: number;
  count?: number;
  first?: string;
}

/** Pagers in the manner of each kind of site, invented. */
const PAGERS: Record<string, Case> = {
  "mainland portal: numbers and 下一页": {
    at: "/n1/2026/1122/c1001-40012345.html", number: 1, count: 3, next: "/n1/2026/1122/c1001-40012345-2.html",
    html: '<div class="zdfy"><a href="/n1/2026/1122/c1001-40012345.html">【1】</a> <a href="/n1/2026/1122/c1001-40012345-2.html">【2】</a> <a href="/n1/2026/1122/c1001-40012345-3.html">【3】</a> <a href="/n1/2026/1122/c1001-40012345-2.html">下一页</a></div>',
  },
  "underscore, current page as plain text": {
    at: "/news/20261122/10234567.html", number: 1, count: 4, next: "/news/20261122/10234567_2.html",
    html: '<p>1 <a href="10234567_2.html">2</a> <a href="10234567_3.html">3</a> <a href="10234567_4.html">4</a> <a href="10234567_2.html">下一页</a></p>',
  },
  "in the middle": {
    at: "/news/10234567_2.html", number: 2, count: 3, next: "/news/10234567_3.html", first: "/news/10234567.html",
    html: '<div><a href="10234567.html">上一页</a> <a href="10234567.html">1</a> <b>2</b> <a href="10234567_3.html">3</a> <a href="10234567_3.html">下一页</a></div>',
  },
  "on the last page": {
    at: "/news/10234567_3.html", number: 3, count: 3, first: "/news/10234567.html",
    html: '<div><a href="10234567_2.html">上一页</a> <a href="10234567.html">1</a> <a href="10234567_2.html">2</a> <b>3</b></div>',
  },
  "counted from nought": {
    at: "/zt/2026/t20261122_81234.shtml", number: 1, count: 3, next: "/zt/2026/t20261122_81234_1.shtml",
    html: '<div class="pages"><span>1</span><a href="t20261122_81234_1.shtml">2</a><a href="t20261122_81234_2.shtml">3</a></div>',
  },
  "parameter, with an id beside it": {
    at: "/article.php?id=5512&utm_source=line", number: 1, count: 5, next: "/article.php?id=5512&page=2",
    html: '<div>第1/5頁 <a href="/article.php?id=5512&page=2">下一頁 ›</a></div>',
  },
  "共…頁": { at: "/a/778812", number: 1, count: 3, next: "/a/778812?page=2", html: '<p>第 1 頁，共 3 頁 <a href="/a/778812?page=2">下一頁</a></p>' },
  "Page 1 of 4": { at: "/a/778812", number: 1, count: 4, next: "/a/778812/2", html: '<p>Page 1 of 4 <a href="/a/778812/2">Next</a></p>' },
  "WordPress: directories": {
    at: "/2026/11/reading-room/", number: 1, count: 2, next: "/2026/11/reading-room/2/",
    html: '<div class="page-links">頁次: <span>1</span> <a href="/2026/11/reading-room/2/">2</a></div>',
  },
  "page directory": { at: "/focus/reading-room", number: 1, count: 3, next: "/focus/reading-room/page/2", html: '<a href="/focus/reading-room/page/2">2</a><a href="/focus/reading-room/page/3">3</a>' },
  "rel=next in the head's manner": { at: "/a/778812.html", number: 1, next: "/a/778812_2.html", html: '<link rel="next" href="/a/778812_2.html">' },
  "an arrow beside numbers": { at: "/a/778812-2.html", number: 2, count: 3, next: "/a/778812-3.html", first: "/a/778812.html", html: '<a href="/a/778812.html">1</a> 2 <a href="/a/778812-3.html">3</a> <a href="/a/778812-3.html">›</a>' },
  "a picture that says so by its title": { at: "/a/778812.html", number: 1, next: "/a/778812_2.html", html: '<a href="/a/778812_2.html" title="下一頁"><img src="r.png"></a>' },
  "the rest on a page of its own": { at: "/a/20261122/778812_0.shtml", number: 1, next: "/a/20261122/778812_all.shtml", html: '<a href="/a/20261122/778812_all.shtml">余下全文</a>' },
  "阅读全文 by the article's number": { at: "/m/778812.html", number: 1, next: "/full.php?news=778812", html: '<a href="/full.php?news=778812">点击阅读全文&gt;&gt;</a>' },
  "第2頁 in words": { at: "/a/778812", number: 1, count: 2, next: "/a/778812?p=2", html: '<a href="/a/778812">第1頁</a> <a href="/a/778812?p=2">第2頁</a>' },
  "http named on a page of https": { at: "/a/778812.html", number: 1, next: "/a/778812_2.html", html: '<a href="http://news.example/a/778812_2.html">下一頁</a>' },
};

for (const [name, { at, html, next, first, number, count }] of Object.entries(PAGERS)) {
  test(`pager: ${name}`, () => {
    const address = (path: string): string => `${HOST}${path}`;
    const want = { here: address(at), ...(next ? { next: address(next) } : {}), ...(first ? { first: address(first) } : {}), ...(number ? { number } : {}), ...(count ? { count } : {}) };
    assert.deepEqual(pages(html, at), want);
  });
}

/** Links that lead away from the article, or nowhere. */
const NO_PAGERS: Record<string, { at: string; html: string }> = {
  "no links": { at: "/a/778812.html", html: "" },
  "the next article": { at: "/a/778812.html", html: '<a href="/a/778811.html">上一篇：漁會市集登場</a> <a href="/a/778813.html">下一篇：港務局公布班表</a>' },
  "下一則 and 下一條": { at: "/a/12.html", html: '<a href="/a/13.html">下一則</a> <a href="/a/13.html">下一条</a>' },
  "下一頁 that leads to another article": { at: "/a/778812.html", html: '<a href="/a/778813.html">下一頁</a>' },
  "rel=next of a blog: the next entry": { at: "/a/778812.html", html: '<link rel="next" href="/a/another-story.html">' },
  "another host": { at: "/a/778812.html", html: '<a href="https://other.example/a/778812_2.html">下一頁</a>' },
  "pages of comments": { at: "/a/778812", html: '<div class="comments"><a href="/a/778812?page=2">2</a> <a href="/a/778812?page=2">下一頁</a></div>' },
  "comments by their parameter": { at: "/a/778812", html: '<a href="/a/778812?cpage=2">下一頁</a>' },
  "a script": { at: "/a/778812.html", html: '<a href="javascript:next()">下一頁</a> <a href="#p2">2</a>' },
  "阅读全文 below teasers": { at: "/a/778812.html", html: '<li>漁會 <a href="/a/778813.html">阅读全文</a></li><li>港務 <a href="/a/778814.html">阅读全文</a></li>' },
  "a calendar": { at: "/a/778812.html", html: '<a href="/2026/11/1">1</a> <a href="/2026/11/2">2</a> <a href="/2026/11/3">3</a>' },
  "a list's pager below the article": { at: "/a/778812.html", html: '<a href="/list?page=2">2</a> <a href="/list?page=3">3</a> <a href="/list?page=2">下一頁</a>' },
};

for (const [name, { at, html }] of Object.entries(NO_PAGERS)) {
  test(`no pager: ${name}`, () => assert.equal(pages(html, at), undefined));
}

test("a page that names its elements like properties of a document is read all the same", () => {
  assert.equal(pages('<form><input name="parentElement"><input name="getAttribute"><a href="/a/778812_2.html">下一頁</a></form><img name="getElementsByTagName">', "/a/778812.html")?.next, `${HOST}/a/778812_2.html`);
});

/** How sites write the address of page n of an article. */
const SHAPES = [
  (id: number, n: number) => (n === 1 ? `/a/${id}.html` : `/a/${id}_${n}.html`),
  (id: number, n: number) => (n === 1 ? `/a/${id}.shtml` : `/a/${id}-${n}.shtml`),
  (id: number, n: number) => (n === 1 ? `/a/${id}` : `/a/${id}/${n}`),
  (id: number, n: number) => (n === 1 ? `/a/${id}` : `/a/${id}?page=${n}`),
  (id: number, n: number) => `/show.asp?id=${id}&p=${n}`,
  (id: number, n: number) => (n === 1 ? `/a/${id}.html` : `/a/${id}_${n - 1}.html`),
  (id: number, n: number) => (n === 1 ? `/a/${id}` : `/a/${id}/page/${n}`),
] as const;

test("any pager of any shape is followed from the first page to the last", () => {
  fc.assert(fc.property(fc.constantFrom(...SHAPES), fc.integer({ min: 100_000, max: 99_999_999 }), fc.integer({ min: 2, max: 20 }), fc.boolean(), fc.boolean(), (shape, id, count, numbers, linked) => {
    const pager = (n: number): string => {
      const link = (to: number, text: string): string => `<a href="${shape(id, to).replaceAll("&", "&amp;")}">${text}</a>`;
      const all = Array.from({ length: count }, (_, i) => (i + 1 === n && !linked ? `<b>${i + 1}</b>` : link(i + 1, String(i + 1))));
      return `<div>${numbers ? all.join(" ") : ""} ${n < count ? link(n + 1, "下一页") : ""}</div>`;
    };
    for (let n = 1; n < count; n++) assert.equal(pages(pager(n), shape(id, n))?.next, `${HOST}${shape(id, n + 1)}`);
    assert.equal(pages(pager(count), shape(id, count))?.next, undefined);
  }), { numRuns: 30 });
});
