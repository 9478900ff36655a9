import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { onTheWay, placeCard } from "../../src/ui/card-place.ts";

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };

test("a card opens below its name where there is room", () => {
  assert.deepEqual(placeCard({ left: 100, top: 100, right: 160, bottom: 120 }, card, view, false), { left: 100, top: 126, height: 200 });
});

test("near the lower edge it opens above", () => {
  assert.deepEqual(placeCard({ left: 100, top: 700, right: 160, bottom: 720 }, card, view, false), { left: 100, top: 494, height: 200 });
});

test("beside vertical text it opens to the left, else to the right", () => {
  assert.deepEqual(placeCard({ left: 600, top: 100, right: 620, bottom: 160 }, card, view, true), { left: 294, top: 100, height: 200 });
  assert.deepEqual(placeCard({ left: 100, top: 100, right: 120, bottom: 160 }, card, view, true), { left: 126, top: 100, height: 200 });
});

test("beside vertical text that leaves no room on either side it opens above or below", () => {
  const narrow = { width: 360, height: 800 };
  assert.deepEqual(placeCard({ left: 170, top: 100, right: 190, bottom: 160 }, card, narrow, true), { left: 52, top: 166, height: 200 });
});

test("it is never off the screen and never over its name, however small the window: what has no room is scrolled to", () => {
  const sizes = fc.record({ x: fc.integer({ min: 0, max: 380 }), y: fc.integer({ min: 0, max: 280 }), width: fc.integer({ min: 50, max: 340 }), height: fc.integer({ min: 50, max: 700 }), vertical: fc.boolean() });
  const small = { width: 400, height: 300 };
  fc.assert(fc.property(sizes, ({ x, y, width, height: whole, vertical }) => {
    const name = { left: x, top: y, right: x + 20, bottom: y + 20 };
    const { left, top, height } = placeCard(name, { width, height: whole }, small, vertical);
    assert.ok(left >= 0 && left + width <= small.width && top >= 0 && top + height <= small.height, "on the screen");
    assert.ok(top >= name.bottom || top + height <= name.top || left >= name.right || left + width <= name.left, "clear of the name");
    assert.ok(height >= Math.min(whole, 100), "high enough to be read");
  }));
});

test("the way from a name to its card is safe, elsewhere is not", () => {
  const name = { left: 100, top: 100, right: 160, bottom: 120 };
  const box = { left: 100, top: 126, right: 400, bottom: 326 };
  assert.equal(onTheWay({ x: 150, y: 123 }, name, box), true);
  assert.equal(onTheWay({ x: 150, y: 90 }, name, box), false);
  assert.equal(onTheWay({ x: 500, y: 200 }, name, box), false);
});
