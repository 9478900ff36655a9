import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { LookUp } from "../../src/core/figures/look-up.ts";
import { countLookUps, forgetLookUps, keepLookUp, keptLookUp } from "../../src/store/look-ups.ts";

const DAY = 86_400_000;
const lookUp = (at: number): LookUp => ({ title: "某", text: "某人。", address: "https://zh.wikipedia.org/zh-tw/%E6%9F%90", at });

beforeEach(forgetLookUps);

test("what was looked up is kept for each figure and variant, for thirty days", async () => {
  await keepLookUp("x", "tw", lookUp(1000));
  assert.deepEqual(await keptLookUp("x", "tw", 1000 + 30 * DAY), lookUp(1000));
  assert.equal(await keptLookUp("x", "tw", 1001 + 30 * DAY), undefined);
  assert.equal(await keptLookUp("x", "cn", 1000), undefined);
  assert.equal(await keptLookUp("y", "tw", 1000), undefined);
});

test("a new one takes the place of the last; the oldest go where there are too many", async () => {
  await keepLookUp("x", "tw", lookUp(1));
  await keepLookUp("x", "tw", lookUp(2));
  assert.equal(await countLookUps(), 1);
  for (let i = 0; i < 200; i += 1) await keepLookUp(`n${i}`, "tw", lookUp(10 + i));
  assert.equal(await countLookUps(), 200);
  assert.equal(await keptLookUp("x", "tw", 10), undefined);
  assert.deepEqual(await keptLookUp("n0", "tw", 10), lookUp(10));
});

test("all of it can be forgotten", async () => {
  await keepLookUp("x", "tw", lookUp(1));
  await forgetLookUps();
  assert.equal(await countLookUps(), 0);
});
