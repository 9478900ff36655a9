import type { Figure, Mention } from "../core/figures/figure.ts";
import type { Variant } from "../core/script/script.ts";
import { cardContent } from "../platform/card-words.ts";
import { t } from "../platform/i18n.ts";
import { loadSettings, watchSettings } from "../platform/settings-storage.ts";
import { byTouch, createCardLayer, type CardLayer } from "../ui/card-layer.tsx";
import { unawaited } from "../platform/unawaited.ts";
import styles from "../ui/page-card.css?text";
import { followTheme } from "../ui/theme.ts";
import { adoptMarkStyles } from "./mark-styles.ts";
import { putHost } from "./page-host.ts";
import { createPageMarks } from "./page-marks.ts";

/** Changes of the page are gathered this long before its names are looked for again, in milliseconds. */
const SETTLE = 500;
const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };

interface PageCardOptions {
  mentionsOf: (texts: string[]) => Promise<Mention[][]>;
  figures: ReadonlyMap<string, Figure>;
  /** ISO date of the article on the page. */
  articleDate: () => string | undefined;
  shown: () => Variant | undefined;
  signal: AbortSignal;
}

/** Marks and hover cards on the live page. */
export interface PageCards {
  /** Mark what is there, as the settings say, and follow the page from now on. */
  mark: () => Promise<void>;
  /** The same when the page has been at rest for a moment: marking takes the time that a reader who opens needs. */
  markSoon: () => void;
  /** Scroll to the first mention of a figure and open its card. */
  goTo: (figureId: string) => Promise<void>;
}

export function createPageCards({ mentionsOf, figures, articleDate, shown, signal }: PageCardOptions): PageCards {
  /** From the first marks on: whatever changes, names are looked for again. */
  let observer: MutationObserver | undefined;
  const marks = createPageMarks(document, mentionsOf, (root) => observer?.observe(root, CHANGES));
  let layer: CardLayer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dress: ReturnType<typeof adoptMarkStyles> | undefined;

  const dismissed = (): void => {
    layer?.close();
    unawaited(update(), "marking names");
  };
  const cards = async (): Promise<CardLayer> => {
    if (layer) return layer;
    const { theme } = await loadSettings();
    const { host, root } = putHost("qingdu-card", styles, signal);
    followTheme(host, theme, signal);
    const contentOf = (id: string) => {
      const [date, variant] = [articleDate(), shown()];
      return cardContent(figures.get(id), { dismissed, ...(date ? { date } : {}), ...(variant ? { shown: variant } : {}) });
    };
    return (layer ??= createCardLayer({ parent: root, keys: document, label: t("card_label"), contentOf, signal }));
  };
  const update = async (): Promise<void> => {
    const settings = await loadSettings();
    if (signal.aborted) return;
    if (!settings.marksOnPage || settings.marks === "none") {
      marks.clear();
      return layer?.close();
    }
    dress ??= follow();
    await marks.update(settings.marks);
    dress(marks.shadowRoots());
    layer?.renew(marks.nearest);
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => unawaited(update(), "marking names"), SETTLE);
  };
  watchSettings((now, before) => {
    if (now.marks !== before.marks || now.marksOnPage !== before.marksOnPage) updateSoon();
  }, signal);
  /** From now on, whatever the page and the pointer do. Answers with what dresses shadow roots. */
  const follow = (): ReturnType<typeof adoptMarkStyles> => {
    observer = new MutationObserver(updateSoon);
    observer.observe(document, CHANGES);
    // Whom the user hid, brought back or added in the library or the options meanwhile.
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && updateSoon(), { signal });
    let frame = 0;
    const point = ({ clientX: x, clientY: y, pointerType }: PointerEvent): void => {
      if (pointerType === "touch") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const named = marks.at(x, y);
        if (named) unawaited(cards().then((each) => each.point(named, { x, y })), "opening a card");
        else layer?.point(undefined, { x, y });
      });
    };
    addEventListener("pointermove", point, { passive: true, signal });
    // Into a frame of the page's, from which no move tells.
    addEventListener("pointerover", point, { passive: true, signal });
    addEventListener("click", (event) => {
      const named = event.isTrusted && byTouch(event) && !isPagesOwn(event) ? marks.at(event.clientX, event.clientY) : undefined;
      if (named) unawaited(cards().then((each) => each.open(named, { touch: true })), "opening a card");
    }, { signal });
    signal.addEventListener("abort", () => {
      observer?.disconnect();
      clearTimeout(timer);
      marks.clear();
    });
    return adoptMarkStyles(signal);
  };
  return {
    mark: update,
    markSoon: updateSoon,
    async goTo(figureId) {
      const settings = await loadSettings();
      await marks.update(settings.marksOnPage ? settings.marks : "none");
      const named = marks.first(figureId);
      if (!named) return;
      const top = named.boxes()[0]?.top ?? 0;
      scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
      (await cards()).open(named, { focus: true });
    },
  };
}

/** What the page itself does something for when it is tapped; a name in it keeps to the list of people. */
const TAPPED = "a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [role=tab], [role=menuitem]";

function isPagesOwn({ defaultPrevented, target }: Event): boolean {
  return defaultPrevented || (target instanceof Element && target.closest(TAPPED) !== null);
}
