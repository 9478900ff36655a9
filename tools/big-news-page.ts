/** Sentences of an invented story; numbers keep them apart. */
const SENTENCES = [
  "霧港市議會第{n}次會議討論渡輪碼頭的修繕經費，議員要求市府在月底前提出細目。",
  "美國總統川普在記者會上談到航運，市場把這番話看成第{n}個訊號。",
  "館長簡秋禾說，讀者最常問的不是字，而是人名，「一個人有三種寫法，這是第{n}種。」",
  "中國國家主席習近平與外賓會談後，雙方發表第{n}號聲明，內容提到漁業合作。",
  "氣象站的資料顯示，上週雨量是過去{n}年平均值的兩倍，低窪地區需要留意。",
  "碼頭工人從清晨四點開始卸貨，到中午一共搬了{n}箱午仔魚，市集的燈一盞盞亮起。",
];
/** Sentences of one paragraph, and paragraphs of the article: about 12,000 characters, a long report. */
const PER_PARAGRAPH = 4;
const PARAGRAPHS = 80;

/** A news page of about so many bytes: a long article amid the lists, menus and inline scripts that fill such pages. */
export function bigNewsPage({ url, bytes }: { url: string; bytes: number }): string {
  const sentence = (i: number): string => (SENTENCES[i % SENTENCES.length] ?? "").replace("{n}", String(i));
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, p) => `<p>${Array.from({ length: PER_PARAGRAPH }, (__, s) => sentence(p * PER_PARAGRAPH + s)).join("")}</p>`);
  const head = `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>霧港碼頭修繕案 - 霧港日報</title><link rel="canonical" href="${url}"><meta property="og:type" content="article">
<style>body { margin: 0 auto; max-width: 900px; font: 16px/1.6 serif } .card { float: left; width: 30%; height: 90px }</style></head>`;
  const article = `<main><article><h1>霧港碼頭修繕案</h1><p class="meta">記者溫以寧 <time datetime="2025-11-18T09:30:00+08:00">2025-11-18 09:30</time></p>${paragraphs.join("\n")}</article></main>`;
  const link = (i: number): string => `<li class="card"><a href="/news/local/x${i}" data-track="list-${i}"><span class="tag">地方</span>漁會市集週末登場第${i}場，午仔魚一夜乾限量開賣</a></li>`;
  const size = (text: string): number => new TextEncoder().encode(text).length;
  const count = Math.max(0, Math.floor((bytes - size(head) - size(article)) / size(link(100))));
  return `${head}<body><nav><ul>${Array.from({ length: 40 }, (_, i) => link(i)).join("")}</ul></nav>${article}<aside><ul>${Array.from({ length: count }, (_, i) => link(i)).join("\n")}</ul></aside></body></html>`;
}
