import type { Settings } from "../core/settings.ts";
import type { Variant } from "../core/script/script.ts";
import { hostOf, isWanted, type SiteChoice, type Sites } from "../core/sites.ts";
import { t } from "../platform/i18n.ts";
import { loadSettings, watchSettings } from "../platform/settings-storage.ts";
import { loadSites, watchSites } from "../platform/sites-storage.ts";
import { unawaited } from "../platform/unawaited.ts";
import { holdFirstPaint, parsed } from "./first-paint.ts";
import { showPageButton } from "./page-button.tsx";

interface AlwaysHereOptions {
  show: (variant: Variant | undefined) => Promise<void>;
  /** Resolves when all text that has arrived is shown. */
  settled: () => Promise<void>;
  isArticle: () => boolean;
  isReading: () => boolean;
  read: () => Promise<boolean>;
  signal: AbortSignal;
}

/** What its user wants always on this page's site, done by itself. */
export interface AlwaysHere {
  /** What the detector found on the page, now and each time that changes. */
  articleSeen: (article: boolean) => void;
}

/** Does what the site's choice says, at once and when it changes. Does nothing on a site without one. */
export function createAlwaysHere({ show, settled, isArticle, isReading, read, signal }: AlwaysHereOptions): AlwaysHere {
  let choice: SiteChoice = {};
  let article = false;
  /** Where the reader was opened: what its user closes there stays closed. */
  let openedAt = "";
  let button: { theme: Settings["theme"]; stop: AbortController } | undefined;

  const readOnce = (): void => {
    if (isReading()) openedAt = location.href;
    if (!choice.reader || !article || openedAt === location.href) return;
    openedAt = location.href;
    unawaited(read(), "opening the reader by itself");
  };
  const drawButton = ({ pageButton, theme }: Settings): void => {
    const wanted = pageButton && article && isWanted(choice) && !signal.aborted ? theme : undefined;
    // One that is drawn anew loses the press that is under way, and the focus.
    if (button?.theme === wanted) return;
    button?.stop.abort();
    button = undefined;
    if (!wanted) return;
    const stop = new AbortController();
    button = { theme: wanted, stop };
    showPageButton({ label: t("menu_read"), theme: wanted, pressed: () => unawaited(read(), "opening the reader"), signal: stop.signal });
  };
  const update = (): void => {
    readOnce();
    unawaited(loadSettings().then(drawButton), "drawing the button");
  };
  const follow = (sites: Sites): void => {
    const before = choice;
    choice = sites.get(hostOf(location.href) ?? "") ?? {};
    if (choice.variant !== before.variant) unawaited(show(choice.variant), "showing the site's script");
    if (!isWanted(before) && isWanted(choice) && document.readyState !== "loading") article = isArticle();
    if (isWanted(before) || isWanted(choice)) update();
  };
  const start = async (): Promise<void> => {
    follow(await loadSites());
    watchSites(follow, signal);
    watchSettings(drawButton, signal);
    if (!choice.variant) return;
    await parsed(document);
    await settled();
  };
  // A page out of the back-forward cache has missed what was changed meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && unawaited(loadSites().then(follow), "following the site's choice"), { signal });
  signal.addEventListener("abort", () => button?.stop.abort());
  const started = start();
  unawaited(started, "following the site's choice");
  // Only where the browser starts us with every page of a chosen site are we here before the body is.
  holdFirstPaint(document, started, signal);
  return {
    articleSeen(seen) {
      article = seen;
      update();
    },
  };
}
