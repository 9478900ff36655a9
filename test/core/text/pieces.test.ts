import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { piecesOf } from "../../../src/core/text/pieces.ts";

const { document } = new JSDOM("<p>王<b>毅</b>在莫斯科</p>").window;
const [first, second, third] = [document.querySelector("p")?.firstChild, document.querySelector("b")?.firstChild, document.querySelector("p")?.lastChild] as Text[];
const run = { nodes: [first, second, third].filter((node) => node !== undefined), parts: ["王", "毅", "在莫斯科"] };

test("a stretch that inline markup splits has a piece in each node", () => {
  assert.deepEqual(piecesOf(run, 0, 2), [{ node: first, start: 0, end: 1 }, { node: second, start: 0, end: 1 }]);
});

test("a stretch within one node has one piece, at that node's offsets", () => {
  assert.deepEqual(piecesOf(run, 3, 6), [{ node: third, start: 1, end: 4 }]);
});

test("an empty stretch has none", () => {
  assert.deepEqual(piecesOf(run, 1, 1), []);
});
