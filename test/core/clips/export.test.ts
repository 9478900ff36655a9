import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { Article } from "../../../src/core/article/article.ts";
import { clipFrom, type Clip } from "../../../src/core/clips/clip.ts";
import { clipsAsEpub } from "../../../src/core/clips/export-epub.ts";
import { clipAsHtml } from "../../../src/core/clips/export-html.ts";
import { clipsAsBookmarks, clipsAsCsv } from "../../../src/core/clips/export-lists.ts";
import { clipAsCitation, clipAsMarkdown } from "../../../src/core/clips/export-markdown.ts";
import { distinctNames, fileName } from "../../../src/core/clips/file-name.ts";
import type { Highlight } from "../../../src/core/clips/full-clip.ts";
import type { PictureFile } from "../../../src/core/clips/picture-file.ts";

const { window } = new JSDOM("");
const { document } = window;
const HOSTILE = `"><script>alert(1)</script>&'`;
const PNG = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));

function clip(change: Partial<Article> = {}): Clip {
  return clipFrom({
    url: "https://news.example/1?a=1&b=2", title: "立法院三讀", byline: ["王小明", "李四"], site: "範例新聞", published: "2026-11-20T08:00:00+08:00", script: "hant",
    html: '<h2>小標</h2><p>第一段<strong>重點</strong>。</p><figure><img src="https://news.example/a.png" alt="圖"><figcaption>圖說</figcaption></figure><p><a href="https://x.example/?q=1&amp;r=2">連結</a><ruby>漢<rt>ㄏㄢˋ</rt></ruby><br>下一行</p><table><tbody><tr><td>格</td></tr></tbody></table>',
    text: "小標\n第一段重點。", images: [{ src: "https://news.example/a.png" }], tags: [], removed: [], ...change,
  }, [{ start: 0, end: 2, figureId: "figure", surface: "某人", certain: true }], Date.UTC(2026, 10, 22), "id-1");
}

function pictureOf(_clipId: string, src: string): PictureFile | undefined {
  return src.endsWith("a.png") ? { hash: "0".repeat(64), type: "image/png", bytes: PNG } : undefined;
}

const pictureData = (src: string): string | undefined => (src.endsWith("a.png") ? "data:image/png;base64,AA==" : undefined);

function marked(quote: string, note?: string): Highlight {
  return { id: quote, clipId: "id-1", start: 0, end: quote.length, quote, prefix: "", suffix: "", madeAt: 0, ...(note === undefined ? {} : { note }) };
}

const markdown = (one: Clip): string => clipAsMarkdown(one, { nameOf: () => "某人", highlights: [], heading: "", document });

test("Markdown carries Obsidian's properties and the marked-up text", () => {
  const text = markdown(clip());
  for (const line of ['title: "立法院三讀"', 'source: "https://news.example/1?a=1&b=2"', '  - "王小明"', 'published: "2026-11-20T08:00:00+08:00"', 'created: "2026-11-22"', '  - "clippings"', '  - "某人"', "## 小標", "第一段**重點**。", "![圖](https://news.example/a.png)"]) {
    assert.ok(text.split("\n").includes(line), line);
  }
  assert.match(text, /<ruby>漢<rt>/);
});

test("no title ends the properties early, and each stays one line", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => {
    const [, front = ""] = /^---\n([^]*?)\n---\n/.exec(markdown(clip({ title }))) ?? [];
    const line = front.split("\n")[0] ?? "";
    assert.equal(JSON.parse(line.slice("title: ".length)), title.toWellFormed());
    assert.ok(front.split("\n").every((each) => /^(?:[a-z]+: .*|[a-z]+:|  - .*)$/s.test(each) && !/[\x7f-\x9f\u2028\u2029\ufeff]/.test(each)));
  }));
});

test("what was marked, and what was written on it, goes out with the text", () => {
  const highlights = [marked("第一段*重點*", "記一筆\n又一筆"), marked("小標")];
  const [, end] = clipAsMarkdown(clip(), { nameOf: () => undefined, highlights, heading: "畫線段落", document }).split("\n## 畫線段落\n");
  assert.equal(end, "\n> 第一段\\*重點\\*\n\n記一筆\n又一筆\n\n> 小標\n");
  const one = clip();
  const page = new JSDOM(clipAsHtml({ ...one, row: { ...one.row, note: "整篇的筆記" } }, { placeOf: pictureData, highlights, heading: "畫線段落", document })).window.document;
  assert.deepEqual([...page.querySelectorAll("aside > *")].map(({ textContent }) => textContent), ["整篇的筆記", "畫線段落", "第一段*重點*", "記一筆\n又一筆", "小標"]);
  assert.equal(new JSDOM(clipAsHtml(one, { placeOf: pictureData, highlights: [], heading: "畫線段落", document })).window.document.querySelector("aside"), null);
});

test("a citation names what there is", () => {
  assert.equal(clipAsCitation(clip()), "王小明、李四，〈立法院三讀〉，範例新聞，2026-11-20，https://news.example/1?a=1&b=2");
});

test("an HTML file holds no script, whatever title, names and text bring, and its pictures within", () => {
  const one = clip({ title: HOSTILE, byline: [HOSTILE], site: HOSTILE, html: `<p onclick="x()">字${HOSTILE}</p><img src="https://news.example/a.png"><img src="https://other.example/b.png">` });
  const page = new JSDOM(clipAsHtml(one, { placeOf: pictureData, highlights: [marked(HOSTILE, HOSTILE)], heading: HOSTILE, document })).window.document;
  assert.equal(page.querySelectorAll("script, [onclick]").length, 0);
  assert.equal(page.querySelector("h1")?.textContent, HOSTILE);
  assert.deepEqual([...page.querySelectorAll("aside :is(h2, blockquote, p)")].map(({ textContent }) => textContent), [HOSTILE, HOSTILE, HOSTILE]);
  assert.deepEqual([...page.images].map((image) => image.getAttribute("src")), ["data:image/png;base64,AA=="]);
});

test("a spreadsheet gets whole cells, and no formula", () => {
  const csv = clipsAsCsv([clip({ title: '=1+1,"甲"\n乙' }).row]);
  assert.ok(csv.startsWith("\ufefftitle,url,"));
  assert.ok(csv.includes(`"'=1+1,""甲""\n乙",https://news.example/1?a=1&b=2,`));
});

test("bookmarks keep address, title, time and tags", () => {
  const { row } = clip({ title: HOSTILE });
  const page = new JSDOM(clipsAsBookmarks([{ ...row, tags: ["環保", "氣候"], note: "筆記" }])).window.document;
  const link = page.querySelector("a");
  assert.deepEqual([link?.getAttribute("href"), link?.textContent, link?.getAttribute("tags"), link?.getAttribute("add_date")], [row.url, HOSTILE, "環保,氣候", String(Date.UTC(2026, 10, 22) / 1_000)]);
  assert.equal(page.querySelectorAll("script").length, 0);
});

test("file names keep Chinese, fit every system, and differ", () => {
  assert.equal(fileName("總統：「甲/乙」? .."), "總統：「甲 乙」");
  assert.equal(fileName("../../etc"), "etc");
  assert.equal(fileName("CON"), "CON_");
  assert.equal(fileName(" \n"), "clip");
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
    const name = fileName(title);
    assert.ok(name.length > 0 && Buffer.byteLength(name) <= 181 && !/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u.test(name) && name.isWellFormed());
  }));
  assert.deepEqual(distinctNames(["a", "A", "b", "a"]), ["a", "A 2", "b", "a 3"]);
});

const book = (clips: Clip[]): Uint8Array => clipsAsEpub(clips, { title: "今日剪報 & 更多", id: "6d1f1f0e-6c0b-4d7b-9a55-0d6a3a1d7c11", now: Date.UTC(2026, 10, 22), contents: "目錄", pictureOf, document });

test("a book's chapters are well-formed, and its type can be told from its first bytes", () => {
  const bytes = book([clip(), clip({ title: HOSTILE, html: `<p>${HOSTILE}\u0001𠮷</p><img src="https://news.example/b.png">` })]);
  assert.equal(Buffer.from(bytes.subarray(30, 58)).toString(), "mimetypeapplication/epub+zip");
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files).filter(([path]) => /\.(?:xhtml|opf|xml)$/.test(path))) {
    const parsed = new window.DOMParser().parseFromString(Buffer.from(content).toString(), "application/xml");
    assert.equal(parsed.querySelector("parsererror"), null, name);
  }
  assert.equal(Object.keys(files).filter((name) => name.endsWith(".png")).length, 1);
});

const EPUBCHECK = "/usr/share/java/epubcheck.jar";

test("epubcheck finds no error and no warning", { skip: existsSync(EPUBCHECK) ? false : `no ${EPUBCHECK} (Debian's package epubcheck)` }, () => {
  const folder = mkdtempSync(join(tmpdir(), "qingdu-epub-"));
  try {
    writeFileSync(join(folder, "paper.epub"), book([clip(), clip({ title: "", html: '<table width="100%"><tr><td colspan="0">x</td></tr></table><p><a href="https://bad host/">x</a></p><figure><figcaption>說</figcaption><p>圖</p></figure><ul><li>a<p>b</p></li></ul>' })]));
    const { status, stdout, stderr } = spawnSync("java", ["-jar", EPUBCHECK, "--failonwarnings", join(folder, "paper.epub")], { encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
