import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { extractArticle } from "../../../src/core/article/extract.ts";

const URL = "https://news.example/1";
const PARAGRAPHS = ["霧港市議會昨天三讀通過公車票價調整方案，自明年三月一日起調漲三元，學生與長者維持原價。", "交通局長溫以寧表示，這次調整是十一年來第一次，主因是人事與燃料成本上升，去年虧損甚多。"];

/** The text of an article that ends with this paragraph. */
function endingWith(paragraph: string): string {
  const { document } = new JSDOM(`<title>霧港公車票價調整</title><h1>霧港公車票價調整</h1><div>${[...PARAGRAPHS, paragraph].map((text) => `<p>${text}</p>`).join("")}</div>`, { url: URL }).window;
  return extractArticle(document, { url: URL })?.text ?? "";
}

/** Sentences of news that say what notices say too. */
const NEWS = [
  "警方調查，男子涉嫌未經許可在天橋擺賣，被控兩項罪名，明日在觀塘裁判法院提堂。",
  "根據憲法，總統未經國會同意不得對外宣戰，在野黨因此要求政府先到國會說明。",
  "檢方認為他未經授權登入公司系統，下載客戶資料，全案依妨害電腦使用罪嫌移送。",
  "發言人強調，該名官員的發言不代表政府立場，政策並沒有改變，呼籲各界冷靜。",
  "他最後說，這些話僅代表個人看法，與任職的大學無關，也不接受任何媒體訪問。",
  "协会提醒，下载应用前应先核对开发者名称，不要扫描来历不明的二维码。",
  "主編：我們接到投稿以後，會先請兩位編輯各看一遍，再決定要不要刊登在下一期。",
  "演出：12月5日 19:30 霧港文化中心演藝廳",
  "時間：2025年12月5日至12月31日，霧港美術館三樓",
  "主辦單位說，摄影比赛的作品由作者保留著作權，得獎作品將在市府大廳展出。",
];
for (const sentence of NEWS) test(`stays: ${sentence}`, () => assert.ok(endingWith(sentence).endsWith(sentence), endingWith(sentence)));

/** Notices under articles. */
const NOTICES = [
  "本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。",
  "未經霧港台授權，任何媒體、社群網站、論壇等均不得引用、改寫、轉貼。",
  "澎湖新闻，未经授权不得转载，违者必究。",
  "该文观点仅代表作者本人，本平台仅提供信息存储空间服务。",
  "以上言論不代表本網立場，歡迎來稿指教。",
  "本文僅代表作者個人觀點，與本報無關。",
  "本内容由作者授权发布，观点仅代表作者本人，不代表本站立场。如对本稿件有异议或投诉，请联系本站。",
  "市場有風險，投資須謹慎，以上內容僅供參考，不構成投資建議。",
];
for (const notice of NOTICES) test(`goes: ${notice}`, () => assert.equal(endingWith(notice), PARAGRAPHS.join("\n")));

/** The text of an article with this heading, and this below it, between its paragraphs. */
function headedBy(heading: string, below: string): string {
  const [first = "", second = ""] = PARAGRAPHS;
  const { document } = new JSDOM(`<title>霧港公車票價調整</title><h1>霧港公車票價調整</h1><div><p>${first}</p><h2>${heading}</h2>${below}<p>${second}</p></div>`, { url: URL }).window;
  return extractArticle(document, { url: URL })?.text ?? "";
}

for (const heading of ["看好後市 外資焦點", "還有哪些內容", "回顧十年熱點", "精選路線排名", "下載量激增", "全球關注臉書改名"]) {
  test(`the heading of a part stays, that of a list goes: ${heading}`, () => {
    assert.ok(headedBy(heading, "").includes(heading));
    if (!/下載|臉書/.test(heading)) assert.ok(!headedBy(heading, '<p><a href="/2">捷運環線票價公布</a></p><p><a href="/3">深夜公車擴大服務</a></p>').includes(heading));
  });
}
test("延伸閱讀 heads a list even where the list is gone", () => assert.ok(!headedBy("延伸閱讀", "").includes("延伸閱讀")));

/** Marks of every kind that pages decorate lines with: of plain text, of this world's other scripts, pictures. */
const DECORATION = ["▌", "•", "※", "【】", "\u00a0—\u00a0", "👉", "🌏", "۞", "༄", "᠁", "⸙", "𐩒", "\u{e0001}"];
for (const mark of DECORATION) {
  test(`a button goes, whatever marks stand about it: ${mark}`, () => assert.doesNotMatch(endingWith(`${mark}分享到臉書${mark}`), /分享/));
  test(`a name beside it stays: ${mark}`, () => assert.match(endingWith(`${mark}霧港公車處長溫以寧說，這些話僅代表個人看法，與任職的大學無關。`), /溫以寧說/));
}
