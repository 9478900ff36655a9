import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import type { Article } from "../../../src/core/article/article.ts";
import { articleOf, piecesOf, type Piece } from "../../../src/core/article/edition.ts";
import { extractArticle } from "../../../src/core/article/extract.ts";
import { lineShape, parseSiteRules, ruleFor, storedSiteRules, verdictsOn, withRule, type SiteRule } from "../../../src/core/article/site-rules.ts";

const URL = "https://news.example/a/1";
const SENTENCES = ["清水鎮圖書館昨日重新開放，館長林以安表示，新館增加三百個座位，並且延長週末的開放時間。", "鎮民代表周伯言說，舊館拆除以後，孩子放學沒有地方去，如今總算有了讀書的角落。", "圖書館每週二至週日開放，免費入場，館方預計明年春天增設聽報角，讓視力不便的讀者使用。"];
const FURNITURE = ["<p>責任編輯：溫以寧</p>", '<p>延伸閱讀</p><p><a href="/a/2">漁會市集週末登場</a></p>', "<p>下載本報APP，加入LINE好友看最新新聞</p>", "<p>（請繼續往下閱讀）</p>"];
const KEPT = ['<figure><img src="/p/1.jpg" alt="新館"><figcaption>新館外觀。記者溫以寧攝</figcaption></figure>', "<ul><li>週二至週五，上午九時至下午五時。</li><li>週末，上午十時至晚間八時，免費。</li></ul>", "<h2>讀書的角落</h2>", "<blockquote>「總算有了讀書的角落，孩子們都很高興。」</blockquote>"];

const { document: lender } = new JSDOM("<!doctype html>", { url: URL }).window;

function articleFrom(blocks: readonly string[]): Article {
  const { document } = new JSDOM(`<!doctype html><title>清水鎮圖書館重新開放</title><article><h1>清水鎮圖書館重新開放</h1>${blocks.join("")}</article>`, { url: URL }).window;
  const article = extractArticle(document, { url: URL });
  assert.ok(article);
  return article;
}

const page = fc.array(fc.constantFrom(...SENTENCES.map((text) => `<p>${text}</p>`), ...FURNITURE, ...KEPT), { minLength: 1, maxLength: 10 })
  .map((blocks) => [`<p>${SENTENCES[0]}</p>`, ...blocks, `<p>${SENTENCES[2]}</p>`]);
const asExtracted = (pieces: readonly Piece[]) => pieces.map(({ taken }) => taken);

test("pieces are the article's blocks and what was left out, in page order", () => {
  const article = articleFrom([`<p>${SENTENCES[0]}</p>`, FURNITURE[3] ?? "", `<p>${SENTENCES[1]}</p>`, FURNITURE[0] ?? "", `<p>${SENTENCES[2]}</p>`, FURNITURE[1] ?? ""]);
  assert.deepEqual(piecesOf(article, lender).map(({ text, taken }) => [text, taken !== undefined]), [
    [SENTENCES[0], false], ["（請繼續往下閱讀）", true], [SENTENCES[1], false], ["責任編輯：溫以寧", true], [SENTENCES[2], false], ["延伸閱讀", true],
  ]);
});

test("an item taken out of a list is put back behind the list", () => {
  const article = articleFrom([`<p>${SENTENCES[0]}</p><ul><li>週二至週五，上午九時開放。</li><li>責任編輯：溫以寧</li><li>週末，上午十時開放。</li></ul><p>${SENTENCES[1]}</p>`]);
  const pieces = piecesOf(article, lender);
  assert.deepEqual(pieces.map(({ taken }) => taken !== undefined), [false, false, true, false]);
  const whole = articleOf(article, pieces, pieces.map(() => undefined), lender);
  assert.deepEqual(whole.text.split("\n"), [SENTENCES[0], "週二至週五，上午九時開放。", "週末，上午十時開放。", "責任編輯：溫以寧", SENTENCES[1]]);
});

test("put back after remove gives the same article, whatever was removed in whatever order", () => {
  fc.assert(fc.property(page, fc.array(fc.nat(30), { maxLength: 8 }), (blocks, picks) => {
    const article = articleFrom(blocks);
    const pieces = piecesOf(article, lender);
    const out = new Map(picks.map((pick) => [pieces[pick % pieces.length]?.key ?? "", true]));
    const removed = articleOf(article, pieces, verdictsOn(pieces, [], out), lender);
    assert.equal(removed.removed.length + piecesOf(removed, lender).filter(({ taken }) => !taken).length, pieces.length);
    // From the tidied article alone: what it says of each removal suffices to put it back.
    const again = piecesOf(removed, lender);
    assert.deepEqual(again.map(({ html }) => html), pieces.map(({ html }) => html));
    const back = articleOf(removed, again, asExtracted(pieces), lender);
    assert.deepEqual(back, article);
    assert.equal(articleOf(article, pieces, asExtracted(pieces), lender), article);
  }), { numRuns: 15 });
});

test("text and pictures follow what is put back and taken out", () => {
  fc.assert(fc.property(page, fc.infiniteStream(fc.boolean()), (blocks, coins) => {
    const article = articleFrom(blocks);
    const pieces = piecesOf(article, lender);
    const decisions = new Map(pieces.map(({ key }) => [key, coins.next().value === true]));
    const tidied = articleOf(article, pieces, verdictsOn(pieces, [], decisions), lender);
    const kept = pieces.filter(({ key }) => !decisions.get(key));
    const squeeze = (text: string): string => text.replace(/\s/g, "");
    assert.equal(squeeze(tidied.text), squeeze(kept.filter(({ html }) => !html.startsWith("<figure")).map(({ text }) => text).join("")));
    assert.equal(tidied.images.length, kept.filter(({ picture }) => picture).length);
  }), { numRuns: 15 });
});

test("markup of a removal is cleaned before it can be put back", () => {
  const article = articleFrom([`<p>${SENTENCES[0]}</p>`, `<p>${SENTENCES[1]}</p>`]);
  const hostile: Article = { ...article, removed: [{ pass: "lines", rule: "editor", text: "x", before: 1, html: '<p onclick="x()">一<script>x()</script><img src="javascript:x()" onerror="x()"></p><iframe src="https://evil.example"></iframe>' }] };
  const pieces = piecesOf(hostile, lender);
  const whole = articleOf(hostile, pieces, pieces.map(() => undefined), lender);
  assert.match(whole.html, /一/);
  assert.doesNotMatch(whole.html, /script|onclick|onerror|iframe|evil/);
});

const SHAPES: [string, string][] = [
  ["責任編輯：王小明", "責任編輯:*"],
  ["责编 | 李雷", "责编 |*"],
  ["更新時間：2026-11-22 09:30", "更新時間:*"],
  ["本報電話 02-1234-5678 轉 9", "本報電話 0-0-0 轉 0"],
  ["問：明天會下雨嗎？", "問:明天會下雨嗎?"],
  ["歡迎追蹤本報粉絲團！", "歡迎追蹤本報粉絲團!"],
];
for (const [line, shape] of SHAPES) test(`the shape of 「${line}」`, () => assert.equal(lineShape(line), shape));

test("a rule made from a removal takes the same line on another page, and no other", () => {
  const first = articleFrom([`<p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p><p>特約攝影：王小明</p>`]);
  const line = piecesOf(first, lender).find(({ text }) => text.startsWith("特約攝影"));
  assert.ok(line);
  const rule = ruleFor(line, true);
  assert.ok(rule);
  const other = articleFrom([`<p>${SENTENCES[1]}</p><p>特約攝影：李雷</p><p>${SENTENCES[2]}</p>`]);
  const pieces = piecesOf(other, lender);
  const tidied = articleOf(other, pieces, verdictsOn(pieces, [rule], new Map()), lender);
  assert.deepEqual(tidied.text.split("\n"), [SENTENCES[1], SENTENCES[2]]);
  assert.deepEqual(tidied.removed.map(({ pass, rule: name, text }) => [pass, name, text]), [["reader", "always", "特約攝影：李雷"]]);
  // What the reader says of this page goes before what holds for the site.
  assert.equal(articleOf(other, pieces, verdictsOn(pieces, [rule], new Map(pieces.map(({ key }) => [key, false]))), lender).text, other.text);
});

test("a rule of ours that is switched off on a site keeps what it would take, and nothing else", () => {
  const article = articleFrom([`<p>${SENTENCES[0]}</p>${FURNITURE[0]}<p>${SENTENCES[1]}</p>${FURNITURE[3]}<p>${SENTENCES[2]}</p>`]);
  const pieces = piecesOf(article, lender);
  const editor = pieces.find(({ text }) => text.startsWith("責任編輯"));
  assert.ok(editor?.taken);
  const rule = ruleFor(editor, false);
  assert.deepEqual(rule, { kind: "keep", ...editor.taken });
  const tidied = articleOf(article, pieces, verdictsOn(pieces, rule ? [rule] : [], new Map()), lender);
  // What was left out for where it stood is no kind of thing that could be kept always.
  assert.equal(ruleFor({ ...editor, taken: { pass: "body", rule: "after the text" } }, false), undefined);
  assert.match(tidied.text, /責任編輯/);
  assert.doesNotMatch(tidied.text, /請繼續往下閱讀/);
});

test("a picture is known by its address without sizes; a long paragraph is no line of a site", () => {
  const article = articleFrom([`<p>${SENTENCES[0]}</p><figure><img src="/p/frame.png?w=300"></figure><p>${SENTENCES.join("").repeat(6)}</p>`]);
  const pieces = piecesOf(article, lender);
  const logo = pieces.find(({ picture }) => picture);
  const long = pieces.at(-1);
  assert.ok(logo && long);
  assert.deepEqual(ruleFor(logo, true), { kind: "picture", src: "https://news.example/p/frame.png" });
  assert.equal(ruleFor(long, true), undefined);
});

const rule: fc.Arbitrary<SiteRule> = fc.oneof(
  fc.record({ kind: fc.constant("line" as const), shape: fc.string({ minLength: 1 }) }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant("picture" as const), src: fc.webUrl() }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant("keep" as const), pass: fc.string({ minLength: 1 }), rule: fc.string({ minLength: 1 }) }, { noNullPrototype: true }),
);

test("rules come back out of storage as they went in, and one that is taken away leaves no trace", () => {
  fc.assert(fc.property(fc.uniqueArray(rule, { selector: (each) => JSON.stringify(each), minLength: 1 }), (rules) => {
    const all = rules.reduce((sum, each) => withRule(sum, "news.example", each, true), parseSiteRules(undefined));
    assert.deepEqual(parseSiteRules(JSON.parse(JSON.stringify(storedSiteRules(all)))), all);
    assert.equal(rules.reduce((sum, each) => withRule(sum, "news.example", each, false), all).size, 0);
  }));
});

test("anything in the place of rules is no rule", () => {
  fc.assert(fc.property(fc.anything(), (stored) => {
    for (const rules of parseSiteRules({ "news.example": stored }).values()) for (const { kind } of rules) assert.match(kind, /^(?:line|picture|keep)$/);
  }));
  assert.equal(parseSiteRules({ "news.example": [{ kind: "line" }, { kind: "keep", pass: 1, rule: "x" }, "x", null] }).size, 0);
});
