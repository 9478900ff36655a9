import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { outcomeOf } from "../../src/background/clipping.ts";
import { highlightIn, highlightsAt, unhighlight } from "../../src/background/highlighting.ts";
import { database } from "../../src/store/database.ts";
import { highlightsOf } from "../../src/store/highlights.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { StorageUnavailable } from "../../src/store/storage-unavailable.ts";
import { removeClip } from "../../src/store/trash.ts";
import { clip, hour } from "../store/clips.ts";
import { answerWith } from "../support/fake-browser.ts";

const TAB = 7;
const URL_1 = "https://news.example/1";
/** As the reader sees it: paragraphs without the line break between them, and so at other offsets. */
const PASSAGE = { start: 8, end: 20, quote: "一段。第1則新聞的第二", prefix: "第1則新聞的第", suffix: "段。" };

beforeEach(async () => {
  await database.delete();
  await database.open();
  await saveClip(clip(1));
  answerWith((name) => (name === "article" ? { article: { url: URL_1 } } : undefined));
});

test("a passage of an article that is in the library is kept with its clip, as the clip's text has it", async () => {
  const { outcome, highlight } = await highlightIn(TAB, PASSAGE);
  assert.deepEqual(outcome, { kind: "unchanged", clipId: "id-1", pictures: 0 });
  const text = clip(1).content.text;
  assert.equal(highlight?.quote, "一段。\n第1則新聞的第二");
  assert.equal(text.slice(highlight.start, highlight.end), highlight.quote);
  assert.deepEqual(await highlightsOf("id-1"), [highlight]);
});

test("a page without an article keeps nothing and says so", async () => {
  answerWith(() => ({}));
  assert.deepEqual(await highlightIn(TAB, PASSAGE), { outcome: { kind: "nothing-to-clip" } });
  assert.deepEqual(await highlightsOf("id-1"), []);
});

test("what goes wrong is an outcome", async () => {
  answerWith(() => {
    throw new Error("gone");
  });
  const { outcome } = await highlightIn(TAB, PASSAGE);
  assert.equal(outcome.kind, "failed");
});

test("a page is told of its own site's highlights, and takes away no others", async () => {
  const { highlight } = await highlightIn(TAB, PASSAGE);
  const id = highlight?.id ?? "";
  assert.deepEqual(await highlightsAt(URL_1, "https://m.news.example/elsewhere"), [highlight]);
  assert.deepEqual(await highlightsAt(URL_1, "https://evil.test/"), []);
  await unhighlight(id, URL_1, "https://evil.test/");
  await unhighlight("another", URL_1, URL_1);
  assert.equal((await highlightsOf("id-1")).length, 1);
  await unhighlight(id, URL_1, URL_1);
  assert.deepEqual(await highlightsOf("id-1"), []);
});

test("a library that can't be used here is told from one that is full, and from one that a newer version has taken over meanwhile", () => {
  const kinds = (["no-database", "full", "newer", "unopened"] as const).map((reason) => outcomeOf(new StorageUnavailable(reason, new Error("why"))).kind);
  assert.deepEqual([...kinds, outcomeOf(new Error("else")).kind], ["no-storage", "full", "failed", "unopened", "failed"]);
});

test("a clip in the trash shows no highlights on its page", async () => {
  await highlightIn(TAB, PASSAGE);
  await removeClip("id-1", hour(9));
  assert.deepEqual(await highlightsAt(URL_1, URL_1), []);
});
