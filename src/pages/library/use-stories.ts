import { useEffect, useState } from "preact/hooks";

/** What the page asks the worker; without ids it asks no more. */
export interface StoriesQuestion {
  asker: number;
  ids?: string[];
}

export interface StoriesTold {
  asker: number;
  /** Of each clip the others that tell its story, likest first; clips without any are left out. */
  stories: [id: string, others: string[]][];
}

let worker: Worker | undefined;
let askers = 0;

/** Milliseconds after the rows stand there: comparing is for the idle moment behind what was asked for. */
const PATIENCE = 200;

function storiesWorker(): Worker {
  return (worker ??= new Worker(new URL("stories-worker.js", location.href), { type: "module", name: "stories" }));
}

/** Asks which clips tell the same story as each of these; `told` hears the answer, and each that a change of the library brings, until the signal aborts. */
function askStories(ids: readonly string[], told: (stories: ReadonlyMap<string, string[]>) => void, signal: AbortSignal): void {
  const asker = (askers += 1);
  const listening = storiesWorker();
  listening.addEventListener("message", ({ data }: MessageEvent<StoriesTold>) => { if (data.asker === asker) told(new Map(data.stories)); }, { signal });
  listening.postMessage({ asker, ids: [...ids] } satisfies StoriesQuestion, []);
  signal.addEventListener("abort", () => listening.postMessage({ asker } satisfies StoriesQuestion, []));
}

/** The same, asked once. */
export async function storiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const controller = new AbortController();
  const stories = await new Promise<ReadonlyMap<string, string[]>>((told) => askStories(ids, told, controller.signal));
  controller.abort();
  return stories;
}

const NONE: ReadonlyMap<string, string[]> = new Map();

/** The other clips that tell the same story as each of these, once that is known; kept up to date. */
export function useStories(ids: readonly string[]): ReadonlyMap<string, string[]> {
  const [stories, setStories] = useState(NONE);
  const asked = ids.join();
  useEffect(() => {
    if (ids.length === 0) {
      setStories(NONE);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => askStories(ids, setStories, controller.signal), PATIENCE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return stories;
}
