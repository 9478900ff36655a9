import { liveQuery } from "dexie";

/**
 * Runs a query now, and again whenever any context changed what it read, until the signal aborts.
 * `seen` gets each result; `failed` what the query threw.
 */
export function watch<T>(query: () => Promise<T>, handlers: { seen: (result: T) => void; failed: (error: unknown) => void }, signal: AbortSignal): void {
  if (signal.aborted) return;
  const subscription = liveQuery(query).subscribe({ next: handlers.seen, error: handlers.failed });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
