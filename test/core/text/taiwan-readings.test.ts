import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "../../../src/core/text/readings.ts";
import { taiwanReading } from "../../../src/core/text/taiwan-readings.ts";

test("Taiwan's readings replace the mainland's, where that is what was read", () => {
  const text = "企业研究期间的攻击和危机";
  const read = readAll(text, false).map((reading, i) => taiwanReading(text[i] ?? "", reading));
  assert.equal(read.join(" "), "qi4 ye4 yan2 jiu4 qi2 jian1 de0 gong1 ji2 he2 wei2 ji1");
  assert.equal(taiwanReading("期", "ji1"), "ji1");
});
