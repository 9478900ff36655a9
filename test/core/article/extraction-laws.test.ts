import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { extractArticle } from "../../../src/core/article/extract.ts";

/*
 * What holds of every page: extraction changes nothing, invents nothing, is stable on its own output, and does not mind
 * what a site wraps around the same article.
 */

const URL = "https://news.example/2026/1.html";
const FOLDER = join(PROJECT_ROOT, "test/fixtures/pages");
const fixtures = readdirSync(FOLDER)
  .filter((name) => !name.startsWith("not-"))
  .map((name) => ({ name, html: readFileSync(join(FOLDER, name, "page.html"), "utf8"), want: JSON.parse(readFileSync(join(FOLDER, name, "article.json"), "utf8")) as { url: string; title: string; lines: string[] } }));

const open = (html: string, url = URL): Document => new JSDOM(html, { url }).window.document;
const squeeze = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, "");

const HAN = Array.from("春江花月夜人間四月天山河湖海風雨雷電草木蟲魚老少男女東西南北年月日時分一二三四五六七八九十百千萬大小多少上下左右前後新舊高低長短快慢冷暖明暗輕重");
const han = (min: number, max: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...HAN), { minLength: min, maxLength: max }).map((all) => all.join(""));
const sentence = han(12, 40).map((text) => `${text.slice(0, 8)}，${text.slice(8)}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => `<p>${all.join("")}</p>`);
const piece = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  sentence.map((text) => `${text}<br><br>`),
  han(4, 10).map((text) => `<h2>${text}</h2>`),
  han(4, 12).map((text) => `<p><a href="/x">${text}</a></p>`),
  fc.constantFrom('<img src="/a.jpg" alt="圖">', "<script>var 甲=1</script>", "<style>.a{}</style>", "<div hidden>不在</div>", "<noscript>請開啟</noscript>", "<hr>", "<!-- 註 -->", "<textarea>稿</textarea>", "<svg><text>圖</text></svg>"),
  fc.array(han(3, 9), { minLength: 1, maxLength: 4 }).map((items) => `<ul>${items.map((text) => `<li>${text}</li>`).join("")}</ul>`),
  sentence.map((text) => `<blockquote>${text}<b>重</b></blockquote>`),
);
const page = fc.record({ title: han(6, 16), pieces: fc.array(piece, { minLength: 1, maxLength: 12 }), wrap: fc.constantFrom("div", "article", "section", "td") })
  .map(({ title, pieces, wrap }) => `<!doctype html><title>${title} - 新聞</title><h1>${title}</h1><${wrap}>${pieces.join("")}</${wrap}>`);

/** The page's text outside what is not shown. */
function shownText(document: Document): string {
  const copy = document.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll("script, style, template, noscript, [hidden]")) element.remove();
  return copy.body.textContent;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

test("the document stays as it was, and the text is a subsequence of what the page shows", () => {
  fc.assert(fc.property(page, (html) => {
    const document = open(html);
    const before = document.documentElement.outerHTML;
    const article = extractArticle(document, { url: URL });
    assert.equal(document.documentElement.outerHTML, before);
    if (article) assert.ok(isSubsequence(squeeze(article.text), squeeze(shownText(document))), article.text);
  }), { numRuns: 60 });
});

for (const { name, html, want } of fixtures) {
  test(`${name}: the text is a subsequence of what the page shows`, () => {
    const document = open(html, want.url);
    const article = extractArticle(document, { url: want.url });
    assert.ok(article && isSubsequence(squeeze(article.text), squeeze(shownText(document))));
  });

  test(`${name}: extracting its own HTML gives the same text`, () => {
    const article = extractArticle(open(html, want.url), { url: want.url });
    assert.ok(article);
    const again = extractArticle(open(`<!doctype html><title>${article.title}</title><h1>${article.title}</h1>${article.html}`), { url: want.url });
    assert.equal(again?.text, article.text);
    assert.equal(again?.html, article.html);
    const bare = extractArticle(open(article.html), { url: want.url });
    assert.equal(bare?.text, article.text);
  });
}

test("random pages: extracting the result's own HTML gives the same text", () => {
  fc.assert(fc.property(page, (html) => {
    const article = extractArticle(open(html), { url: URL });
    if (!article) return;
    const again = extractArticle(open(`<title>${article.title}</title><h1>${article.title}</h1>${article.html}`), { url: URL });
    assert.equal(again?.text, article.text);
  }), { numRuns: 60 });
});

/** Names as build tools make them: they say nothing. */
const hashed = fc.string({ minLength: 6, maxLength: 6, unit: fc.constantFrom(...Array.from("bcdfghjkmnpqrstvwxz0123456789")) }).map((text) => `css-${text}`);
const advertisement = fc.constantFrom(
  '<div class="ad"><iframe src="https://ads.example"></iframe>廣告</div>',
  '<ins class="adsbygoogle" data-ad-slot="1"></ins>',
  '<aside class="related"><h4>相關新聞</h4><ul><li><a href="/1">水庫洩洪 下游注意</a></li><li><a href="/2">老街將封路施工</a></li><li><a href="/3">鄉公所徵才二十人</a></li></ul></aside>',
  '<nav><a href="/">首頁</a><a href="/a">即時</a><a href="/b">生活</a></nav>',
  '<div class="share"><button>分享</button><a href="https://line.example">LINE</a></div>',
);

test("wrappers, attributes and advertisements around a page do not change its text", () => {
  fc.assert(fc.property(fc.constantFrom(...fixtures), fc.array(hashed, { minLength: 1, maxLength: 4 }), fc.array(advertisement, { maxLength: 3 }), fc.array(advertisement, { maxLength: 3 }), (fixture, wrappers, above, below) => {
    const [head = "", body = ""] = fixture.html.split(/<body[^>]*>/);
    const inner = body.replace(/<\/body>[^]*$/, "");
    const wrapped = wrappers.reduce((content, name) => `<div class="${name}" data-v-1="${name}">${content}</div>`, inner);
    const document = open(`${head}<body>${above.join("")}${wrapped}${below.join("")}</body></html>`, fixture.want.url);
    assert.deepEqual(extractArticle(document, { url: fixture.want.url })?.text.split("\n"), fixture.want.lines);
  }), { numRuns: 60 });
});
