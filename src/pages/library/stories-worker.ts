import { createStoryIndex } from "../../store/story-index.ts";
import { indexState } from "../../store/search-rows.ts";
import { watch } from "../../store/watch.ts";
import type { StoriesQuestion, StoriesTold } from "./use-stories.ts";

/*
 * Compares clips in a thread of its own. Answers the newest question of each asker, anew whenever the library changes.
 */

const index = createStoryIndex();
const questions = new Map<number, string[]>();
let synced: Promise<void> | undefined;

function answer(asker: number): void {
  const ids = questions.get(asker);
  if (ids) postMessage({ asker, stories: index.find(ids) } satisfies StoriesTold);
}

function failed(error: unknown): void {
  console.info("Qingdu: clips could not be compared.", error);
}

function syncNow(): void {
  synced = (synced ?? Promise.resolve()).then(() => index.sync());
  synced.then(() => [...questions.keys()].forEach(answer)).catch(failed);
}

watch(indexState, { seen: syncNow, failed }, new AbortController().signal);

addEventListener("message", ({ data: { asker, ids } }: MessageEvent<StoriesQuestion>) => {
  if (ids) questions.set(asker, ids);
  else questions.delete(asker);
  synced?.then(() => answer(asker)).catch(failed);
});
