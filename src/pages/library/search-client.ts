import type { LibrarySearch } from "../../store/search-index.ts";

/** What the page asks the worker: the newest question counts, and those that are asked but once. */
export interface SearchQuestion {
  number: number;
  /** Answered now, and not again when the library changes. */
  once: boolean;
  search: LibrarySearch;
  /** Hits to name; all are counted. */
  limit: number;
}

export interface SearchAnswer {
  hits: { id: string; inTitle: boolean }[];
  total: number;
}

export type SearchTold = { number: number } & ({ answer: SearchAnswer } | { trouble: string });

let worker: Worker | undefined;
let asked = 0;

/** The one worker of this page: it holds the library's texts in memory, so it begins only when someone turns to the search box. */
export function searchWorker(): Worker {
  return (worker ??= new Worker(new URL("search-worker.js", location.href), { type: "module", name: "search" }));
}

/** Asks the library. `seen` gets the answer, and each new one that a change of the library brings, until the signal aborts or another question is asked. */
export function askLibrary(search: LibrarySearch, limit: number, handlers: Handlers, signal: AbortSignal): void {
  ask({ search, limit, once: false }, handlers, signal);
}

/** The ids of all clips that a search finds now, in the order of the list. */
export async function findAll(search: LibrarySearch): Promise<string[]> {
  const controller = new AbortController();
  try {
    const { hits } = await new Promise<SearchAnswer>((seen, failed) => ask({ search, limit: Number.MAX_SAFE_INTEGER, once: true }, { seen, failed }, controller.signal));
    return hits.map(({ id }) => id);
  } finally {
    controller.abort();
  }
}

interface Handlers {
  seen: (answer: SearchAnswer) => void;
  failed: (error: unknown) => void;
}

function ask(question: Omit<SearchQuestion, "number">, handlers: Handlers, signal: AbortSignal): void {
  const number = (asked += 1);
  const listening = searchWorker();
  listening.addEventListener("message", ({ data }: MessageEvent<SearchTold>) => {
    if (data.number !== number) return;
    if ("answer" in data) handlers.seen(data.answer);
    else handlers.failed(new Error(data.trouble));
  }, { signal });
  listening.addEventListener("error", ({ message }) => handlers.failed(new Error(message)), { signal });
  // Nothing is handed over: the search is copied.
  listening.postMessage({ number, ...question } satisfies SearchQuestion, []);
}
