import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage } from "../../../src/core/text/charset.ts";

/** 清水镇 in GB 18030, 清水鎮 in Big5, 清水镇 in UTF-8. */
const GBK = [0xc7, 0xe5, 0xcb, 0xae, 0xd5, 0xf2];
const BIG5 = [0xb2, 0x4d, 0xa4, 0xf4, 0xc2, 0xed];
const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
const decode = (bytes: number[], contentType: string | null = "text/html", usual = "utf-8"): string => decodePage(new Uint8Array(bytes), contentType, usual);

test("the answer's header decides", () => assert.equal(decode(GBK, "text/html; charset=GB2312"), "清水镇"));
test("else the page's own meta element, in both its forms", () => {
  assert.match(decode([...ascii('<meta charset="big5">'), ...BIG5]), /清水鎮$/);
  assert.match(decode([...ascii('<meta http-equiv="Content-Type" content="text/html; charset=gbk">'), ...GBK]), /清水镇$/);
});
test("a byte order mark goes before both, and is no part of the text", () => assert.equal(decode([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("清")], "text/html; charset=gbk"), "清"));
test("where nothing is said, UTF-8 is known by its bytes, anything else is as on the page before", () => {
  assert.equal(decode([...new TextEncoder().encode("清水镇")], null, "gbk"), "清水镇");
  assert.equal(decode(GBK, null, "GBK"), "清水镇");
});
test("a label that nobody knows says nothing", () => assert.equal(decode(GBK, "text/html; charset=x-unknown", "gbk"), "清水镇"));
