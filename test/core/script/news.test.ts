import assert from "node:assert/strict";
import { test } from "node:test";
import { createConverter } from "../../../src/core/script/convert.ts";
import { parseTables } from "../../../src/core/script/tables.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

/*
 * What OpenCC gets wrong in news, and where the same characters must stay as it has them.
 */

const tables = parseTables(await scriptTable("from-hans"));
const toTaiwan = createConverter({ from: "cn", to: "tw" }, tables);
const toHongKong = createConverter({ from: "cn", to: "hk" }, tables);

const CASES: Record<string, [string, string][]> = {
  "a phrase does not reach into the next word": [
    ["一个中国原则", "一個中國原則"], ["一个中央三个中心", "一個中央三個中心"], ["更加注重公平", "更加注重公平"], ["秘书长发言人", "秘書長發言人"],
    ["约七百人参加", "約七百人參加"], ["海关系统", "海關系統"], ["更复杂的局面", "更複雜的局面"], ["我国历史上", "我國歷史上"], ["应对台风", "應對颱風"],
    ["粮食面积", "糧食面積"], ["免签入境", "免簽入境"], ["俄制裁名单", "俄制裁名單"], ["关系把两国", "關係把兩國"],
  ],
  "and keeps what it means where it stands alone": [
    ["个中滋味", "箇中滋味"], ["一头长发", "一頭長髮"], ["人参加工", "人參加工"], ["复制品", "複製品"], ["面食", "麵食"],
  ],
  "a return is no regression": [["台湾回归", "台灣回歸"], ["人才回流", "人才回流"], ["北回归线", "北迴歸線"], ["回归分析", "迴歸分析"]],
  "visas are no lots": [["免签令", "免簽令"], ["书签", "書籤"], ["抽签", "抽籤"]],
  "positions are set, watches too": [["战略对表", "戰略對表"], ["对表", "對錶"]],
  "Park is a name": [["朴振会见", "朴振會見"], ["朴素", "樸素"], ["淳朴的民风", "淳樸的民風"]],
  "after the balloon": [["气球后续", "氣球後續"], ["侦察气球后", "偵察氣球後"], ["世界球后", "世界球后"]],
  "the usage of Taiwan's news": [["宣布计划", "宣布計畫"], ["了解公布的内容", "了解公布的內容"]],
};

for (const [what, pairs] of Object.entries(CASES)) {
  test(what, () => {
    for (const [from, to] of pairs) assert.equal(toTaiwan(from), to);
  });
}

test("the usage of Hong Kong's news", () => {
  assert.equal(toHongKong("上周尽快了解计划"), "上周盡快了解計劃");
});

test("OpenCC's own usage is there for the asking", () => {
  assert.equal(createConverter({ from: "cn", to: "tw", usage: "standard" }, tables)("宣布计划"), "宣佈計劃");
});

test("regional vocabulary leaves the words of the news alone", () => {
  const words = createConverter({ from: "cn", to: "tw", phrases: true }, tables);
  assert.equal(words("发布声明支持人工智能软件的程序"), "發布聲明支持人工智慧軟體的程序");
});

test("regional vocabulary of Taiwan does not break a name", async () => {
  const words = createConverter({ from: "tw", to: "cn", phrases: true }, parseTables(await scriptTable("from-hant")));
  assert.equal(words("布林肯建立網路核心"), "布林肯建立网络核心");
});
