import assert from "node:assert/strict";
import { test } from "node:test";
import { createRareTest } from "../../../src/core/text/rare-characters.ts";

test("rare are characters that neither side of the strait learns first", () => {
  const rare = createRareTest();
  assert.deepEqual(Array.from("昶垚翀燊堃彧暐㛃𠮷").filter(rare), Array.from("昶垚翀燊堃彧暐㛃𠮷"));
  assert.deepEqual(Array.from("新聞新闻總统裏着妳麒鈞，A1 カ").filter(rare), []);
});
