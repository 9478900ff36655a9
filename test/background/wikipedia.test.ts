import assert from "node:assert/strict";
import { test } from "node:test";
import { createWikipedia, type Wikipedia } from "../../src/background/wikipedia.ts";
import type { Figure } from "../../src/core/figures/figure.ts";
import { WIKIPEDIA } from "../../src/core/figures/wikipedia.ts";

/* What Wikipedia answers is written here in the shape of its REST API; the words are our own. */

const FIGURE: Figure = { id: "x", names: { cn: ["简秋禾"], tw: ["簡秋禾"], hk: ["簡秋禾"], en: ["Chien Chiu-ho"] }, roles: [], reviewed: "2026-11-21", wikidata: "Q1" };
const SUMMARY = {
  type: "standard", title: "簡秋禾", titles: { canonical: "簡秋禾", display: `<span lang="zh">簡秋禾</span>` }, extract: "簡秋禾是虛構的圖書館館長。", wikibase_item: "Q1",
  thumbnail: { source: "https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Made_up.png/320px-Made_up.png?utm=1" },
};
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

interface Asked {
  address: string;
  init: RequestInit;
}
type Answer = (address: string) => Response | Error;

function client(answer: Answer, now: () => number = () => 0): { wikipedia: Wikipedia; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    asked.push({ address, init });
    const response = answer(address);
    if (response instanceof Error) throw response;
    return response;
  };
  return { wikipedia: createWikipedia({ fetch, now, hosts: WIKIPEDIA }), asked };
}
const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init);
const titleIn = (address: string): string => decodeURIComponent(address.split("/summary/")[1] ?? "");

test("a summary comes in the reader's variant, with its picture, its address and the picture's page", async () => {
  const { wikipedia, asked } = client((address) => (address.includes("/summary/") ? json(SUMMARY) : new Response(PICTURE)), () => 77);
  const outcome = await wikipedia.lookUp(FIGURE, "tw");
  assert.deepEqual(outcome, { kind: "found", found: {
    title: "簡秋禾", text: "簡秋禾是虛構的圖書館館長。", address: "https://zh.wikipedia.org/zh-tw/%E7%B0%A1%E7%A7%8B%E7%A6%BE", at: 77,
    picture: { type: "image/png", base64: Buffer.from(PICTURE).toString("base64"), address: "https://commons.wikimedia.org/wiki/File:Made_up.png" },
  } });
  assert.deepEqual(asked.map(({ address }) => address), ["https://zh.wikipedia.org/api/rest_v1/page/summary/%E7%B0%A1%E7%A7%8B%E7%A6%BE", "https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Made_up.png/320px-Made_up.png"]);
  for (const { init } of asked) {
    assert.deepEqual([init.credentials, init.referrerPolicy], ["omit", "no-referrer"]);
    assert.match(new Headers(init.headers).get("api-user-agent") ?? "", /Qingdu/);
  }
  assert.equal(new Headers(asked[0]?.init.headers).get("accept-language"), "zh-tw");
});

test("other regions' names are tried where there is no article, three at most, and then it is said", async () => {
  const { wikipedia, asked } = client(() => new Response("", { status: 404 }));
  assert.deepEqual(await wikipedia.lookUp(FIGURE, "tw"), { kind: "not-found" });
  assert.deepEqual(asked.map(({ address }) => titleIn(address)), ["簡秋禾", "简秋禾", "Chien_Chiu-ho"]);
});

test("somebody else of that name, a list of several, and an answer without a text are no answer", async () => {
  for (const other of [{ ...SUMMARY, wikibase_item: "Q2" }, { ...SUMMARY, type: "disambiguation" }, { ...SUMMARY, extract: " " }, [SUMMARY], "text", null]) {
    const { wikipedia } = client(() => json(other));
    assert.deepEqual(await wikipedia.lookUp(FIGURE, "tw"), { kind: "not-found" });
  }
});

test("when Wikipedia wants to be left alone nothing more is asked until it is over", async () => {
  let time = 0;
  const { wikipedia, asked } = client(() => new Response("", { status: 429, headers: { "retry-after": "120" } }), () => time);
  assert.deepEqual(await wikipedia.lookUp(FIGURE, "tw"), { kind: "busy" });
  time = 119_999;
  assert.deepEqual(await wikipedia.lookUp(FIGURE, "cn"), { kind: "busy" });
  assert.equal(asked.length, 1);
  time = 120_000;
  await wikipedia.lookUp(FIGURE, "cn");
  assert.equal(asked.length, 2);
});

test("no network, no answer in time, an error and nonsense are told apart from not found", async () => {
  const said = async (answer: Answer): Promise<string> => (await client(answer).wikipedia.lookUp(FIGURE, "tw")).kind;
  assert.equal(await said(() => new TypeError("Failed to fetch")), "unreachable");
  assert.equal(await said(() => new DOMException("too late", "TimeoutError")), "unreachable");
  assert.equal(await said(() => new Response("", { status: 500 })), "failed");
  assert.equal(await said(() => new Response("<html>")), "failed");
  assert.equal(await said(() => new Response(`"${"長".repeat(500_001)}"`)), "failed");
});

test("a text without its picture is of use; a picture that is none, or not Commons' own, is left out", async () => {
  const found = async (summary: object, picture: () => Response | Error): Promise<unknown> => {
    const { wikipedia, asked } = client((address) => (address.includes("/summary/") ? json(summary) : picture()));
    const outcome = await wikipedia.lookUp(FIGURE, "tw");
    assert.ok(outcome.kind === "found");
    return [outcome.found.picture, asked.length];
  };
  assert.deepEqual(await found(SUMMARY, () => new TypeError("offline")), [undefined, 2]);
  assert.deepEqual(await found(SUMMARY, () => new Response("<svg onload=alert(1)>")), [undefined, 2]);
  for (const source of ["https://upload.wikimedia.org/wikipedia/zh/a/ab/Not_free.png", "https://evil.example/wikipedia/commons/a/ab/Made_up.png", "javascript:alert(1)", 7]) {
    assert.deepEqual(await found({ ...SUMMARY, thumbnail: { source } }, () => new Response(PICTURE)), [undefined, 1], String(source));
  }
});

test("what comes back is plain text of a card's size", async () => {
  const { wikipedia } = client(() => json({ ...SUMMARY, thumbnail: undefined, titles: { canonical: "../../簡秋禾?x", display: "<b>簡&amp;" }, extract: `${"第一句話說得很長很長很長。".repeat(60)}\u202e尾` }));
  const outcome = await wikipedia.lookUp(FIGURE, "hk");
  assert.ok(outcome.kind === "found");
  const { title, text, address } = outcome.found;
  assert.equal(title, "../../簡秋禾?x");
  assert.equal(address, `https://zh.wikipedia.org/zh-hk/${encodeURIComponent("../../簡秋禾?x")}`);
  assert.ok(text.length <= 501 && text.endsWith("。") && !text.includes("\u202e"));
});

test("one thing is asked at a time", async () => {
  let open = 0;
  let most = 0;
  const fetch = async (): Promise<Response> => {
    most = Math.max(most, (open += 1));
    await new Promise((rested) => setTimeout(rested, 5));
    open -= 1;
    return json({ ...SUMMARY, thumbnail: undefined });
  };
  const wikipedia = createWikipedia({ fetch, now: () => 0, hosts: WIKIPEDIA });
  const outcomes = await Promise.all([wikipedia.lookUp(FIGURE, "tw"), wikipedia.lookUp(FIGURE, "cn"), wikipedia.lookUp(FIGURE, "hk")]);
  assert.deepEqual([outcomes.every(({ kind }) => kind === "found"), most], [true, 1]);
});
