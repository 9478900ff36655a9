import { indexState } from "../../store/search-rows.ts";
import { createSearchIndex } from "../../store/search-index.ts";
import { watch } from "../../store/watch.ts";
import type { SearchAnswer, SearchQuestion, SearchTold } from "./search-client.ts";

/*
 * Searches in a thread of its own, so that typing never waits. Answers the newest question, anew whenever the library changes.
 */

const index = createSearchIndex();
let question: SearchQuestion | undefined;
/** Asked once, before the library was read. */
const early: SearchQuestion[] = [];
let synced: Promise<void> | undefined;

/** Answers a question, if it still counts by then. */
async function answer(asked: SearchQuestion | undefined): Promise<void> {
  if (!asked) return;
  await synced;
  if (asked !== question && !asked.once) return;
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
  for (const asked of [question, ...early.splice(0)]) answer(asked).catch(failed);
}

watch(indexState, { seen: syncNow, failed }, new AbortController().signal);

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  if (!data.once) question = data;
  if (synced) answer(data).catch(failed);
  else if (data.once) early.push(data);
});
