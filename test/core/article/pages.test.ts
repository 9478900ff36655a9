import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import type { Article } from "../../../src/core/article/article.ts";
import { LINE_RULES } from "../../../src/core/article/clutter.ts";
import { detectArticle } from "../../../src/core/article/detect.ts";
import { extractArticle } from "../../../src/core/article/extract.ts";

/*
 * Pages of our own in the manner of each kind of site, with invented people and events: test/fixtures/pages/CASE holds
 * page.html and article.json, which says what the case is for and what must come out, line by line.
 */

interface Expected {
  /** What the case is for. */
  why: string;
  url: string;
  /** False for a page that is no article. */
  article?: false;
  title: string;
  byline?: string[];
  published?: string;
  modified?: string;
  site?: string;
  section?: string;
  script: string;
  lines: string[];
  captions?: string[];
  /** Addresses of the pictures. */
  images?: string[];
  /** Rules that must have taken something: without any of them the lines would be others. */
  removed?: string[];
  notices?: string[];
}

const FOLDER = join(PROJECT_ROOT, "test/fixtures/pages");
const cases = readdirSync(FOLDER).sort().map((name) => ({
  name,
  html: readFileSync(join(FOLDER, name, "page.html"), "utf8"),
  want: JSON.parse(readFileSync(join(FOLDER, name, "article.json"), "utf8")) as Expected,
}));

function open(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}

function check(article: Article, want: Expected): void {
  assert.deepEqual(article.text.split("\n"), want.lines);
  assert.equal(article.title, want.title);
  assert.deepEqual(article.byline, want.byline);
  assert.equal(article.script, want.script);
  for (const field of ["published", "modified", "site", "section"] as const) assert.equal(article[field], want[field], field);
  assert.deepEqual(article.images.map((image) => image.src), want.images ?? []);
  for (const caption of want.captions ?? []) assert.ok(article.images.some((image) => image.caption?.includes(caption)), caption);
  const rules = article.removed.map((removal) => removal.rule);
  for (const rule of want.removed ?? []) assert.ok(rules.includes(rule), `nothing was taken by the rule "${rule}"`);
}

for (const { name, html, want } of cases) {
  test(`${name}: ${want.why}`, () => {
    const document = open(html, want.url);
    const before = document.documentElement.outerHTML;
    assert.equal(detectArticle(document).article, want.article ?? true);
    if (want.article !== false) {
      const article = extractArticle(document, { url: want.url });
      assert.ok(article);
      check(article, want);
    }
    assert.equal(document.documentElement.outerHTML, before, "the page is left as it was");
  });
}

test("each rule about lines has a case that needs it", () => {
  const needed = new Set(cases.flatMap(({ want }) => want.removed ?? []));
  assert.deepEqual(LINE_RULES.map(({ rule }) => rule).filter((rule) => !needed.has(rule)), []);
});
