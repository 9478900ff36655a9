import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { sanitizeHtml } from "../../../src/core/article/sanitize.ts";
import { clipFrom } from "../../../src/core/clips/clip.ts";
import { clipsAsBookmarks, clipsAsCsv } from "../../../src/core/clips/export-lists.ts";
import { clipAsMarkdown } from "../../../src/core/clips/export-markdown.ts";
import { importFile } from "../../../src/core/clips/import-file.ts";
import { clipOfImport, ImportProblem, type ImportedItem } from "../../../src/core/clips/imported.ts";

const { window } = new JSDOM("");
const parseHtml = (html: string): Document => new window.DOMParser().parseFromString(html, "text/html");
const read = (file: string | Uint8Array): ImportedItem[] => importFile(typeof file === "string" ? strToU8(file) : file, parseHtml).items;
const reason = (wanted: ImportProblem["reason"]) => (error: unknown): boolean => error instanceof ImportProblem && error.reason === wanted;

const SAVED = Date.UTC(2025, 5, 1);
const URL_1 = "https://news.example/1";

test("Pocket's table and list", () => {
  const csv = 'title,url,time_added,tags,status\n"標題, ""甲""",https://news.example/1,1748736000,環保|氣候,unread\n,https://news.example/2,1748736000,,archive\n';
  assert.deepEqual(read(csv)[0], { url: URL_1, title: '標題, "甲"', tags: ["環保", "氣候"], note: "", savedAt: SAVED });
  const html = '<!DOCTYPE html><html><title>Pocket Export</title><body><h1>Unread</h1><ul><li><a href="https://news.example/1" time_added="1748736000" tags="環保,氣候">標題</a></li></ul></body></html>';
  assert.deepEqual(read(html), [{ url: URL_1, title: "標題", tags: ["環保", "氣候"], note: "", savedAt: SAVED }]);
});

test("Instapaper's table", () => {
  assert.deepEqual(read('URL,Title,Selection,Folder,Timestamp,Tags\nhttps://news.example/1,標題,一段選文,Unread,1748736000,"[""環保""]"\n'), [{ url: URL_1, title: "標題", note: "一段選文", tags: ["環保"], savedAt: SAVED }]);
});

test("bookmarks of browsers and linkding", () => {
  const file = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="https://news.example/1" ADD_DATE="1748736000" TAGS="環保,氣候">標題</A>\n<DD>說明\n<DT><A HREF="javascript:alert(1)">壞</A>\n</DL><p>';
  const { items, skipped } = importFile(strToU8(file), parseHtml);
  assert.deepEqual(items, [{ url: URL_1, title: "標題", tags: ["環保", "氣候"], note: "說明", savedAt: SAVED }]);
  assert.equal(skipped, 1);
});

test("karakeep's and linkding's JSON", () => {
  const karakeep = { bookmarks: [{ createdAt: SAVED / 1_000, title: null, tags: ["環保"], content: { type: "link", url: URL_1, title: "標題" }, note: "筆記" }, { content: { type: "text", text: "沒有網址" } }] };
  assert.deepEqual(read(JSON.stringify(karakeep)), [{ url: URL_1, title: "標題", note: "筆記", tags: ["環保"], savedAt: SAVED }]);
  const linkding = { results: [{ url: URL_1, title: "標題", notes: "", tag_names: ["環保"], date_added: "2025-06-01T00:00:00Z" }] };
  assert.deepEqual(read(JSON.stringify(linkding)), [{ url: URL_1, title: "標題", tags: ["環保"], savedAt: SAVED }]);
});

test("Omnivore's archive, with the articles", () => {
  const metadata = [{ slug: "a", title: "標題", url: URL_1, author: "王小明", labels: ["環保"], savedAt: "2025-06-01T00:00:00Z", publishedAt: "2025-05-31T00:00:00Z" }];
  const file = zipSync({ "metadata_0_to_1.json": strToU8(JSON.stringify(metadata)), "content/a.html": strToU8("<p>全文</p>"), "../../evil.html": strToU8("x") });
  assert.deepEqual(read(file), [{ url: URL_1, title: "標題", html: "<p>全文</p>", published: "2025-05-31T00:00:00Z", byline: ["王小明"], tags: ["環保"], savedAt: SAVED }]);
});

const clip = clipFrom({ url: URL_1, title: '標題："甲"', byline: ["王小明"], site: "範例", published: "2025-05-31", script: "hant", html: "<h2>小標</h2><p>第一段<strong>重點</strong>。</p><blockquote><p>引文</p></blockquote>", text: "", images: [], tags: [], removed: [] }, [], SAVED, "id");

test("our own notes come back from Markdown, alone and zipped", () => {
  const note = clipAsMarkdown({ ...clip, row: { ...clip.row, tags: ["環保"] } }, { nameOf: () => undefined, highlights: [], heading: "", document: window.document });
  const [item] = read(note);
  assert.deepEqual({ ...item, html: sanitizeHtml(item?.html ?? "", window.document) }, {
    url: URL_1, title: '標題："甲"', tags: ["環保"], byline: ["王小明"], savedAt: SAVED, published: "2025-05-31", site: "範例", html: "<h2>小標</h2><p>第一段<strong>重點</strong>。</p><blockquote><p>引文</p></blockquote>",
  });
  assert.deepEqual(read(zipSync({ "Clippings/標題.md": strToU8(note), "other.md": strToU8("# 沒有網址") })), [item]);
});

test("our own tables and bookmarks come back", () => {
  const row = { ...clip.row, tags: ["環保", "氣候"], note: "筆記" };
  for (const file of [clipsAsCsv([row]), clipsAsBookmarks([row])]) assert.deepEqual(read(file), [{ url: URL_1, title: row.title, tags: row.tags, note: "筆記", savedAt: SAVED }]);
});

test("an imported article is cleaned on its way in", () => {
  const tools = { clean: (html: string) => sanitizeHtml(html, window.document), textOf: (html: string) => parseHtml(html).body.textContent ?? "", scriptOf: () => "hant" as const, newId: () => "new" };
  const { row, contents } = clipOfImport({ url: URL_1, title: " ", html: '<p onclick="x()">字<script>alert(1)</script></p><iframe src="https://x.example"></iframe>' }, SAVED, tools);
  assert.equal(contents[0].html, "<p>字</p>");
  assert.deepEqual([row.title, row.site, row.savedAt], [URL_1, "news.example", SAVED]);
});

test("a file that is none of these says so", () => {
  assert.throws(() => read("你好"), reason("unknown"));
  assert.throws(() => read(Uint8Array.from([0xff, 0xfe, 0, 1])), reason("unknown"));
  assert.throws(() => read("{"), reason("damaged"));
  assert.throws(() => read('title,url\n"no end,https://x.example\n'), reason("damaged"));
  assert.throws(() => read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), reason("damaged"));
  assert.throws(() => read("title,url\nx,javascript:alert(1)\n"), reason("empty"));
  assert.throws(() => read("<html><body>沒有連結</body></html>"), reason("unknown"));
});

test("a bomb is refused before it is unpacked", () => {
  const bomb = zipSync({ "a.md": new Uint8Array(2 ** 20) });
  // The size that the archive promises, in its central directory: what fflate would set aside memory for.
  const at = bomb.length - 22 - 46 - 4;
  new DataView(bomb.buffer).setUint32(at + 24, 2 ** 31, true);
  assert.throws(() => read(bomb), reason("too-large"));
});

test("whatever a file holds, it is read or refused with a reason", () => {
  const seeds = ["title,url,tags\n甲,https://x.example,乙\n", '{"bookmarks":[{"content":{"url":"https://x.example"},"tags":[{"name":"甲"}]}]}', '<DT><A HREF="https://x.example">甲</A>', '---\nsource: "https://x.example"\ntags:\n  - a\n---\n# 甲\n'];
  const damaged = fc.tuple(fc.constantFrom(...seeds.map((seed) => [...strToU8(seed)])), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 })).map(([bytes, changes]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) copy[at % copy.length] = byte;
    return copy;
  });
  fc.assert(fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
    try {
      for (const { url } of read(bytes)) assert.match(url, /^https?:/i);
    } catch (error) {
      assert.ok(error instanceof ImportProblem, String(error));
    }
  }), { numRuns: 1_000 });
});
