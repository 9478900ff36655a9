/*
 * ENTRY, injected on demand, and with every page of sites that are "always on": reader, conversion of the page, marks and
 * cards. Injected again, it finds itself and stays; after an update of the extension the copy left behind has lost its
 * runtime, and gives way.
 */
import { isOrphan, orphaned } from "../platform/orphan.ts";
import { unawaited } from "../platform/unawaited.ts";
import { startSession, type Session } from "./session.ts";

interface Running {
  /** Ends all it does; nothing of it is left on the page. */
  giveWay: () => void;
  alive: () => boolean;
}
const world = globalThis as { qingdu?: Running };

if (!world.qingdu?.alive()) {
  world.qingdu?.giveWay();
  world.qingdu = run();
}

function run(): Running {
  let stop = new AbortController();
  let session: Session = startSession(stop.signal);
  let root = document.documentElement;
  // A page that opens its document anew (document.open) throws away every node and listener in it, ours too.
  const observer = new MutationObserver(() => {
    const { documentElement } = document;
    if (!documentElement || documentElement === root) return;
    if (root) {
      const { shown } = session;
      session.close();
      stop.abort();
      stop = new AbortController();
      session = startSession(stop.signal);
      if (shown) unawaited(session.show(shown), "showing the new document");
    }
    root = documentElement;
  });
  observer.observe(document, { childList: true });
  const goQuiet = (): void => {
    observer.disconnect();
    stop.abort();
  };
  orphaned.addEventListener("abort", goQuiet);
  return {
    alive: () => !isOrphan(),
    giveWay() {
      session.close();
      goQuiet();
    },
  };
}
