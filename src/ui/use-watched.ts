import { useLayoutEffect, useState } from "preact/hooks";

/**
 * State that also follows something outside: `watch` is called once and tells of each change until its signal aborts.
 * Returns the state and a setter for what the page itself knows before the outside does.
 */
export function useWatched<T>(initial: T, watch: (changed: (value: T) => void, signal: AbortSignal) => void): [T, (value: T) => void] {
  const [value, setValue] = useState(initial);
  // As soon as the page is drawn: what changes before the watch begins would be missed.
  useLayoutEffect(() => {
    const controller = new AbortController();
    watch((changed) => setValue(() => changed), controller.signal);
    return () => controller.abort();
  }, []);
  return [value, (next) => setValue(() => next)];
}
