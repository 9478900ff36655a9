import { indexState } from "../../store/search-rows.ts";
import { createSearchIndex } from "../../store/search-index.ts";
import { watch } from "../../store/watch.ts";
import type { SearchAnswer, SearchQuestion, SearchTold } from "./search-client.ts";

/*
 * Searches in a thread of its own, so that typing never waits. Answers the newest question, anew whenever the library changes.
 */

const index = createSearchIndex();
let question: SearchQuestion | undefined;
let synced: Promise<void> | undefined;

async function answer(): Promise<void> {
  const asked = question;
  if (!asked) return;
  await synced;
  if (asked !== question) return;
  const { total, hits } = await index.find(asked.search, asked.limit);
  const found: SearchAnswer = { total, hits: hits.map(({ clip, inTitle }) => ({ id: clip.id, inTitle })) };
  tell({ number: asked.number, answer: found });
}

function tell(told: SearchTold): void {
  postMessage(told);
}

function failed(error: unknown): void {
  tell({ number: question?.number ?? 0, trouble: error instanceof Error ? error.message : String(error) });
}

function syncNow(): void {
  synced = (synced ?? Promise.resolve()).then(() => index.sync());
  answer().catch(failed);
}

watch(indexState, { seen: syncNow, failed }, new AbortController().signal);

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  question = data;
  if (synced) answer().catch(failed);
});
