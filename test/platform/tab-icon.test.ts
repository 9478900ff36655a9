import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { setTabIcon } from "../../src/platform/tab-icon.ts";

afterEach(() => {
  Reflect.deleteProperty(globalThis, "chrome");
});

test("an icon of a tab that is gone is handled: the browser sees its error looked at", async () => {
  const asked: unknown[] = [];
  let looks = 0;
  const runtime = {
    get lastError() {
      looks += 1;
      return { message: "No tab with id: 7." };
    },
  };
  const setIcon = (details: unknown, done: () => void): void => {
    asked.push(details);
    setTimeout(done);
  };
  Object.assign(globalThis, { chrome: { action: { setIcon }, runtime } });
  await setTabIcon(7, { 16: "icons/article-16.png" });
  assert.deepEqual(asked, [{ tabId: 7, path: { 16: "icons/article-16.png" } }]);
  assert.equal(looks, 1);
});
