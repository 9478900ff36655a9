import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../support/find.ts";
import { until } from "../support/until.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Given } from "../support/driver.ts";
import { HOSTILE_KINDS, hostilePage } from "./hostile-pages.ts";
import { newsArticle, newsSite } from "./news-site.ts";
import { openReader } from "./reader.ts";
import { words, type Stage } from "./stage.ts";

/** The smallest PDF with one page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Five million characters of news, which is more than any page of news has. */
const LARGE = newsArticle({ paragraphs: Array.from({ length: 25_000 }, (_, i) => `第${i}段。${"這是一段很長的文字，".repeat(20)}`) });

/** Pages that are none, and pages that do their worst. The stage looks for exceptions after each. */
export function badInputScenarios(stage: Stage): void {
  const page = (name: string, given: Given) => stage.open({ url: `https://odd.example/${name}`, ...given });
  const said = async (name: string, given: Given): Promise<string> => (await stage.popup(await page(name, given))).run(() => document.body.textContent ?? "");
  const someOf = (text: string, ...keys: Parameters<typeof words>[0][]): void => assert.ok(keys.some((key) => text.includes(words(key))), `one of ${keys.join(", ")} in “${text}”`);

  test("an empty page", async () => {
    someOf(await said("empty", { body: "" }), "popup_no_article");
  });

  test("an XML document", async () => {
    someOf(await said("feed.xml", { body: '<?xml version="1.0"?><rss><channel><title>霧港日報</title></channel></rss>', contentType: "application/xml" }), "popup_not_html");
  });

  test("an image", async () => {
    someOf(await said("picture.png", { body: readFileSync(join(PROJECT_ROOT, "assets/icons/article-128.png")), contentType: "image/png" }), "popup_not_html");
  });

  test("a PDF", async () => {
    someOf(await said("paper.pdf", { body: PDF, contentType: "application/pdf" }), "popup_not_html", "popup_restricted");
  });

  test("a page of the browser's own", async () => {
    const own = stage.keep(await stage.driver.openAddress(stage.driver.name === "chromium" ? "chrome://version/" : "about:license"));
    someOf(await (await stage.popup(own)).run(() => document.body.textContent ?? ""), "popup_restricted");
  });

  test("a page of five million characters", async () => {
    someOf(await said("large", { body: `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>長</title><body>${LARGE}</body></html>` }), "popup_too_large", "popup_article_found");
  });

  for (const kind of HOSTILE_KINDS) {
    test(`a page ${kind}`, async () => {
      const title = "撐得住的一頁";
      const shown = await page(encodeURIComponent(kind), { body: hostilePage(kind, title) });
      const popup = await stage.popup(shown);
      someOf(await popup.run(() => document.body.textContent ?? ""), "popup_article_found");
      await popup.click("#read");
      await until("the article", async () => (await textOf(shown, "qingdu-reader >>> article .body")).includes("聽報角"));
      assert.doesNotMatch(await textOf(shown, "qingdu-reader >>> article"), /[\0\u202a-\u202e\u2066-\u2069]/);
    });
  }

  test("a page that overrides what every script relies on", async () => {
    const vandal = `<script>
      for (const name of ["map", "filter", "forEach", "flatMap", "push", "join", "includes", "find", "slice", "at"]) Array.prototype[name] = function () { return "vandalised" };
      Array.prototype[Symbol.iterator] = function* () { yield "vandalised" }; String.prototype.replace = () => "vandalised"; JSON.parse = () => ({ vandalised: true });
      Object.prototype.article = "vandalised"; Element.prototype.attachShadow = () => null; window.MutationObserver = undefined;
    </script>`;
    const popup = await stage.popup(await stage.open(newsSite({ title: "被改寫的頁面", head: vandal })));
    assert.ok(await popup.run(() => document.querySelector("h1")?.textContent === "被改寫的頁面"));
    await popup.click("#clip");
    assert.ok(await popup.run(() => new Promise((kept) => {
      const look = (): void => void (document.querySelector("#undo") ? kept(true) : setTimeout(look, 50));
      look();
    })));
  });

  test("a page whose JSON-LD is broken", async () => {
    const shown = await stage.open(newsSite({ title: "壞掉的資料", head: '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><script type="application/ld+json">[null, 1, {"@graph": "x"}]</script>' }));
    await openReader(stage, shown);
    assert.equal(await textOf(shown, "qingdu-reader >>> h1"), "壞掉的資料");
  });
}
