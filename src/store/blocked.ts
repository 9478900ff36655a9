import { database } from "./database.ts";

/** Tells when another context keeps the library from being opened, since it holds an older form of it, and when that is over. */
export function watchBlocked(seen: (blocked: boolean) => void, signal: AbortSignal): void {
  const blocked = (): void => seen(true);
  const opened = (): void => seen(false);
  database.on("blocked", blocked);
  database.on("ready", opened, true);
  signal.addEventListener("abort", () => {
    database.on("blocked").unsubscribe(blocked);
    database.on("ready").unsubscribe(opened);
  }, { once: true });
}
