import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanTags, tagsTyped } from "../../../src/core/clips/tags.ts";

test("tags are kept trimmed, once each, without the sign before them", () => {
  assert.deepEqual(cleanTags([" 環保 ", "#環保", "＃氣候", "", " \n", "兩  岸"]), ["環保", "氣候", "兩 岸"]);
});

test("typed tags are parted by commas of either script", () => {
  assert.deepEqual(tagsTyped("環保，氣候、 能源,tag;x"), ["環保", "氣候", "能源", "tag", "x"]);
  assert.deepEqual(tagsTyped("  "), []);
});
