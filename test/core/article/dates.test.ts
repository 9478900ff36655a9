import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findDate, parseDate } from "../../../src/core/article/dates.ts";

/** As pages write them, and what each says: a time and a zone only where one is given. */
const WRITTEN: Record<string, string | undefined> = {
  "2019年09月07日 13:43": "2019-09-07T13:43",
  "2019-09-07 13:43:05": "2019-09-07T13:43:05",
  "2018/09/16 下午 3:31": "2018-09-16T15:31",
  "2018/09/16 上午12:05": "2018-09-16T00:05",
  "2025.11.30": "2025-11-30",
  "發布時間：2020-08-14 09:00 HKT": "2020-08-14T09:00+08:00",
  "2024-04-26T10:45:00+08:00": "2024-04-26T10:45:00+08:00",
  "2024-04-26T02:45:00.000Z": "2024-04-26T02:45:00Z",
  "2024-04-26 10:45 (GMT+8)": "2024-04-26T10:45+08:00",
  "2020年08月07日 (五) 13:43": "2020-08-07T13:43",
  "2020-08-07 HKT 13:43": "2020-08-07T13:43",
  "2020年8月8日 星期六 08:15": "2020-08-08T08:15",
  "民國114年4月18日": "2025-04-18",
  "中華民國一百年": undefined,
  "114/04/18": "2025-04-18",
  "114年4月18日 09:05": "2025-04-18T09:05",
  "二〇二五年十一月二十一日": "2025-11-21",
  "二○二五年二月廿八日": "2025-02-28",
  "2025 11/ 20  10:11:00": "2025-11-20T10:11:00",
  "11/20/2025 10:11": "2025-11-20T10:11",
  "2025年11月20日 10:11（北京时间）": "2025-11-20T10:11+08:00",
  "2025/11/20 15:05 [GMT+8]": "2025-11-20T15:05+08:00",
  "1763604660": "2025-11-20T02:11:00Z",
  "1763604660000": "2025-11-20T02:11:00Z",
  "Nov 26, 2023 • 通訊": "2023-11-26",
  "Nov 25 Tue 2025 09:12": "2025-11-25T09:12",
  "06 August 2020": "2020-08-06",
  "07/08/2020 18:46": "2020-08-07T18:46",
  "白河财经2025-11-2010:11": "2025-11-20T10:11",
  "20240426": "2024-04-26",
  "2024年2月30日": undefined,
  "今日 15:23": undefined,
  "11月5日": undefined,
  "電話 02-2345-6789": undefined,
};

for (const [written, iso] of Object.entries(WRITTEN)) {
  test(`${written} is ${iso ?? "no date"}`, () => assert.equal(parseDate(written), iso));
}

test("a date is found where it stands, with its time", () => {
  const found = findDate("來源：白河日報　2026年3月12日 18:05　點閱 317");
  assert.deepEqual(found && { ...found, text: "來源：白河日報　2026年3月12日 18:05　點閱 317".slice(found.index, found.index + found.length) }, { iso: "2026-03-12T18:05", index: 8, length: 16, text: "2026年3月12日 18:05" });
});

test("every day of a calendar is read back, in each way of writing it", () => {
  fc.assert(fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
    const iso = date.toISOString().slice(0, 10);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    for (const written of [iso, `${year}年${month}月${day}日`, `${year}/${month}/${day}`, `民國${year - 1911}年${month}月${day}日`]) assert.equal(parseDate(`記者 ${written} 報導`), iso, written);
  }));
});
