import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { spokenLines } from "../../src/core/reading/spoken-lines.ts";
import { createDress, type Line } from "../../src/ui/article-dress.ts";

const { window } = new JSDOM(`<article><p>第3屆<b>港</b>口會</p></article>`);
Object.assign(globalThis, { document: window.document });
const article = window.document.querySelector("article") as unknown as HTMLElement;
const nodes = [...article.querySelectorAll("p, b")].flatMap(({ childNodes }) => [...childNodes].filter((node): node is Text => node.nodeType === 3));
const [first, last, inner] = nodes;
const line: Line = { nodes: [first, inner, last].filter((node) => node !== undefined), figures: [undefined, undefined, undefined] };
const markup = article.outerHTML;

test("readings and upright digits go around the text, and every node comes back", () => {
  const dress = createDress();
  const readings = [["di4", undefined, "jie4", "gang3", "kou3", "hui4"]];
  dress.put([line], { vertical: true, script: "zhuyin", readings });
  assert.equal(article.querySelectorAll("ruby").length, 5);
  assert.equal(article.querySelector("b ruby rt")?.textContent, "ㄍㄤˇ");
  assert.equal(article.querySelector(".upright")?.textContent, "3");
  dress.put([line], { vertical: false, script: "pinyin", readings });
  assert.equal(article.querySelector("b ruby rt")?.textContent, "gǎng");
  assert.equal(article.querySelectorAll(".upright").length, 0);
  dress.remove();
  assert.equal(article.outerHTML, markup);
  assert.ok(line.nodes.every((node) => article.contains(node)));
});

test("what is read aloud is the text without its readings, each line whole", () => {
  const dress = createDress();
  dress.put([line], { vertical: false, script: "pinyin", readings: [["di4", undefined, "jie4", "gang3", "kou3", "hui4"]] });
  assert.deepEqual(spokenLines(article).map(({ text }) => text), ["第3屆港口會"]);
  dress.remove();
});
