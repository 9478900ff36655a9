import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "../../store/backup.ts";

/** Long work: how far it is, what came of it, or why it failed; stopped is what its user stopped. */
export type Work<T> = { kind: "idle" | "stopped" } | { kind: "running"; done: number; total: number } | { kind: "done"; value: T } | { kind: "failed"; error: unknown };

/** Runs long work one at a time, with its progress; it is stopped by `stop` and when the page's part goes. */
export function useWork<T>(): { state: Work<T>; run: (work: (progress: Progress, signal: AbortSignal) => Promise<T>) => void; stop: () => void } {
  const [state, setState] = useState<Work<T>>({ kind: "idle" });
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);
  const run = (work: (progress: Progress, signal: AbortSignal) => Promise<T>): void => {
    controller.current.abort();
    const { signal } = (controller.current = new AbortController());
    const show = (next: Work<T>): void => { if (!signal.aborted) setState(next); };
    show({ kind: "running", done: 0, total: 0 });
    work((done, total) => show({ kind: "running", done, total }), signal).then((value) => show({ kind: "done", value }), (error: unknown) => show({ kind: "failed", error }));
  };
  const stop = (): void => {
    controller.current.abort();
    setState({ kind: "stopped" });
  };
  return { state, run, stop };
}
