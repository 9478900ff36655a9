import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { actionOf, KEY_LINES } from "../../src/ui/reader-keys.ts";

const { window } = new JSDOM(`<p tabindex="0"></p><button></button><input type="range"><select></select><span role="button" tabindex="0"></span>`);
Object.assign(globalThis, { Element: window.Element });

/** What a key does that is pressed on an element. */
function pressed(key: string, on = "p", init: object = {}, { characters = true, columns = false } = {}): string | undefined {
  let action: string | undefined;
  const target = window.document.querySelector(on);
  target?.addEventListener("keydown", (event) => (action = actionOf(event as unknown as KeyboardEvent, { characters, columns })), { once: true });
  target?.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, ...init }));
  return action;
}

test("keys of the help do something, in capitals too", () => {
  const letters = KEY_LINES.flatMap(({ keys }) => [...keys]).filter((key) => key.length === 1);
  for (const key of letters) assert.ok(pressed(key) && pressed(key.toLowerCase()), key);
  assert.deepEqual([pressed(" "), pressed(" ", "p", { shiftKey: true }), pressed("Home"), pressed("PageUp")], ["forward", "back", "start", "back"]);
});

test("what has the focus keeps its own keys, and so does the browser", () => {
  for (const on of ["button", "[role=button]"]) assert.equal(pressed(" ", on), undefined, on);
  for (const key of ["Home", "PageDown", " "]) assert.equal(pressed(key, "input"), undefined, key);
  for (const key of ["j", "Home", " "]) assert.equal(pressed(key, "select"), undefined, key);
  // Whoever has clicked a choice reads on from there.
  assert.equal(pressed("j", "input"), "next");
  assert.equal(pressed("c", "p", { ctrlKey: true }), undefined);
  assert.equal(pressed("j", "button"), "next");
});

test("single characters can be turned off; keys that scroll stay", () => {
  assert.equal(pressed("j", "p", {}, { characters: false }), undefined);
  assert.equal(pressed("?", "p", {}, { characters: false }), undefined);
  assert.equal(pressed(" ", "p", {}, { characters: false }), "forward");
});

test("in columns the keys for down and up go on and back; in lines they are the browser's", () => {
  assert.deepEqual(["ArrowDown", "ArrowUp", "ArrowLeft"].map((key) => pressed(key, "p", {}, { columns: true })), ["nudge", "nudgeBack", undefined]);
  assert.equal(pressed("ArrowDown"), undefined);
  assert.equal(pressed("ArrowDown", "input", {}, { columns: true }), undefined);
});
