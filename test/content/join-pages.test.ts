import assert from "node:assert/strict";
import { before, test } from "node:test";
import { JSDOM } from "jsdom";
import type { Article } from "../../src/core/article/article.ts";
import { extractArticle } from "../../src/core/article/extract.ts";
import { pagesOf } from "../../src/core/article/next-page.ts";
import { fetchPages, MOST_PAGES, type Joined } from "../../src/content/join-pages.ts";

const HOST = "https://news.example";
const TITLE = "清水鎮圖書館重新開放";
const sentence = (n: number): string => `第${n}位鎮民在意見簿上寫道，新館的燈光明亮，座位也寬敞，希望週末能開放到更晚的時間，讓上班的人也來讀書。`;
const path = (n: number): string => (n === 1 ? "/a/778812.html" : `/a/778812_${n}.html`);

/** Page n of an article whose pager links to its neighbours by number. */
function page(n: number, count: number, title = TITLE): string {
  const links = Array.from({ length: count }, (_, i) => (i + 1 === n ? `<b>${n}</b>` : `<a href="${path(i + 1)}">${i + 1}</a>`)).join(" ");
  return `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${sentence(n)}</p><p>${sentence(n + 100)}</p></article><div>${links}</div>`;
}

interface Answer {
  body: string;
  status?: number;
  contentType?: string;
  /** Where the site led to. */
  url?: string;
}

/** What the site answers, by path; everything else is refused. */
let site: (path: string) => Answer | undefined = () => undefined;
let asked: string[] = [];

before(() => {
  const { window } = new JSDOM("<!doctype html>", { url: `${HOST}${path(1)}` });
  const answer = async (address: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    asked.push(address);
    signal.throwIfAborted();
    const found = site(new URL(address).pathname);
    if (!found) throw new TypeError("Failed to fetch");
    const response = new Response(found.body, { status: found.status ?? 200, headers: { "content-type": found.contentType ?? "text/html; charset=utf-8" } });
    Object.defineProperty(response, "url", { value: found.url ?? address });
    return response;
  };
  Object.assign(globalThis, { window, document: window.document, location: window.location, DOMParser: window.DOMParser, fetch: answer });
});

async function join(from: number, count: number, signal = new AbortController().signal, fetching: (n: number) => void = () => undefined): Promise<Joined> {
  asked = [];
  const { document } = new JSDOM(page(from, count), { url: `${HOST}${path(from)}` }).window;
  const article = extractArticle(document, { url: `${HOST}${path(from)}` });
  const pages = pagesOf(document, `${HOST}${path(from)}`);
  assert.ok(article && pages);
  return fetchPages({ article, pages, fetching, signal });
}
const firsts = (articles: Article[]): (string | undefined)[] => articles.map(({ text }) => text.split("\n")[0]);

test("from the middle, the pages before come before, and none is asked for twice", async () => {
  site = (at) => ({ body: page([1, 2, 3, 4].find((n) => path(n) === at) ?? 0, 4) });
  const seen: number[] = [];
  const { before: earlier, after: later, trouble } = await join(3, 4, undefined, (n) => seen.push(n));
  assert.deepEqual([firsts(earlier), firsts(later), trouble], [[sentence(1), sentence(2)], [sentence(4)], undefined]);
  assert.deepEqual(seen, [1, 2, 4]);
  assert.deepEqual(asked, [1, 2, 4].map((n) => `${HOST}${path(n)}`));
});

test("without a page that comes before, nothing is put before", async () => {
  site = (at) => (at === path(2) ? undefined : { body: page([1, 3].find((n) => path(n) === at) ?? 0, 3) });
  const { before: earlier, trouble } = await join(3, 3);
  assert.deepEqual([earlier, trouble], [[], { page: 2, kind: "network" }]);
});

test("when it is stopped, what is there by then is kept and nothing more is asked for", async () => {
  const stop = new AbortController();
  site = (at) => ({ body: page([2, 3, 4].find((n) => path(n) === at) ?? 0, 4) });
  const { after: later, trouble } = await join(1, 4, stop.signal, (n) => n === 3 && stop.abort());
  assert.deepEqual([firsts(later), trouble], [[sentence(2)], undefined]);
  assert.ok(asked.length <= 2);
});

/** What a site may answer for page 2, and what the reader is told. */
const TROUBLES: Record<string, [Answer, NonNullable<Joined["trouble"]>["kind"]]> = {
  "an error": [{ body: "", status: 500 }, "status"],
  "another site": [{ body: page(2, 2), url: "https://other.example/a" }, "elsewhere"],
  "a picture": [{ body: "GIF89a", contentType: "image/gif" }, "not-html"],
  "a page of 3 MB": [{ body: page(2, 2) + " ".repeat(3_000_000) }, "too-large"],
  "another article": [{ body: page(2, 2, "漁會市集週末登場，午仔魚限量開賣") }, "no-article"],
  "a page without text": [{ body: `<!doctype html><title>${TITLE}</title><p>請登入</p>` }, "no-article"],
};
for (const [name, [answer, kind]] of Object.entries(TROUBLES)) {
  test(`${name} in the place of a page is named, and not joined`, async () => {
    site = () => answer;
    assert.deepEqual(await join(1, 2), { before: [], after: [], trouble: { page: 2, kind } });
  });
}

test("a site whose pages never end is left after the most that are joined", async () => {
  site = (at) => {
    const n = Number(/_(\d+)/.exec(at)?.[1]);
    return { body: page(n, Math.min(n + 1, 99)) };
  };
  const { after: later, trouble } = await join(1, 2);
  assert.equal(later.length, MOST_PAGES - 1);
  assert.deepEqual(trouble, { page: MOST_PAGES + 1, kind: "too-many" });
});

test("pages that lead in a circle end where they began", async () => {
  site = (at) => ({ body: page(2, 2).replaceAll("<b>2</b>", "") + (at === path(2) ? `<link rel="next" href="${path(1)}">` : "") });
  const { after: later, trouble } = await join(1, 2);
  assert.deepEqual([later.length, trouble], [1, undefined]);
});
