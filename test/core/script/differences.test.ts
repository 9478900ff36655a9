import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiffer } from "../../../tools/script-differ.ts";
import { openccCases } from "../../../tools/script-cases.ts";
import { mainlandNews, savedArticles, taiwaneseNews } from "../../../tools/script-news.ts";

/*
 * Where we differ from opencc-js, a line of assets/script says so.
 */

test("a difference names the line that makes it", async () => {
  const differ = await createDiffer("s2tw", "news");
  const lines = (text: string): string[] => differ(text).map(({ rule }) => `${rule?.list ?? "none"}: ${rule?.line ?? ""}`);
  assert.deepEqual(lines("一个中国原则"), ["boundaries: 个|中国"]);
  assert.deepEqual(lines("台湾回归"), ["news: 回归|回歸"]);
  assert.deepEqual(lines("他被赞爆"), ["characters: 赞|讚"]);
  assert.deepEqual(lines("这项计划"), ["taiwan: 計劃|計畫"]);
  assert.deepEqual(lines("他们的头发"), []);
});

test("no difference in OpenCC's own tests", { skip: openccCases() ? false : "OpenCC's suite is not here" }, async () => {
  for (const name of ["s2t", "s2tw", "s2hk", "tw2s", "hk2s"] as const) {
    const differ = await createDiffer(name, "standard");
    assert.deepEqual((openccCases() ?? []).filter((each) => each.name === name).flatMap(({ input }) => differ(input)), []);
  }
});

test("no difference without a reason in the shared news", { skip: mainlandNews() ? false : "the shared news is not here" }, async () => {
  const hans = [...(mainlandNews() ?? []).filter((_, day) => day % 4 === 0), ...(savedArticles("hans") ?? [])];
  const hant = [...(taiwaneseNews() ?? []), ...(savedArticles("hant") ?? [])];
  for (const [name, texts] of [["s2tw", hans], ["s2hk", hans], ["tw2s", hant], ["hk2s", hant]] as const) {
    for (const usage of ["standard", "news"] as const) {
      const differ = await createDiffer(name, usage);
      const unexplained = texts.flatMap((text) => text.split("\n")).flatMap(differ).filter(({ rule }) => !rule);
      assert.deepEqual(unexplained, [], `${name} ${usage}`);
    }
  }
});
