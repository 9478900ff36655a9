import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readSavedPage } from "../../tools/saved-page.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingdu-saved-"));
});
after(() => rm(folder, { recursive: true }));

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test("the canonical link goes before og:url, and both before a note beside the page", async () => {
  await save("meta.json", '{"url": "https://note.example/0"}');
  const both = await save("both.html", '<head><meta property="og:url" content="https://og.example/1"><link rel="canonical" href=" https://canonical.example/2 "></head><body>');
  const og = await save("og.html", '<head><link rel="canonical" href="/relative"><meta property="og:url" content="https://og.example/1"></head>');
  assert.equal((await readSavedPage(both)).url, "https://canonical.example/2");
  assert.equal((await readSavedPage(og)).url, "https://og.example/1");
  assert.equal((await readSavedPage(await save("none.html", "<p>字"))).url, "https://note.example/0");
  await rm(join(folder, "meta.json"));
});

test("a note may hold the addresses of several pages, by name", async () => {
  await save("gold.json", '{"one": {"url": "https://one.example/"}, "two": {"url": "https://two.example/新聞"}}');
  assert.equal((await readSavedPage(await save("two.html", "<p>字"))).url, "https://two.example/%E6%96%B0%E8%81%9E");
  await rm(join(folder, "gold.json"));
});

test("a page that nobody gives an address gets one of ours", async () => {
  assert.equal((await readSavedPage(await save("頁 1.html", "<p>字"))).url, "https://saved.invalid/%E9%A0%81%201.html");
});

test("an address that is no web address does not count", async () => {
  const page = await save("file.html", '<head><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="http://"></head>');
  assert.match((await readSavedPage(page)).url, /^https:\/\/saved\.invalid\//);
});
