import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { ALL, TRASH } from "../../../src/core/clips/list-keys.ts";
import { parseRoute, routeAddress } from "../../../src/pages/library/route.ts";

test("an address names a list and a clip", () => {
  assert.deepEqual(parseRoute(""), { list: ALL });
  assert.deepEqual(parseRoute("#clip=a-1"), { list: ALL, clipId: "a-1" });
  assert.deepEqual(parseRoute("#trash=&clip=a-1"), { list: TRASH, clipId: "a-1" });
  assert.deepEqual(parseRoute("#tag=%E7%92%B0%E4%BF%9D"), { list: { kind: "tag", value: "環保" } });
});

test("every route comes back from its address, whatever a tag is called", () => {
  fc.assert(fc.property(fc.constantFrom("tag" as const, "figure" as const, "site" as const), fc.string({ unit: "grapheme" }), fc.option(fc.uuid(), { nil: undefined }), (kind, value, clipId) => {
    const route = { list: { kind, value }, ...(clipId ? { clipId } : {}) };
    assert.deepEqual(parseRoute(routeAddress(route)), route);
  }));
});
