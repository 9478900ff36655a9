import type { Article } from "../core/article/article.ts";
import { base64Of } from "../core/clips/base64.ts";
import { extractFrom } from "../core/article/extract.ts";
import { pagesOf } from "../core/article/next-page.ts";
import type { Figure, Mention } from "../core/figures/figure.ts";
import { receiveMentions } from "../core/figures/sent-mentions.ts";
import type { Variant } from "../core/script/script.ts";
import { chosenVariant } from "../core/settings.ts";
import type { ClipOutcome, PageCalls, PageState, Person } from "../messages.ts";
import { uiVariant } from "../platform/card-words.ts";
import { t } from "../platform/i18n.ts";
import { answer, background } from "../platform/messaging.ts";
import { loadLook } from "../platform/looks-storage.ts";
import { loadSettings } from "../platform/settings-storage.ts";
import { unawaited } from "../platform/unawaited.ts";
import { clipWords, picturesWords } from "../platform/clip-words.ts";
import { fetchPicture } from "../platform/fetch-picture.ts";
import { convertSelection, selectionBox } from "./convert-selection.tsx";
import { createAlwaysHere } from "./always-here.ts";
import { createEditions } from "./editions.ts";
import { chooseText } from "./choose-text.ts";
import { detectOn, lookAt, summaryOf, type Look } from "./page-article.ts";
import { createPageCards } from "./page-cards.ts";
import { watchPage } from "./page-changes.ts";
import { createConversion } from "./page-conversion.ts";
import { showNotice } from "./page-notice.ts";
import { openReaderView, type ReaderView } from "./reader-view.ts";
import { nextTask } from "./slices.ts";

/** What one page's tab does for its user. */
export interface Session {
  /** What the page is shown in. */
  readonly shown: Variant | undefined;
  show: (variant: Variant) => Promise<void>;
  /** Closes the reader, where it is open. Aborting the session leaves it: its user may be in the middle of a sentence. */
  close: () => void;
}

/** Begins all that a page's tab does for its user, from the injection until the signal aborts: answers PageCalls. */
export function startSession(signal: AbortSignal): Session {
  const figures = new Map<string, Figure>();
  let look: (Look & { address: string; detected?: ReturnType<typeof detectOn> }) | undefined;
  /** An article that the user pointed at: it stands until the address changes. */
  let chosen: { article: Article; address: string } | undefined;
  let view: ReaderView | undefined;
  /** What the reader shows, or showed last, and at which address it was opened. */
  let reading: { article: Article; address: string } | undefined;
  let opening: Promise<boolean> | undefined;

  const mentionsOf = async (texts: string[]): Promise<Mention[][]> => {
    const mentions = receiveMentions(await background.mentions({ texts }), texts);
    const unknown = [...new Set(mentions.flat().map(({ figureId }) => figureId))].filter((id) => !figures.has(id));
    if (unknown.length > 0) for (const figure of (await background.figures({ ids: unknown })).figures) figures.set(figure.id, figure);
    return mentions;
  };
  const cards = createPageCards({ mentionsOf, figures, signal, articleDate: () => current().article?.published, shown: () => conversion.shown });
  const conversion = createConversion(document, cards.markSoon, signal);

  const changes = watchPage(document, signal);
  /** The page as it is now. What was read at this address before stands while the reader lies over it, and as long as nothing changes. */
  const current = (): NonNullable<typeof look> => {
    const address = location.href;
    if (look?.address === address && (view || !changes.sinceAsked())) return look;
    look = { ...conversion.asWritten(() => lookAt(document)), address };
    // Converted text that stood aside for the look has come back: no change of the page's own.
    changes.sinceAsked();
    return look;
  };
  /** What the page is, and how long the looks at it took, in milliseconds. */
  const kindOfPage = (): Pick<PageState, "kind" | "ms"> => {
    const now = current();
    if (now.kind === "article") now.detected ??= conversion.asWritten(() => detectOn(document));
    return { kind: now.detected?.kind ?? now.kind, ms: { detect: now.detected?.ms ?? 0, extract: now.ms } };
  };
  const editions = createEditions(() => view?.follow(), signal);
  /** As it was extracted: what the reader makes of it is its edition. */
  const extracted = (): Article | undefined => {
    // The page below may have gone on to another address: what counts is what is read.
    if (view && reading) return reading.article;
    const found = current().article;
    return chosen?.address === location.href ? chosen.article : found;
  };
  const article = (): Article | undefined => {
    const found = extracted();
    return found && editions.of(found).article;
  };

  const load = () => Promise.all([loadSettings(), loadLook(location.hostname), editions.ready]);
  /** Asked for when we come in, for a reader that opens at once. */
  let early: ReturnType<typeof load> | undefined;

  const open = async (): Promise<boolean> => {
    // Asked for first: the answers come while the page is looked at.
    const loading = early ?? load();
    const wanted = extracted();
    const [settings, ownLook] = await loading;
    // On a huge page reading it and opening over it take long, each: in between, it has its turn.
    await nextTask();
    if (!wanted || signal.aborted) return false;
    if (view) return true;
    reading = { article: wanted, address: pageAddress() };
    let gone = false;
    const opened = await openReaderView({
      edition: editions.of(wanted), settings, ownLook, pages: () => (chosen?.article === wanted ? undefined : conversion.asWritten(() => pagesOf(document, location.href))),
      variant: conversion.shown ?? chosenVariant(settings), mentionsOf, figures,
      clip: () => void background.clip({}).then(tell, (error: unknown) => tell({ kind: "failed", reason: String(error) })),
      closed: () => {
        gone = true;
        view = undefined;
      },
    });
    // Its user was faster: the reader stands there before all of it is ready, and Esc closes it.
    if (gone) return true;
    view = opened;
    unawaited(background.clipped({ url: wanted.url }).then(({ clipped }) => clipped && view?.markClipped()), "asking whether the article is clipped");
    return true;
  };
  const read = (): Promise<boolean> => (opening ??= open().finally(() => {
    opening = undefined;
  }));
  const tell = (outcome: ClipOutcome): void => {
    const words = clipWords(outcome);
    if (!view) return showNotice(words, signal);
    view.say(words);
    if (outcome.kind === "saved" || outcome.kind === "updated" || outcome.kind === "unchanged") view.markClipped();
  };
  const choose = async (): Promise<void> => {
    view?.close();
    const block = await chooseText(t("choose_hint"), signal);
    const picked = block && conversion.asWritten(() => extractFrom(block, { url: location.href }));
    if (!picked) {
      if (block) showNotice(t("choose_nothing"), signal);
      return;
    }
    chosen = { article: picked, address: location.href };
    await read();
  };
  const show = async (variant: Variant | undefined): Promise<void> => {
    await Promise.all([conversion.show(variant), view?.show(variant)]);
  };

  const always = createAlwaysHere({ show, read, signal, settled: conversion.settled, isArticle: () => kindOfPage().kind === "article", isReading: () => view !== undefined });

  const calls: { [Name in keyof PageCalls]: (request: Parameters<PageCalls[Name]>[0]) => Promise<ReturnType<PageCalls[Name]>> } = {
    async describe() {
      await editions.ready;
      const { kind, ms } = kindOfPage();
      const found = article();
      const shown = view ? view.shown : conversion.shown;
      unawaited(cards.mark(), "marking names");
      const people = found ? await peopleOf(found.text, mentionsOf, figures) : [];
      return { kind, people, reading: view !== undefined, ms, ...(found ? { article: summaryOf(found) } : {}), ...(shown ? { shown } : {}) } satisfies PageState;
    },
    async article() {
      await editions.ready;
      const found = article();
      return found ? { article: found } : {};
    },
    async read() {
      return { open: await read() };
    },
    async close() {
      view?.close();
    },
    async toggle() {
      const begun = opening;
      if (begun) {
        // A press while it opens closes it, as one afterwards does.
        await begun;
        view?.close();
      } else if (view) view.close();
      else if (!(await read())) showNotice(t("popup_no_article"), signal);
    },
    async chooseText() {
      // Answered at once: choosing takes as long as the user likes.
      unawaited(choose(), "choosing the text");
    },
    async convertSelection({ text }) {
      const settings = await loadSettings();
      const selection = document.getSelection();
      const written = conversion.asWritten(() => selection?.toString()) || text;
      convertSelection({ text: written, box: selectionBox(selection), variant: chosenVariant(settings) ?? uiVariant() ?? "tw", theme: settings.theme, signal });
    },
    async show({ variant }) {
      await show(variant);
    },
    async showPerson({ figureId }) {
      if (view) view.goTo(figureId);
      else await cards.goTo(figureId);
    },
    async articleSeen({ article: seen }) {
      always.articleSeen(seen);
    },
    async tellClip({ outcome }) {
      tell(outcome);
    },
    async picture({ src }) {
      const fetched = await fetchPicture(src, "page");
      return "bytes" in fetched ? { base64: base64Of(fetched.bytes) } : fetched;
    },
    async tellPictures({ count }) {
      const words = picturesWords(count);
      if (!words) return;
      // What became of the clip was said a moment ago: both are to be heard.
      if (view) view.sayToo(words);
      else showNotice(words, signal, { after: true });
    },
  };
  answer<PageCalls>("page", calls, signal);
  // Back and forward, in a page that changes its address by itself, lead away from what is read.
  addEventListener("popstate", () => reading?.address !== pageAddress() && view?.close(), { signal });
  cards.markSoon();
  // Whoever brought us in asks next what is here: while the question is on its way, we look. Not where a page has only begun.
  if (document.readyState !== "loading") {
    early = load();
    unawaited(early.catch(() => undefined), "asking ahead");
    setTimeout(() => signal.aborted || current());
    setTimeout(() => {
      early = undefined;
    }, AT_ONCE);
  }
  return {
    get shown() {
      return conversion.shown;
    },
    show,
    close: () => view?.close(),
  };
}

/** What was loaded when we came in is out of date after this time, in milliseconds. */
const AT_ONCE = 1_000;

/** The address without the place within the page. */
function pageAddress(): string {
  return location.href.replace(/#.*/, "");
}

/** The figures of a text, most named first, each by the longest of the names it uses: 川習 says less than 川普. */
async function peopleOf(text: string, mentionsOf: (texts: string[]) => Promise<Mention[][]>, figures: ReadonlyMap<string, Figure>): Promise<Person[]> {
  const [mentions = []] = await mentionsOf([text]);
  const people = new Map<string, Person>();
  for (const { figureId, surface } of mentions) {
    const figure = figures.get(figureId);
    if (!figure) continue;
    const before = people.get(figureId) ?? { figure, count: 0, surface };
    people.set(figureId, { figure, count: before.count + 1, surface: surface.length > before.surface.length ? surface : before.surface });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}
