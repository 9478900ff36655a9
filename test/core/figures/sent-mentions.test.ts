import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { receiveMentions, sendMentions } from "../../../src/core/figures/sent-mentions.ts";

test("mentions arrive as they were sent", () => {
  const text = fc.array(fc.record({ before: fc.constantFrom("", "記者", "。"), surface: fc.constantFrom("川普", "高市早苗", "A"), figureId: fc.constantFrom("a", "b", "c"), certain: fc.boolean() }), { maxLength: 6 }).map((parts) => {
    let at = 0;
    const mentions = parts.map(({ before, surface, figureId, certain }) => {
      const start = at + before.length;
      at = start + surface.length;
      return { start, end: at, figureId, surface, certain };
    });
    return { text: parts.map(({ before, surface }) => before + surface).join(""), mentions };
  });
  fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
    const sent = sendMentions(texts.map(({ mentions }) => mentions));
    assert.equal(new Set(sent.ids).size, sent.ids.length);
    assert.deepEqual(receiveMentions(structuredClone(sent), texts.map((one) => one.text)), texts.map(({ mentions }) => mentions));
  }));
});
