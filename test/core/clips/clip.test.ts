import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/core/article/article.ts";
import type { Mention } from "../../../src/core/figures/figure.ts";
import { clipFrom, sameContent, timeOf } from "../../../src/core/clips/clip.ts";

const NOW = Date.UTC(2026, 10, 22);

function article(change: Partial<Article> = {}): Article {
  return {
    url: "https://www.example.tw/news/1", title: "總統接見外賓", byline: ["王小明"], site: "範例新聞", published: "2026-11-20T08:00:00+08:00", script: "hant",
    html: "<p>總統今天接見外賓。</p>", text: "總統今天接見外賓。", images: [], tags: ["政治"], removed: [], ...change,
  };
}

function mention(change: Partial<Mention>): Mention {
  return { start: 0, end: 2, figureId: "a", surface: "甲", certain: true, ...change };
}

test("a clip's row says what its article says, and its text lies apart", () => {
  const { row, content } = clipFrom(article(), [], NOW, "one");
  assert.equal(row.title, "總統接見外賓");
  assert.equal(row.publishedAt, Date.UTC(2026, 10, 20));
  assert.equal(row.savedAt, NOW);
  assert.equal(row.lead, "總統今天接見外賓。");
  assert.equal(content.text, "總統今天接見外賓。");
  assert.deepEqual(content.keywords, ["政治"]);
  assert.deepEqual(row.tags, []);
  assert.ok(!("text" in row) && !("html" in row));
});

test("a clip is in the lists of all clips, of its site, and of each person it names for certain", () => {
  const mentions = [mention({ figureId: "b", surface: "乙" }), mention({ surface: "甲" }), mention({ surface: "阿甲" }), mention({ surface: "甲" }), mention({ figureId: "c", certain: false })];
  const { row } = clipFrom(article(), mentions, NOW, "one");
  assert.deepEqual(row.people, [{ id: "a", count: 3, names: ["甲", "阿甲"] }, { id: "b", count: 1, names: ["乙"] }]);
  assert.deepEqual(row.keys, [["all", "", NOW, "one"], ["site", "範例新聞", NOW, "one"], ["figure", "a", row.publishedAt, "one"], ["figure", "b", row.publishedAt, "one"]]);
});

test("an article without a site or date is filed under its host and the time of clipping", () => {
  const { row } = clipFrom(article({ site: undefined, published: undefined }), [], NOW, "one");
  assert.equal(row.site, "example.tw");
  assert.equal(row.publishedAt, NOW);
});

test("dates without a zone are read in the time that all three regions keep", () => {
  assert.equal(timeOf("2026-11-20"), Date.UTC(2026, 10, 19, 16));
  assert.equal(timeOf("2026-11-20T08:30"), Date.UTC(2026, 10, 20, 0, 30));
  assert.equal(timeOf("2026-11-20T08:30:00Z"), Date.UTC(2026, 10, 20, 8, 30));
  assert.equal(timeOf("昨天"), undefined);
  assert.equal(timeOf(undefined), undefined);
});

test("two fetches are the same when they say the same, whatever the figure table found in them", () => {
  const first = clipFrom(article(), [], NOW, "one").content;
  assert.ok(sameContent(first, clipFrom(article(), [mention({})], NOW + 1, "two").content));
  assert.ok(!sameContent(first, clipFrom(article({ text: "總統昨天接見外賓。" }), [], NOW, "one").content));
});

test("the lead never ends in half a character", () => {
  const text = `${"字".repeat(119)}𠮷後`;
  assert.ok(clipFrom(article({ text }), [], NOW, "one").row.lead.isWellFormed());
});
