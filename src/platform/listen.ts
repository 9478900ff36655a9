import { isOrphan } from "./orphan.ts";

interface BrowserEvent<Listener> {
  addListener: (listener: Listener) => void;
  removeListener: (listener: Listener) => void;
}

/** Listens to an event of the browser until the signal aborts. A context that has lost its extension has nothing to take back. */
export function listen<Listener>(event: BrowserEvent<Listener>, listener: Listener, signal?: AbortSignal): void {
  event.addListener(listener);
  signal?.addEventListener("abort", () => {
    if (!isOrphan()) event.removeListener(listener);
  });
}
