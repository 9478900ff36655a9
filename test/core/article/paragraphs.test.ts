import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { textLines, textOf } from "../../../src/core/article/paragraphs.ts";

const bodyOf = (html: string): HTMLElement => new JSDOM(`<body>${html}`).window.document.body;

test("each paragraph, heading, item and cell is a line; pictures and readings are none", () => {
  const body = bodyOf("<h2>題</h2><p>甲<strong>乙</strong>丙</p><figure><img><figcaption>圖說</figcaption></figure><ul><li>一</li><li><p>二</p></li></ul><table><tbody><tr><td>三</td><td>四</td></tr></tbody></table><p><ruby>焙<rt>ㄅㄟˋ</rt></ruby>茶</p><hr>");
  assert.equal(textOf(body), "題\n甲乙丙\n一\n二\n三\n四\n焙茶");
});

test("the data of a line's pieces stand at their offsets of the text", () => {
  const body = bodyOf("<p>甲<a>乙乙</a></p>\n<blockquote>丙<p>丁</p>戊</blockquote>己");
  const text = textOf(body);
  for (const { start, text: line, pieces } of textLines(body)) {
    assert.equal(text.slice(start, start + line.length), line);
    for (const piece of pieces) assert.equal(text.slice(piece.start, piece.start + piece.node.data.length), piece.node.data);
  }
  assert.equal(text, "甲乙乙\n丙\n丁\n戊\n己");
});

test("a line feed within a paragraph does not break its line", () => {
  const [line, ...rest] = textLines(bodyOf("<p>甲\n乙</p>"));
  assert.equal(line?.text, "甲 乙");
  assert.deepEqual(rest, []);
});
