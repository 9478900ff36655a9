import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { printArticle } from "../../src/content/print-article.ts";

test("pictures below the window are there before the article is printed; one that cannot be had does not keep it", async () => {
  const { document, Event } = new JSDOM(`<article><img id="there"><img id="late" loading="lazy"><img id="broken" loading="lazy"><img id="gone" class="missing"></article>`).window;
  const image = (id: string): HTMLImageElement => {
    const found = document.querySelector<HTMLImageElement>(`#${id}`);
    assert.ok(found);
    return found;
  };
  for (const id of ["late", "broken", "gone"]) Object.defineProperty(image(id), "complete", { value: false });
  let printed = 0;
  Object.assign(globalThis, { print: () => (printed += 1) });
  const article = document.querySelector("article");
  assert.ok(article);
  const printing = printArticle(article);
  assert.deepEqual([image("late").loading, printed], ["eager", 0]);
  image("late").dispatchEvent(new Event("load"));
  image("broken").dispatchEvent(new Event("error"));
  await printing;
  assert.equal(printed, 1);
});
