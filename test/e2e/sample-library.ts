import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { Converter } from "opencc-js";
import { backupHead, backupLine, pictureRecord, type BackupRecord } from "../../src/core/clips/backup-format.ts";
import { clipFrom, listed, type ClipContent } from "../../src/core/clips/clip.ts";
import type { FullClip } from "../../src/core/clips/full-clip.ts";
import type { Mention } from "../../src/core/figures/figure.ts";
import { madeClip } from "../../tools/library-articles.ts";
import { until } from "../support/until.ts";

/** A made-up outlet, and how it writes. */
const OUTLETS = [
  ["霧港日報", "www.wugang.com.tw", "hant"], ["晨光新聞網", "news.chenguang.com.tw", "hant"], ["島嶼評論", "daoyu.tw", "hant"], ["北城晚報", "beicheng.tw", "hant"],
  ["港灣時報", "www.gangwan.com.hk", "hant"], ["維城經濟日報", "weicheng.hk", "hant"], ["九龍人", "kowloon.hk", "hant"],
  ["江南在线", "www.jiangnan.com.cn", "hans"], ["北方观察", "beifang.cn", "hans"], ["长河新闻", "changhe.cn", "hans"], ["一个名字很长很长的省级都市晨报新闻客户端", "long.cn", "hans"],
  ["狮城早报", "shicheng.sg", "hans"], ["大馬日報", "damari.com.my", "hans"], ["重洋通訊社", "overseas.example", "hant"], ["濠江報", "haojiang.mo", "hant"],
] as const;

/** Real figures, as outlets of each script write them, so that cards and person pages have something to say. */
const FIGURES: { id: string; hant: string; hans: string }[] = [
  { id: "donald-trump", hant: "川普", hans: "特朗普" }, { id: "xi-jinping", hant: "習近平", hans: "习近平" }, { id: "lai-ching-te", hant: "賴清德", hans: "赖清德" }, { id: "lee-ka-chiu", hant: "李家超", hans: "李家超" },
];
const TAGS = ["環保", "選舉", "要重讀", "能源政策", "長標籤：兩岸三地媒體怎麼寫同一件事"];
const DAY = 24 * 60 * 60 * 1_000;
/** Days between two clips: sixty make two years. */
const APART = 12;
const FILLING = "一個長得要分成好幾行才寫得完的標題：從港口到山城的十二個停靠站，與那些沒有人記得名字的站長們留下的三百封信";

const toHans = Converter({ from: "tw", to: "cn" });
const toHant = Converter({ from: "cn", to: "tw" });

function sampleClip(n: number, now: number): FullClip {
  const [site, host, script] = OUTLETS[(n * 7) % OUTLETS.length] ?? OUTLETS[0];
  const write = script === "hans" ? toHans : toHant;
  const people = FIGURES.filter((_, i) => n % (i + 2) === 0);
  // Every tenth clip tells the story of the one before it.
  const { text: body, title: made } = madeClip(n % 10 === 9 ? n - 1 : n).content;
  const lines = [...people.map((figure) => `${figure[script]}在會上說明，${figure[script]}的團隊將於月底提出報告。`), ...body.split("\n")].map(write);
  const text = lines.join("\n");
  const title = write(n % 13 === 5 ? FILLING : n % 10 === 9 ? `快訊：${made}` : made);
  const mentions = people.map((figure): Mention => ({ start: 0, end: figure[script].length, figureId: figure.id, surface: figure[script], certain: true }));
  const picture = n % 3 === 0 ? pictureAt(host, n) : undefined;
  const [first = "", ...rest] = lines.map((line) => `<p>${line}</p>`);
  const savedAt = now - n * APART * DAY;
  const { row, content } = clipFrom({
    url: `https://${host}/news/${n}`, title, byline: n % 4 === 0 ? [] : ["記者溫以寧"], site, published: new Date(savedAt - (n % 5) * DAY).toISOString(), script, text,
    html: [first, ...(picture ? [`<figure><img src="${picture}" alt=""><figcaption>${write("港口的清晨")}</figcaption></figure>`] : []), ...rest].join(""), images: picture ? [{ src: picture }] : [], tags: [], removed: [],
  }, mentions, savedAt, `sample-${n}`);
  const tagged = listed({ ...row, tags: TAGS.filter((_, i) => n % (i + 3) === 0), note: n % 11 === 0 ? "回頭核對數字。" : "" });
  const full: FullClip = { row: tagged, contents: [content], highlights: [], pictures: picture && n % 6 === 0 ? [{ clipId: row.id, src: picture, hash: PICTURE.hash }] : [] };
  return n === 0 ? withEarlier(full) : full;
}

const pictureAt = (host: string, n: number): string => `https://${host}/pictures/${n}.png`;

/** The newest clip was fetched twice: a paragraph was reworded, one added, one taken out. */
function withEarlier(clip: FullClip): FullClip {
  const [now] = clip.contents;
  const lines = now.text.split("\n");
  const old = [...lines.slice(0, 2), `這一段後來刪掉了。`, ...lines.slice(3).map((line, i) => (i === 0 ? line.slice(0, 40) : line))];
  const earlier: ClipContent = { ...now, version: 1, fetchedAt: now.fetchedAt - DAY, text: old.join("\n"), html: old.map((line) => `<p>${line}</p>`).join("") };
  return { ...clip, row: listed({ ...clip.row, version: 2 }), contents: [{ ...now, version: 2 }, earlier] };
}

const bytes = new Uint8Array(readFileSync(join(PROJECT_ROOT, "assets/icons/article-128.png")));
const PICTURE = { hash: createHash("sha256").update(bytes).digest("hex"), type: "image/png", bytes } as const;

/** A backup of made clips, as the library brings it in: two years of fifteen outlets in both scripts. */
export async function sampleBackup(clips = 60, now = Date.now()): Promise<Uint8Array> {
  const records: BackupRecord[] = [backupHead(now), ...Array.from({ length: clips }, (_, n): BackupRecord => ({ kind: "clip", clip: sampleClip(n, now) })), pictureRecord(PICTURE), { kind: "end", clips, pictures: 1, figures: 0 }];
  return gzipSync((await Promise.all(records.map(backupLine))).map((line) => `${line}\n`).join(""));
}

/** Brings a file in through the library's own page, which is left open there, and waits until it says that it is done. */
export async function bringIn(library: Page, file: Uint8Array, name: string): Promise<void> {
  await chooseFile(library, file, name);
  await until("the file to be in", () => library.evaluate(() => [...document.querySelectorAll(".work")].some((line) => !line.querySelector("progress") && line.textContent !== "")));
}

/** Chooses a file to be brought in on the library's own page. */
export async function chooseFile(library: Page, file: Uint8Array, name: string): Promise<void> {
  await library.evaluate(() => { location.hash = "#transfer="; });
  await until("the page for transfer", () => library.$("input[type=file]"));
  await library.evaluate((base64, called) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], called));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("The page has no place for a file.");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, Buffer.from(file).toString("base64"), name);
}
