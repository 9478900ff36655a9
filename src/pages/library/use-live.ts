import { useEffect, useState } from "preact/hooks";
import { watch } from "../../store/watch.ts";

/** What a query of the library has come to. */
export type Live<T> = { kind: "loading" } | { kind: "ready"; value: T } | { kind: "failed"; error: unknown };

/** The result of a query, kept up to date with every context's changes. The query runs anew when `inputs` change. `begun` is its first result, where that is known. */
export function useLive<T>(query: () => Promise<T>, inputs: unknown[], begun?: T): Live<T> {
  const [state, setState] = useState<Live<T>>(begun === undefined ? { kind: "loading" } : { kind: "ready", value: begun });
  useEffect(() => {
    const controller = new AbortController();
    watch(query, { seen: (value) => setState({ kind: "ready", value }), failed: (error) => setState({ kind: "failed", error }) }, controller.signal);
    return () => controller.abort();
  }, inputs);
  return state;
}

/** The value once it is there. */
export function ready<T>(state: Live<T>): T | undefined {
  return state.kind === "ready" ? state.value : undefined;
}
