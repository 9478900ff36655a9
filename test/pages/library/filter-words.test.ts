import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../../assets/_locales/en/messages.json";
import zhCn from "../../../assets/_locales/zh_CN/messages.json";
import zhHk from "../../../assets/_locales/zh_HK/messages.json";
import zhTw from "../../../assets/_locales/zh_TW/messages.json";
import { dayAfter } from "../../../src/core/clips/calendar.ts";
import { parseQuery, withFilter, type FilterField } from "../../../src/core/clips/query.ts";
import type { ClipFacts } from "../../../src/core/clips/search-block.ts";
import { factTest } from "../../../src/core/clips/search-filter.ts";

const FIELDS = ["site", "figure", "tag", "script", "region", "before", "after"] as const satisfies FilterField[];
const REGIONS = { mainland: "cn", taiwan: "tw", hong_kong: "hk", macau: "mo", singapore: "sg", malaysia: "my" } as const;
const SCRIPTS = { simplified: "hans", traditional: "hant" } as const;

const facts = (change: Partial<ClipFacts>): ClipFacts => ({ id: "a", site: "甲報", script: "other", publishedAt: 0, ...change });

for (const [locale, messages] of Object.entries({ en, zhTw, zhCn, zhHk })) {
  const word = (key: `filter_${string}`): string => (messages as Record<string, { message: string }>)[key]?.message ?? "";

  test(`what a chip writes into the search box is what the search reads: ${locale}`, () => {
    for (const field of FIELDS) {
      assert.deepEqual(parseQuery(withFilter("稅", field, { name: word(`filter_${field}`), value: "甲" })), { words: ["稅"], barred: [], filters: [{ field, value: "甲", not: false }] });
    }
    for (const [name, region] of Object.entries(REGIONS)) {
      const { filters } = parseQuery(withFilter("", "region", { name: word("filter_region"), value: word(`filter_${name}`) }));
      assert.ok(factTest(filters)(facts({ region })), name);
      assert.ok(!factTest(filters)(facts({ region: region === "cn" ? "tw" : "cn" })), name);
    }
    for (const [name, script] of Object.entries(SCRIPTS)) {
      const { filters } = parseQuery(withFilter("", "script", { name: word("filter_script"), value: word(`filter_${name}`) }));
      assert.ok(factTest(filters)(facts({ script })), name);
    }
  });
}

test("days are counted over the ends of months and years", () => {
  assert.equal(dayAfter("2026-02-28", 1), "2026-03-01");
  assert.equal(dayAfter("2026-01-01", -1), "2025-12-31");
  assert.equal(dayAfter("", 1), "");
});
