import assert from "node:assert/strict";
import { test } from "node:test";
import { bylineIn, bylineOf, peopleIn } from "../../../src/core/article/byline.ts";

/** Lines of pages, and whom each names as its authors. */
const LINES: Record<string, string[]> = {
  "記者林美玲／綜合報導": ["林美玲"],
  "〔記者林美玲、周大同／台北報導〕縣府昨天宣布": ["林美玲", "周大同"],
  "（林美玲／台中報導）": ["林美玲"],
  "（中央社記者王小明台北5日電）": ["王小明"],
  "【记者张三丰综合报道】": ["张三丰"],
  "新京报记者 陆一夫": ["陆一夫"],
  "采写：南都见习记者 林子沛": ["林子沛"],
  "本社记者 段小超 廖大艳": ["段小超", "廖大艳"],
  "記者：歐陽文 通訊員：李樹": ["歐陽文", "李樹"],
  "作者：何苗 张梦": ["何苗", "张梦"],
  "《棱镜》作者 周纯": ["周纯"],
  "作者maomao，专栏作者": ["maomao"],
  "文｜陳大明 圖｜李四": ["陳大明"],
  "文／何苗": ["何苗"],
  "（文/观潮网 张三）": ["张三"],
  "政治中心／陳怡君報導": ["陳怡君"],
  "娛樂中心／綜合報導": [],
  "撰文：陳倩婷 出版：2024-01-01": ["陳倩婷"],
  "特约记者 约翰·史密斯 东京报道": ["约翰·史密斯"],
  "By Amy Chen and Bo Lin": ["Amy Chen", "Bo Lin"],
  "Author, 李雨梦": ["李雨梦"],
  "（大城時報2024年記者李佳綜合報導）": ["李佳"],
  "（霧港社記者羅介中霧港20日電）": ["羅介中"],
  "（大城時報記者羅介中霧港報導）": ["羅介中"],
  "（記者丁禾霧港報道）": ["丁禾"],
  "（記者歐陽小禾霧港報道）": ["歐陽小禾"],
  "白河新闻网雾港11月20日电(罗介中 丁一禾)全市": ["罗介中", "丁一禾"],
  "作者： 白河周刊记者 罗介中 白河周刊实习生 丁一禾": ["罗介中", "丁一禾"],
  "本文来自公众号：城市笔记，作者：罗介中，题图来自：图库": ["罗介中"],
  "作者：[美]约翰·史密斯": ["约翰·史密斯"],
  "大城日報／本報記者羅介中／紐約報導": ["羅介中"],
  "〔編譯羅介中／綜合報導〕": ["羅介中"],
  "編譯組／綜合報導": [],
  "记者 罗介中/文 丁一禾/图": ["罗介中"],
  "文字记者 罗介中 摄影记者 丁一禾": ["罗介中"],
  "文：羅介中 攝影：丁一禾": ["羅介中"],
  "文/白河日报·新视频记者罗介中": ["罗介中"],
  "羅介中／文": ["羅介中"],
  "罗介中 为白河日报撰稿": ["罗介中"],
  "白河日报专栏作家 罗介中": ["罗介中"],
  "Text：羅介中": ["羅介中"],
  "■羅介中": ["羅介中"],
  "口述：罗介中 整理：丁一禾": ["罗介中"],
  "（圖／記者林美玲翻攝）": [],
  "記者王小明攝": [],
  "中新社记者 贾天勇 摄": [],
  "〔即時新聞／綜合報導〕2008年，": [],
  "據記者了解，此事": [],
  "記者會中表示，": [],
  "作者認為，這是錯的": [],
  "责任编辑：张申": [],
  "来源：白河日报": [],
};

for (const [line, names] of Object.entries(LINES)) {
  test(`${line} names ${names.join(", ") || "nobody"}`, () => assert.deepEqual(bylineIn(line), names));
}

test("a field of authors is cut at its separators, and is no place for addresses, dates or editors", () => {
  assert.deepEqual(bylineOf("王小明、李四"), ["王小明", "李四"]);
  assert.deepEqual(bylineOf("報呱編輯部"), ["報呱編輯部"]);
  assert.deepEqual(bylineOf("羅介中 丁一禾"), ["羅介中", "丁一禾"]);
  assert.deepEqual(bylineOf("羅介中（大城01記者）"), ["羅介中"]);
  assert.deepEqual(bylineOf("羅介中 記者"), ["羅介中"]);
  for (const field of ["https://www.facebook.com/x", "2024-01-01 10:00", "責任編輯：王小明", "admin", "關注"]) assert.deepEqual(bylineOf(field), [], field);
});

test("without a label only what looks like a person's name counts", () => {
  assert.deepEqual(peopleIn("李光斗 2015-07-03 11:31:09 0人参与评论"), ["李光斗"]);
  assert.deepEqual(peopleIn("2018-08-02 港聞 高雄市 文匯報"), []);
});
