import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { tellAndFetch } from "../../src/background/pictures.ts";
import { missingPictures } from "../../src/store/pictures.ts";
import { saveClip } from "../../src/store/save-clip.ts";
import { clip } from "../store/clips.ts";
import { answerWith } from "../support/fake-browser.ts";
import { until } from "../support/until.ts";

// Node 20 has none.
Object.defineProperty(globalThis, "navigator", { value: { onLine: true }, configurable: true });

test("the pictures of a clip whose tab was closed at once do not wait for it", async () => {
  answerWith((name) => {
    throw new Error(`No answer to ${name} from the page.`);
  });
  const src = "https://news.example/a.jpg";
  const outcome = await saveClip(clip(1, { article: { images: [{ src }] } }));
  assert.equal((await missingPictures("id-1")).get(src), "waiting");
  await assert.rejects(tellAndFetch(outcome, 7), /No answer to tellClip/);
  await until("the reason why it is not kept", async () => (await missingPictures("id-1")).get(src) === "refused");
});
