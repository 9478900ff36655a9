import { database } from "./database.ts";

/** Noted from the start: the library is asked for before a page that could say so is drawn. */
let blockedNow = false;
database.on("blocked", () => { blockedNow = true; });
database.on("ready", () => { blockedNow = false; }, true);

/** Tells whether another context keeps the library from being opened, since it holds an older form of it, and when that begins and is over. */
export function watchBlocked(seen: (blocked: boolean) => void, signal: AbortSignal): void {
  const blocked = (): void => seen(true);
  const opened = (): void => seen(false);
  if (blockedNow) seen(true);
  database.on("blocked", blocked);
  database.on("ready", opened, true);
  signal.addEventListener("abort", () => {
    database.on("blocked").unsubscribe(blocked);
    database.on("ready").unsubscribe(opened);
  }, { once: true });
}
