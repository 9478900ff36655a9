/*
 * ENTRY, injected on demand: reader, conversion of the page, marks and cards. Injected again, it finds itself and stays;
 * after an update of the extension the copy left behind has lost its runtime, and gives way.
 */
import { browser } from "../platform/browser.ts";
import { startSession } from "./session.ts";

interface Running {
  stop: AbortController;
  alive: () => boolean;
}
const world = globalThis as { qingdu?: Running };

if (!world.qingdu?.alive()) {
  world.qingdu?.stop.abort();
  const stop = new AbortController();
  world.qingdu = { stop, alive: () => browser.runtime?.id !== undefined };
  startSession(stop.signal);
}
