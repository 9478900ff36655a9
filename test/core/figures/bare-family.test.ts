import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findMentions } from "../../../src/core/figures/match.ts";
import { Rule } from "../../../src/core/figures/table.ts";
import { marks, tinyTable } from "./tiny-table.ts";

const table = tinyTable({
  cho: { names: ["卓榮泰", "卓荣泰"] },
  huang: { names: ["黃國昌", "黄国昌"] },
  huang2: { names: ["黃珊珊"] },
  ko: { names: ["柯文哲", "柯P"] },
  ying: { names: ["應曉薇"] },
  rubio: { names: ["盧比歐"], latin: ["Marco Rubio"] },
}, { forms: [{ text: "卓揆", parts: [{ start: 0, end: 1, figureId: "cho", rule: Rule.Name }] }] });

test("after a full name that stands more than once, the family name alone is a mention where a clause begins with it and what the person did", () => {
  assert.deepEqual(marks("卓榮泰備詢，卓榮泰到場。「開戰？」卓則回嗆，卓昨說", table), ["卓榮泰=cho", "卓榮泰=cho", "卓=cho", "卓=cho"]);
  assert.deepEqual(marks("黄国昌受访，黄国昌说。黄认为", table), ["黄国昌=huang", "黄国昌=huang"], "the mainland's papers write the full name again");
  assert.deepEqual(marks("卓說，行政院長卓榮泰到了，卓榮泰說", table), ["卓榮泰=cho", "卓榮泰=cho"]);
  assert.deepEqual(marks("行政院長卓榮泰到了。卓說", table), ["卓榮泰=cho"], "one whom the text names once is not who it is about");
});

test("what a report says of a speaker counts as well: 黃指, 黃席間談到, 黃提到", () => {
  assert.deepEqual(marks("黃國昌到場，黃國昌說。黃指，預算要審，黃席間談到關稅；黃提到罷免，黃希望", table), ["黃國昌=huang", "黃國昌=huang", "黃=huang", "黃=huang", "黃=huang", "黃=huang"]);
  assert.deepEqual(marks("黃國昌到場，黃國昌說。黃指數上漲", table), ["黃國昌=huang", "黃國昌=huang"]);
});

test("a title of the same person leaves it settled; another of that family name in between does not", () => {
  assert.deepEqual(marks("卓榮泰到了，卓榮泰坐下，卓揆致詞。卓說", table), ["卓榮泰=cho", "卓榮泰=cho", "卓=cho", "卓=cho"]);
  assert.deepEqual(marks("黃國昌到場，黃國昌說。助理黃小明陪同，黃說", table), ["黃國昌=huang", "黃國昌=huang"]);
  assert.deepEqual(marks("黃國昌與黃珊珊會面，黃國昌說，黃說", table), ["黃國昌=huang", "黃珊珊=huang2", "黃國昌=huang"]);
});

test("a family name that is a word, one inside a clause and one that begins another word are left alone", () => {
  assert.deepEqual(marks("應曉薇出庭，應曉薇說，應已還款", table), ["應曉薇=ying", "應曉薇=ying"]);
  assert.deepEqual(marks("黃國昌開會，黃國昌說，金黃也好看，黃金上漲", table), ["黃國昌=huang", "黃國昌=huang"]);
  assert.deepEqual(marks("柯P到場，柯P說，柯說", table), ["柯P=ko", "柯P=ko"], "柯P is no full name");
  assert.deepEqual(marks("盧比歐訪歐，盧比歐說，盧說", table), ["盧比歐=rubio", "盧比歐=rubio"], "a transliteration has no family name of one character");
});

test("inside a clause the family name alone counts between a word that leads to a person and one that begins no given name", () => {
  assert.deepEqual(marks("卓榮泰來訪，卓榮泰說，替卓發聲，因為卓不滿，邀請卓、力挺卓", table), ["卓榮泰=cho", "卓榮泰=cho", "卓=cho", "卓=cho", "卓=cho", "卓=cho"]);
  assert.deepEqual(marks("柯文哲開庭，柯文哲說，審判長讓柯發言，按慣例柯要到場，請問他（柯）何在，歡迎的柯粉", table), ["柯文哲=ko", "柯文哲=ko", "柯=ko", "柯=ko", "柯=ko", "柯=ko"]);
  assert.deepEqual(marks("卓榮泰來訪，卓榮泰說，對卓越的人，與卓先生，這個卓然的成績", table), ["卓榮泰=cho", "卓榮泰=cho"]);
});

test("one whom the text names once is meant by the family name in that sentence only", () => {
  assert.deepEqual(marks("昨拜會行政院長卓榮泰，卓表示感謝，也說卓會來", table), ["卓榮泰=cho", "卓=cho", "卓=cho"]);
  assert.deepEqual(marks("昨拜會行政院長卓榮泰。卓表示感謝", table), ["卓榮泰=cho"]);
});

test("a common word that holds the family name's character leaves it settled, and so does one that stands for nobody else", () => {
  assert.deepEqual(marks("黃國昌說明，黃國昌到場。黃金上漲，黃昏時黃說", table), ["黃國昌=huang", "黃國昌=huang", "黃=huang"]);
  assert.deepEqual(marks("黃國昌說明，黃國昌到場。助理黃小明在，黃說", table), ["黃國昌=huang", "黃國昌=huang"]);
});

test("another who is named but once is spoken of to the end of that sentence; one who is named again, further on", () => {
  const named = ["黃國昌=huang", "黃國昌=huang"];
  assert.deepEqual(marks("黃國昌說明，黃國昌到場。助理黃小明在，黃說。黃表示", table), [...named, "黃=huang"]);
  assert.deepEqual(marks("黃國昌說明，黃國昌到場。助理黃小明在。黃表示，黃小明也在", table), named);
});

test("two family names side by side, before what says that they are two persons", () => {
  const named = "卓榮泰會見黃國昌，卓榮泰與黃國昌握手。";
  const four = ["卓榮泰=cho", "黃國昌=huang", "卓榮泰=cho", "黃國昌=huang"];
  assert.deepEqual(marks(`${named}黨內的卓黃心結`, table), [...four, "卓=cho", "黃=huang"]);
  assert.deepEqual(marks(`${named}擺脫壓力，卓、黃更成為焦點`, table), [...four, "卓=cho", "黃=huang"]);
  assert.deepEqual(marks(`${named}卓黃色的外套`, table), four);
});

test("beside South Korea, 韓 is a land", () => {
  const han = tinyTable({ han: { names: ["韓國瑜"] } });
  assert.deepEqual(marks("韓國瑜主持院會，韓國瑜說，強調韓主持會議時", han), ["韓國瑜=han", "韓國瑜=han", "韓=han"]);
  assert.deepEqual(marks("韓國瑜訪問南韓，韓國瑜說，美國對韓的關稅，韓稱會談判", han), ["韓國瑜=han", "韓國瑜=han"]);
});

test("what is written before a bare family name cannot move the mentions", () => {
  const text = "卓榮泰與黃國昌，卓榮泰與黃國昌。黃說，卓說";
  assert.deepEqual(marks(text, table), ["卓榮泰=cho", "黃國昌=huang", "卓榮泰=cho", "黃國昌=huang", "黃=huang", "卓=cho"]);
});

test("whatever stands around them, mentions are in order, none over another, and a family name alone is its bearer's", () => {
  const piece = fc.constantFrom("卓榮泰", "黃國昌", "黃珊珊", "柯文哲", "柯P", "卓揆", "卓", "黃", "柯", "說", "，", "。", "、", "與", "替", "發聲", "體制", "黃金", "黃小明", "（", "）", "這");
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const text = pieces.join("");
    let end = 0;
    for (const mention of findMentions(text, table)) {
      assert.ok(mention.start >= end, text);
      assert.equal(text.slice(mention.start, mention.end), mention.surface);
      if (mention.surface === "黃") assert.ok(mention.figureId.startsWith("huang") && !(text.includes("黃國昌") && text.includes("黃珊珊")), text);
      end = mention.end;
    }
  }));
});
