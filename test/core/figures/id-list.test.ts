import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readIds, writeIds } from "../../../src/core/figures/id-list.ts";

const id = fc.stringMatching(/^[a-z]+(?:-[a-z0-9]+)*$/);

test("ids are read as they were written, in any order and however alike", () => {
  fc.assert(fc.property(fc.array(id), fc.nat(40), (ids, length) => {
    const alike = ids.flatMap((one) => [one, one + "x".repeat(length), `${one}${"x".repeat(length)}y`]);
    assert.deepEqual(readIds(writeIds(alike)), alike);
  }));
});

test("what two ids in order begin with stands once", () => {
  assert.equal(writeIds(["xi-jinping", "xi-yuan", "zhao-leji"]), "Axi-jinpingDyuanAzhao-leji");
});

test("an id with a capital letter is refused", () => {
  assert.throws(() => writeIds(["Xi"]), /capital/);
});
