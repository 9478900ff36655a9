import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { nameHints } from "../../src/core/figures/name-hints.ts";
import { readAll, readName } from "../../src/core/text/readings.ts";
import type { Line } from "../../src/ui/article-dress.ts";
import { readingsOf } from "../../src/ui/article-readings.ts";
import { loadShippedFigures } from "../../tools/figures-load.ts";

const { document } = new JSDOM("").window;
const figures = new Map(loadShippedFigures().figures.map((figure) => [figure.id, figure]));
const hintsOf = (id: string) => nameHints(figures.get(id));

/** A line in simplified characters; names stand in brackets, with the figure's id: `[单士元|shan-shiyuan]`. */
function lineOf(marked: string): Line {
  const parts = [...marked.matchAll(/\[(.+?)\|(.+?)\]|[^[]+/g)].map(([text, name, id]) => ({ text: name ?? text, id }));
  return { nodes: parts.map(({ text }) => document.createTextNode(text)), figures: parts.map(({ id }) => id) };
}

async function read(marked: string, which: "all" | "names"): Promise<string> {
  const [line = []] = await readingsOf([lineOf(marked)], { which, taiwan: false, hintsOf }, async (simplified) => ({ simplified, readAll, readName }));
  return line.map((reading) => reading ?? "-").join(" ");
}

test("a name is read as a name, in a text that is read throughout, too", async () => {
  assert.equal(await read("他说[单仁|nobody]与[解杰|nobody]、[仇和|nobody]。", "all"), "ta1 shuo1 shan4 ren2 yu3 xie4 jie2 、 qiu2 he2 。");
  assert.equal(await read("他说[单仁|nobody]来", "names"), "- - shan4 ren2 -");
});

test("a transliterated name has no surname at its head", async () => {
  const gates = [...figures.values()].find(({ names }) => names.en.includes("Bill Gates"));
  assert.ok(gates);
  assert.equal(await read(`[盖茨|${gates.id}]`, "names"), "gai4 ci2");
  assert.equal(await read("[盖叫天|nobody]", "names"), "ge3 jiao4 tian1");
});

test("the figures of the mainland are read as their own pinyin has them", () => {
  const letters = (spelling: string): string => spelling.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "");
  const wrong: string[] = [];
  let right = 0;
  for (const figure of figures.values()) {
    const name = figure.names.cn?.[0] ?? "";
    if (figure.country !== "CN" || !/^\p{Script=Han}{2,4}$/u.test(name)) continue;
    if (figure.names.en.some((english) => letters(english) === letters(readName(name, nameHints(figure)).join("")))) right += 1;
    else wrong.push(`${name} ${figure.names.en.join()}`);
  }
  // Those that are known by another romanisation (Sun Yat-sen), by an English first name, or by a Tibetan or Mongolian one.
  assert.ok(right > 700, String(right));
  assert.ok(wrong.length < 0.06 * right, wrong.join("; "));
  assert.equal(readName("马朝旭", { latin: ["Ma Zhaoxu"], familyFirst: true }).join(" "), "ma3 zhao1 xu4");
  assert.equal(readName("白重恩", { latin: ["Bai Chong'en"], familyFirst: true }).join(" "), "bai2 chong2 en1");
  assert.equal(readName("吕秀莲", { latin: ["Annette Lu", "Lü Xiulian"], familyFirst: true }).join(" "), "lü3 xiu4 lian2");
});
