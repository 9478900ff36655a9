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
  "three days later is no queen": [
    ["3天后解封后", "3天後解封後"], ["社群后续", "社群後續"], ["电影后期", "電影後期"], ["父母后来", "父母後來"], ["航母后方", "航母後方"], ["乐坛天后", "樂壇天后"], ["皇后与太后", "皇后與太后"],
  ],
  "animals and shares are counted": [["16只，领养", "16隻，領養"], ["五万只鸡", "五萬隻雞"], ["名列第3只是开始", "名列第3只是開始"], ["这些犬只将", "這些犬隻將"], ["不是只想谈", "不是只想談"]],
  "as soon as it is out is no play": [["贴文一出，", "貼文一出，"], ["影片一出网友", "影片一出網友"], ["一出闹剧", "一齣鬧劇"], ["一出好戏", "一齣好戲"]],
  "foreign names keep 里": [["前锋里希特", "前鋒里希特"], ["亨里克", "亨里克"], ["心里希望", "心裡希望"], ["在山里克服困难", "在山裡克服困難"], ["沉默里", "沉默裡"], ["10里路", "10里路"]],
  "surnames and given names": [["范女说", "范女說"], ["余嫌", "余嫌"], ["游男", "游男"], ["苏姿丰", "蘇姿丰"], ["王郁惠", "王郁惠"], ["忧郁", "憂鬱"], ["范围", "範圍"]],
  "praise and consent": [["被赞爆", "被讚爆"], ["赞成与赞助", "贊成與贊助"], ["驻美参赞", "駐美參贊"], ["赞比亚", "贊比亞"]],
  "what OpenCC's longer phrases contradict": [["中俄关系", "中俄關係"], ["合作伙伴", "合作夥伴"], ["市场准入", "市場准入"], ["黄岩岛", "黃岩島"], ["改制为公司", "改制為公司"], ["折合新台币", "折合新台幣"]],
  "power comes back": [["完成复电", "完成復電"], ["土石松动", "土石鬆動"], ["多元的媒体制作", "多元的媒體製作"], ["普发网址", "普發網址"], ["啃干面条", "啃乾麵條"]],
  "up the river": [["长江上游局部地区", "長江上游局部地區"], ["珠江上游、西江上游", "珠江上游、西江上游"], ["在江上游览", "在江上遊覽"], ["沿江上游船不断", "沿江上遊船不斷"]],
  "reporters and councillors have surnames": [
    ["记者游琼华", "記者游瓊華"], ["市议员游淑慧", "市議員游淑慧"], ["立委范云", "立委范雲"], ["记者余平", "記者余平"], ["记者游览了", "記者遊覽了"], ["议员游说", "議員遊說"], ["【余平／综合报道】", "【余平／綜合報道】"],
    ["财政部部长胡德福", "財政部部長胡德福"], ["长胡须", "長鬍鬚"],
  ],
  "Zambia and other names keep 贊": [["坦赞铁路", "坦贊鐵路"], ["中赞关系，赞方表示", "中贊關係，贊方表示"], ["导演朴赞郁", "導演朴贊郁"], ["赞不赞成", "贊不贊成"], ["称赞方案", "稱讚方案"], ["盛赞方面", "盛讚方面"]],
  "words that a phrase of two crosses": [
    ["符合免签条件", "符合免簽條件"], ["检测是否准确", "檢測是否準確"], ["少先队组织里学习", "少先隊組織裡學習"], ["国家人口占世界近一半", "國家人口佔世界近一半"], ["中国电影占9部", "中國電影佔9部"],
    ["浮出台面", "浮出檯面"], ["机制造成的后果", "機制造成的後果"], ["豔阳一出导致", "豔陽一出導致"], ["翻台股", "翻台股"], ["帮儿系安全带", "幫兒繫安全帶"],
  ],
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

test("Taiwan's 著 is a word, or the mainland's particle", async () => {
  const toMainland = createConverter({ from: "tw", to: "cn" }, parseTables(await scriptTable("from-hant")));
  assert.equal(toMainland("讀原著的專著，卓著的功績，土著"), "读原著的专著，卓著的功绩，土著");
  assert.equal(toMainland("討論著，彰顯著，配合著，睡著了"), "讨论着，彰显着，配合着，睡着了");
});

test("the mainland's own words", async () => {
  const toMainland = createConverter({ from: "tw", to: "cn" }, parseTables(await scriptTable("from-hant")));
  assert.equal(toMainland("妳說甚麼，部份帳號"), "你说什么，部分账号");
});

test("what stands before 了 decides what follows", () => {
  const standard = createConverter({ from: "cn", to: "tw", usage: "standard" }, tables);
  const pairs = [
    ["而为了解决问题", "而為了解決問題"], ["目的是为了解释", "目的是為了解釋"], ["形成了解决问题的共识", "形成了解決問題的共識"], ["发生了解体", "發生了解體"], ["为了解情况", "為瞭解情況"],
  ];
  for (const [source, wanted] of pairs) assert.equal(standard(source ?? ""), wanted);
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
