import type { Site } from "../support/driver.ts";

/** An invented story: long enough to be an article, with a public figure named as Taiwan writes him. */
const PARAGRAPHS = [
  "霧港市立圖書館三樓的「讀報室」十七日開放，館員把臺灣、香港和中國大陸的報紙並排放在同一張長桌上，讓讀者看看同一則新聞在不同地方怎麼寫。",
  "館長簡秋禾說，許多長輩翻開外地報紙，最先卡住的不是簡體字，而是人名。美國總統川普到了香港和大陸的報紙上，名字換了一種寫法。",
  "「不是看不懂，是不敢確定說的是不是同一個人。」她說，展櫃裡的卡片只寫查得到的事，不寫評語；職務有變動就換一張，舊卡留在抽屜裡。",
  "義工羅介中退休前在印刷廠揀字，他把幾個常見的字排成一列，旁邊放著另一種寫法，提醒讀者一個字常常對上好幾個字，要換回來得先讀懂整句話。",
  "讀報室每週二至週日上午九時至下午五時開放，免費入場，館方預計明年春天增設聽報角，讓視力不便的讀者也能用耳機聽當天的新聞。",
];

let made = 0;

export interface News {
  url?: string;
  title?: string;
  paragraphs?: string[];
  /** Markup before the last paragraph. */
  figure?: string;
  /** Markup that is added to the head, and behind the article. */
  head?: string;
  tail?: string;
  headers?: Record<string, string>;
}

/** The headline and text of an article page, as markup. */
export function newsArticle({ title = "霧港圖書館開放讀報室", paragraphs = PARAGRAPHS, figure = "" }: News = {}): string {
  return `<article><h1>${title}</h1><p class="meta"><span class="author">記者溫以寧</span> <time datetime="2025-11-18T09:30:00+08:00">2025-11-18 09:30</time></p>${paragraphs.map((text, i) => `${i === paragraphs.length - 1 ? figure : ""}<p>${text}</p>`).join("\n")}</article>`;
}

/** A news page at an address of its own. */
export function newsSite(news: News = {}): Site {
  const { url = `https://www.wugang.example/news/local/${++made}`, title = "霧港圖書館開放讀報室", head = "", tail = "", headers = {} } = news;
  const body = `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>${title} - 霧港日報</title><link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:site_name" content="霧港日報"><meta property="article:published_time" content="2025-11-18T09:30:00+08:00">${head}</head>
<body><nav><a href="/">首頁</a> <a href="/local">地方</a></nav>${newsArticle(news)}${tail}<footer>版權所有 霧港日報</footer></body></html>`;
  return { url, body, headers };
}

/** A front page: headlines that lead elsewhere, and no article. */
export function listSite(url = `https://www.wugang.example/list/${++made}`): Site {
  const rows = Array.from({ length: 30 }, (_, i) => `<li><a href="/news/local/x${i}">漁會市集週末登場第${i + 1}場，午仔魚一夜乾限量開賣</a></li>`).join("");
  return { url, body: `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>霧港日報</title></head><body><nav><a href="/">首頁</a></nav><ul>${rows}</ul></body></html>` };
}
