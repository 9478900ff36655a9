import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { fold } from "../../../src/core/clips/fold.ts";
import { parseQuery, withFilter, withoutFilters, type FilterField } from "../../../src/core/clips/query.ts";
import { runSearch, type Scope } from "../../../src/core/clips/search.ts";
import { packBlocks, withoutClips, type ClipWords, type SearchBlock } from "../../../src/core/clips/search-block.ts";
import { addBlock, createSearchSpace, dropBlock, type SearchSpace } from "../../../src/core/clips/search-space.ts";

function words(id: string, text: string, change: Partial<ClipWords> = {}): ClipWords {
  return { id, title: "", text, note: "", site: "", script: "hans", publishedAt: 0, ...change };
}

function hits(blocks: SearchBlock[], wanted: string[][], barred: string[] = []): { id: string; inTitle: boolean }[] {
  const { hits: all } = runSearch({ words: wanted, barred, filters: [] }, spaceOf(blocks), { without: new Set() }, Infinity);
  return all.map(({ clip: { id }, inTitle }) => ({ id, inTitle }));
}

function spaceOf(blocks: SearchBlock[]): SearchSpace {
  const space = createSearchSpace();
  for (const block of blocks) addBlock(space, block);
  return space;
}

const found = (blocks: SearchBlock[], ...all: string[]): string[] => hits(blocks, all.map((word) => [word])).map(({ id }) => id);

test("folding keeps every offset", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => { assert.equal(fold(text).length, text.length); }));
  assert.equal(fold("字".repeat(20_001)).length, 20_001);
});

test("both scripts and the regions' own characters fold to the same", () => {
  for (const [a, b] of [["習近平", "习近平"], ["臺灣", "台湾"], ["裏面", "裡面"], ["裏面", "里面"], ["發展", "发展"], ["頭髮", "头发"], ["啟動", "啓动"], ["說", "説"], ["著", "着"], ["ＡＩ", "ai"], ["唐納‧川普", "唐纳·川普"]]) {
    assert.equal(fold(a ?? ""), fold(b ?? ""), `${a} ${b}`);
  }
  assert.notEqual(fold("川普"), fold("特朗普"));
});

test("any part of a text finds it, in either script, one character too", () => {
  const blocks = packBlocks([words("a", "立法院三讀通過預算案"), words("b", "两岸关系"), words("c", "")]);
  assert.deepEqual(found(blocks, "預算"), ["a"]);
  assert.deepEqual(found(blocks, "预算案"), ["a"]);
  assert.deepEqual(found(blocks, "三"), ["a"]);
  assert.deepEqual(found(blocks, "關係"), ["b"]);
  assert.deepEqual(found(blocks, "立法院三讀通過預算案"), ["a"]);
  assert.deepEqual(found(blocks, "案两"), []);
});

test("title, text and note are searched, each for itself; a title is told apart", () => {
  const blocks = packBlocks([words("a", "正文", { title: "標題", note: "筆記" })]);
  assert.deepEqual(hits(blocks, [["標題"]]), [{ id: "a", inTitle: true }]);
  assert.deepEqual(hits(blocks, [["筆記"]]), [{ id: "a", inTitle: false }]);
  assert.deepEqual(found(blocks, "題正"), []);
});

test("every word must be there, one name of several is enough, a barred word must not", () => {
  const blocks = packBlocks([words("a", "川普會見媒體"), words("b", "特朗普访问"), words("c", "川普訪問白宮")]);
  const ids = (wanted: string[][], barred?: string[]): string[] => hits(blocks, wanted, barred).map(({ id }) => id);
  assert.deepEqual(ids([["川普", "特朗普"]]), ["a", "b", "c"]);
  assert.deepEqual(ids([["川普", "特朗普"], ["訪問"]]), ["b", "c"]);
  assert.deepEqual(ids([["川普", "特朗普"]], ["白宫"]), ["a", "b"]);
  assert.deepEqual(ids([]), ["a", "b", "c"]);
});

test("the blocks find exactly what a plain scan of each text finds", () => {
  const han = fc.string({ unit: fc.constantFrom(...Array.from("一丁七万丈三上下不与習习裏里台臺A ")), maxLength: 40 });
  fc.assert(fc.property(fc.array(han, { maxLength: 40 }), han.filter((word) => word.length > 0 && word.length < 5), (texts, word) => {
    const blocks = packBlocks(texts.map((text, i) => words(String(i), text)));
    assert.deepEqual(found(blocks, word), texts.flatMap((text, i) => (fold(text).includes(fold(word)) ? [String(i)] : [])));
  }));
});

test("a block without some of its clips finds the others as before", () => {
  const [block] = packBlocks([words("a", "甲乙"), words("b", "丙丁"), words("c", "戊己", { title: "庚" })]);
  assert.ok(block);
  const rest = withoutClips(block, new Set(["b"]));
  assert.deepEqual([found([rest], "甲乙"), found([rest], "丙"), found([rest], "戊己"), found([rest], "庚")], [["a"], [], ["c"], ["c"]]);
});

test("blocks that come and go leave the others' characters as they are", () => {
  const han = fc.string({ unit: fc.constantFrom(...Array.from("一丁七万丈三")), maxLength: 12 });
  fc.assert(fc.property(fc.array(han, { minLength: 20, maxLength: 60 }), fc.array(fc.nat(), { maxLength: 6 }), han.filter((word) => word.length > 0 && word.length < 4), (texts, gone, word) => {
    const space = spaceOf(packBlocks(texts.map((text, i) => words(String(i), text))));
    for (const n of gone) {
      const slot = n % space.blocks.length;
      const block = space.blocks[slot];
      dropBlock(space, slot);
      if (block) addBlock(space, withoutClips(block, new Set(block.clips.slice(0, 1).map(({ id }) => id))));
    }
    const { hits: all, total } = runSearch({ words: [[word]], barred: [], filters: [] }, space, { without: new Set() }, Infinity);
    const there = new Set(space.blocks.flatMap((block) => block?.clips.map(({ id }) => id) ?? []));
    const truth = texts.flatMap((text, i) => (there.has(String(i)) && fold(text).includes(fold(word)) ? [String(i)] : []));
    assert.deepEqual(all.map(({ clip }) => clip.id).sort((a, b) => Number(a) - Number(b)), truth);
    assert.equal(total, truth.length);
  }));
});

test("in a library that is large enough to tell its common pairs they find exactly who holds them, in titles too, and as blocks come and go", () => {
  const han = fc.string({ unit: fc.constantFrom(...Array.from("一丁七万丈三\ud840")), maxLength: 6 });
  const many = fc.array(fc.record({ title: han, text: han }), { minLength: 20, maxLength: 60 });
  fc.assert(fc.property(many, fc.array(fc.nat(), { maxLength: 6 }), fc.array(han.filter((word) => word.length > 1 && word.length < 4), { minLength: 3, maxLength: 6 }), (made, gone, wanted) => {
    // 1,100 clips, each of these many times.
    const clips = Array.from({ length: 1_100 }, (_, i) => words(String(i), made[(i * 7) % made.length]?.text ?? "", { title: made[(i * 7) % made.length]?.title ?? "" }));
    const space = spaceOf(packBlocks(clips));
    assert.ok(space.common);
    for (const n of gone) {
      const slot = n % space.blocks.length;
      const block = space.blocks[slot];
      dropBlock(space, slot);
      if (block) addBlock(space, withoutClips(block, new Set(block.clips.slice(0, 3).map(({ id }) => id))));
    }
    const there = clips.filter(({ id }) => space.places.has(id));
    for (const word of wanted) {
      const { hits: all } = runSearch({ words: [[word]], barred: [], filters: [] }, space, { without: new Set() }, Infinity);
      const truth = there.flatMap(({ id, title, text }) => (title.includes(word) || text.includes(word) ? [`${id} ${title.includes(word)}`] : []));
      assert.deepEqual(all.map(({ clip, inTitle }) => `${clip.id} ${inTitle}`).sort(), truth.sort());
    }
  }), { numRuns: 30 });
});

test("more characters than are kept in rows are found all the same", () => {
  // Hangul and private characters: none is folded into another.
  const texts = Array.from({ length: 20 }, (_, i) => String.fromCharCode(...Array.from({ length: 800 }, (_each, n) => (i < 13 ? 0xac00 + i * 800 : 0xe000 + (i - 13) * 800) + n)));
  const blocks = packBlocks(texts.map((text, i) => words(String(i), text)));
  for (const i of [0, 14, 15, 19]) {
    const text = texts[i] ?? "";
    assert.deepEqual([found(blocks, text.slice(500, 501)), found(blocks, text.slice(798)), found(blocks, `${text.slice(3, 4)}\uabcd`)], [[String(i)], [String(i)], []], String(i));
  }
});

test("a search keeps to the clips that it is told to, and leaves out others", () => {
  const space = spaceOf(packBlocks(Array.from({ length: 40 }, (_, i) => words(String(i), "甲", { publishedAt: 40 - i }))));
  const ids = (scope: Scope): string[] => runSearch({ words: [["甲"]], barred: [], filters: [] }, space, scope, 9).hits.map(({ clip }) => clip.id);
  assert.deepEqual(ids({ only: new Set(["3", "17", "39", "elsewhere"]), without: new Set(["17"]) }), ["3", "39"]);
  assert.equal(runSearch({ words: [], barred: [], filters: [] }, space, { without: new Set(["0", "1"]) }, 1).total, 38);
});

test("the best of many hits are those that sorting all of them would give", () => {
  fc.assert(fc.property(fc.array(fc.record({ at: fc.nat({ max: 9 }), titled: fc.boolean() }), { maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (made, limit) => {
    const space = spaceOf(packBlocks(made.map(({ at, titled }, i) => words(String(i), "甲", { publishedAt: at, title: titled ? "甲" : "" }))));
    const { hits: all } = runSearch({ words: [["甲"]], barred: [], filters: [] }, space, { without: new Set() }, limit);
    const best = made.map(({ at, titled }) => at + (titled ? 100 : 0)).sort((a, b) => b - a).slice(0, limit);
    assert.deepEqual(all.map(({ clip, inTitle }) => clip.publishedAt + (inTitle ? 100 : 0)), best);
  }));
});

test("a query's words, quotes, minus and filters are read, with Chinese names and punctuation too", () => {
  assert.deepEqual(parseQuery("川普　訪問"), { words: ["川普", "訪問"], barred: [], filters: [] });
  assert.deepEqual(parseQuery("“white house” -「白 宮」"), { words: ["white house"], barred: ["白 宮"], filters: [] });
  assert.deepEqual(parseQuery("網站：中央社 -tag:體育 before:2026-01"), {
    words: [], barred: [], filters: [{ field: "site", value: "中央社", not: false }, { field: "tag", value: "體育", not: true }, { field: "before", value: "2026-01", not: false }],
  });
  assert.deepEqual(parseQuery("tag:\"兩岸 關係\"").filters, [{ field: "tag", value: "兩岸 關係", not: false }]);
  assert.deepEqual(parseQuery("快訊:地震").words, ["快訊:地震"]);
  assert.deepEqual(parseQuery("constructor:x").words, ["constructor:x"]);
  assert.deepEqual(parseQuery("甲：“”").words, ["甲"]);
});

test("nothing that is typed is an error or loses its words", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from("甲乙 -:：\"“”「」『』x\n")) }), (typed) => {
    const { words: plain, barred, filters } = parseQuery(typed);
    const kept = [...plain, ...barred, ...filters.map(({ value }) => value)].join("");
    for (const char of typed.match(/[甲乙]/g) ?? []) assert.ok(kept.includes(char));
    assert.ok(!kept.includes("\n"));
  }));
});

test("a filter is put into what was typed, in the place of the one of its field, and taken out again", () => {
  assert.equal(withFilter("", "region", { name: "地區", value: "台灣" }), "地區:台灣");
  assert.equal(withFilter("塑膠 region:hk -\"過期 新聞\"", "region", { name: "地區", value: "台灣" }), "地區:台灣 塑膠 -\"過期 新聞\"");
  assert.equal(withFilter("site:甲報", "tag", { name: "tag", value: "要 讀" }), "tag:\"要 讀\" site:甲報");
  assert.equal(withFilter("\"沒打完", "site", { name: "site", value: "甲 報" }), "site:\"甲 報\" \"沒打完");
  assert.equal(withoutFilters("稅 網站：甲報 tag:\"要 讀\"", ({ field }) => field === "site"), "稅 tag:\"要 讀\"");
  assert.equal(withFilter("稅 site:甲報", "site", { name: "site", value: "" }), "稅");
});

test("whatever is typed and whatever is chosen, the filter that is put in is the one that is read out", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from("\"「」-: 字a“site")) }), fc.constantFrom<FilterField>("site", "tag"), fc.string({ unit: "binary", minLength: 1 }), (typed, field, value) => {
    const filters = parseQuery(withFilter(typed, field, { name: field, value })).filters.filter((filter) => filter.field === field);
    const plain = value.replace(/["“”]/g, " ").replace(/\s+/g, " ").trim();
    assert.deepEqual(filters.map((filter) => filter.value), plain === "" ? [] : [plain]);
  }));
});
