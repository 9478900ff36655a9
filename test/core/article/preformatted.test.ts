import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { readPage } from "../../../src/core/article/page.ts";

const LIMITS = { nodes: 10_000, text: 1_000_000 };

/** The lines of text that a page of this markup is read into. */
function linesOf(html: string): string[] {
  const page = readPage(new JSDOM(`<body>${html}`).window.document, LIMITS);
  return (page?.blocks ?? []).flatMap((block) => (block.kind === "text" ? [block.text] : []));
}

test("a line of preformatted text is a line, and an empty one is none", () => {
  assert.deepEqual(linesOf("<pre>\n清水鎮圖書館公告\n\n　　新館昨日開放，增加三百個座位。\n　　週末開放到九時。\n</pre>"), ["清水鎮圖書館公告", "新館昨日開放，增加三百個座位。", "週末開放到九時。"]);
});

test("lines that end where the sheet was full are one paragraph, indented or not", () => {
  const sheet = [
    "主旨：公告清水鎮立圖書館第二期工程的招標方法、日期、",
    "      地點，並請有意投標的廠商在期限之內前來領取文件",
    "      和圖說。",
    "公告事項：",
    "  一、工程所在地、種類、範圍、實際狀況和占有使用的情形",
    "      ，都在圖說之中；對圖說如有疑問的廠商，請用書面提",
    "      出。",
  ].join("\n");
  assert.deepEqual(linesOf(`<pre>${sheet}</pre>`), [
    "主旨：公告清水鎮立圖書館第二期工程的招標方法、日期、地點，並請有意投標的廠商在期限之內前來領取文件和圖說。", "公告事項：",
    "一、工程所在地、種類、範圍、實際狀況和占有使用的情形，都在圖說之中；對圖說如有疑問的廠商，請用書面提出。",
  ]);
});

test("words of an alphabet keep their space where the line ended between them", () => {
  const line = "The library of Clearwater opens its new reading room to all";
  assert.deepEqual(linesOf(`<pre>${line}\n${line}\n${line}\nreaders.</pre>`), [`${line} ${line} ${line} readers.`]);
});

test("emphasis that goes over line ends stays with its text", () => {
  const page = readPage(new JSDOM("<body><pre>新館<b>昨日\n開放</b>，週末\n到九時。</pre>").window.document, LIMITS);
  const lines = (page?.blocks ?? []).map((block) => (block.kind === "text" ? block.leaves.map(({ text, parent }) => `${parent.tag}:${text}`) : []));
  assert.deepEqual(lines, [["pre:新館", "b:昨日"], ["b:開放", "pre:，週末"], ["pre:到九時。"]]);
});

test("blocks within preformatted text are read as anywhere", () => {
  assert.deepEqual(linesOf("<pre><p>新館\n昨日開放</p>\n<p>到九時。</p></pre>"), ["新館 昨日開放", "到九時。"]);
});

test("two hundred thousand lines are read", () => {
  assert.equal(linesOf(`<pre>${"新館開放。\n".repeat(150_000)}</pre>`).length, 150_000);
});

test("a table that is wider than the sheet keeps its rows, and the text about it its paragraphs", () => {
  const row = "編號　座落　　　　　　　　　　　　　　地目　　面積　　　　　　　權利範圍　　　　　　　最低價額";
  const full = "清水鎮立圖書館第二期工程的圖說從今天起在總館的服務臺";
  assert.deepEqual(linesOf(`<pre>${full}\n${full}\n${full}\n領取。\n${row}\n${row}</pre>`), [`${full.repeat(3)}領取。`, row, row]);
});
