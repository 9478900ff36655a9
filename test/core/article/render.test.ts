import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { extractArticle } from "../../../src/core/article/extract.ts";

const URL = "https://news.example/2026/1.html";
const PARAGRAPH = "清水鎮圖書館昨日重新開放，館長林以安表示，新館增加三百個座位，並且延長週末的開放時間，歡迎鎮民多加利用。";

/** The markup that extraction makes of a body between two paragraphs, without these. */
function htmlOf(body: string): string {
  const { document } = new JSDOM(`<title>清水鎮圖書館重新開放</title><h1>清水鎮圖書館重新開放</h1><div><p>${PARAGRAPH}</p>${body}<p>${PARAGRAPH}</p></div>`, { url: URL }).window;
  const html = extractArticle(document, { url: URL })?.html ?? "";
  const edge = `<p>${PARAGRAPH}</p>`;
  assert.ok(html.startsWith(edge) && html.endsWith(edge), html);
  return html.slice(edge.length, -edge.length);
}

/** What stands in a page, and what of it is kept. */
const KEPT: Record<string, [page: string, kept: string]> = {
  "emphasis, without fonts and classes": ["<p>甲乙丙丁，<b class=x>戊</b><font color=red>己</font><i>庚</i>辛。</p>", "<p>甲乙丙丁，<strong>戊</strong>己<em>庚</em>辛。</p>"],
  "emphasis in pieces, as one; a link within it stays its own": ["<p>甲乙丙丁，<b>戊</b><strong>己</strong><b><a href=/q>庚</a></b><i>辛</i>。</p>", '<p>甲乙丙丁，<strong>戊己<a href="https://news.example/q">庚</a></strong><em>辛</em>。</p>'],
  "the text alone of a paragraph in thousands of pieces": [`<p>${"<b>甲乙</b><i>丙丁</i>".repeat(1_500)}。</p>`, `<p>${"甲乙丙丁".repeat(1_500)}。</p>`],
  "a link within a paragraph, made absolute": ['<p>縣府在<a href="/p" target=_top onclick=x()>公告</a>中說明，工程將在年底完成。</p>', '<p>縣府在<a href="https://news.example/p">公告</a>中說明，工程將在年底完成。</p>'],
  "lists in lists": ["<ul><li>第一項工作已經完成<ol start=3><li>其中的第三步</li></ol></li><li>第二項工作還在進行</li></ul>", '<ul><li>第一項工作已經完成<ol start="3"><li>其中的第三步</li></ol></li><li>第二項工作還在進行</li></ul>'],
  "a table of data, with its empty cells": ["<table><tr><th>年</th><th>人次</th><th>冊數</th></tr><tr><td>2023</td><td></td><td>800</td></tr><tr><td>2024</td><td>120</td><td>900</td></tr></table>", "<table><tbody><tr><th>年</th><th>人次</th><th>冊數</th></tr><tr><td>2023</td><td></td><td>800</td></tr><tr><td>2024</td><td>120</td><td>900</td></tr></tbody></table>"],
  "the text of a table that is layout": [`<table><tr><td><p>${PARAGRAPH}</p></td></tr></table>`, `<p>${PARAGRAPH}</p>`],
  "a picture that is loaded late, once, with its caption": ['<figure><img data-src="/a.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="新館"><figcaption>新館外觀</figcaption></figure><img src="/a.jpg">', '<figure><img src="https://news.example/a.jpg" alt="新館"><figcaption>新館外觀</figcaption></figure>'],
  "the picture of a noscript": ['<img src="/blank.gif"><noscript><img src="/b.jpg?w=1&amp;h=2"></noscript>', '<figure><img src="https://news.example/b.jpg?w=1&amp;h=2" alt=""></figure>'],
  "the largest picture of a set": ['<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w">', '<figure><img src="https://news.example/l.jpg" alt=""></figure>'],
  "readings above characters": ["<p>來喝<ruby>焙<rt>ㄅㄟˋ</rt></ruby>茶，歡迎大家一起上山品茶。</p>", "<p>來喝<ruby>焙<rt>ㄅㄟˋ</rt></ruby>茶，歡迎大家一起上山品茶。</p>"],
  "nothing of icons, forms and embedded pages": ['<img src="/icon-share.png"><img src="/p.gif" width=1 height=1><form><input value=x><button>送</button></form><iframe src="https://x.example"></iframe>', ""],
};

for (const [name, [page, kept]] of Object.entries(KEPT)) test(`what is kept: ${name}`, () => assert.equal(htmlOf(page), kept));
