import type { ArticlePages } from "../core/article/next-page.ts";
import { hanMinutes } from "../core/article/reading-time.ts";
import type { Figure, Mention } from "../core/figures/figure.ts";
import { nameHints } from "../core/figures/name-hints.ts";
import type { Look } from "../core/looks.ts";
import type { Variant } from "../core/script/script.ts";
import { chosenVariant, type Settings } from "../core/settings.ts";
import { cardContent, figureName, uiVariant } from "../platform/card-words.ts";
import { dateWords } from "../platform/date-words.ts";
import { t } from "../platform/i18n.ts";
import { background } from "../platform/messaging.ts";
import { unawaited } from "../platform/unawaited.ts";
import { loadVoice, saveVoice } from "../platform/voices-storage.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import { createArticlePeople } from "../ui/article-people.ts";
import { createArticleText, type ArticleText } from "../ui/article-text.ts";
import { articleView } from "../ui/article-view.ts";
import { createPictureViewer } from "../ui/picture-viewer.ts";
import { createScroller } from "../ui/scroller.ts";
import { keepPlace } from "../ui/steady-place.ts";
import type { Edition } from "./editions.ts";
import { askAhead } from "./ask-ahead.ts";
import { holdRest } from "./first-screen.ts";
import { printArticle } from "./print-article.ts";
import { createReadAloud } from "./read-aloud.ts";
import { createControls } from "./reader-controls.tsx";
import { nextFrame } from "./next-frame.ts";
import { createReaderEdition, type ReaderEdition } from "./reader-edition.tsx";
import { createReaderFrame } from "./reader-frame.ts";
import { createReaderHighlights } from "./reader-highlights.ts";
import { listenToKeys } from "./reader-keyboard.ts";
import { createLook } from "./reader-look.ts";
import { followProgress } from "./reader-progress.ts";
import { openReaderSettings } from "./reader-settings.ts";
import { nextTask } from "./slices.ts";
import { prepareReadings } from "./prepare-readings.ts";
import { pictureWords } from "./reader-words.ts";

/** The reader as the session drives it. */
export interface ReaderView {
  readonly shown: Variant | undefined;
  show: (variant: Variant | undefined) => Promise<void>;
  /** Say something in the live region at the lower edge. */
  say: (words: string) => void;
  /** Says it after what is being said. */
  sayToo: (words: string) => void;
  /** Mark the clip button: this article is in the library. */
  markClipped: () => void;
  /** Go to the first mention of a figure and open its card. */
  goTo: (figureId: string) => void;
  /** The site's rules have changed: show what they say now. */
  follow: () => void;
  close: () => void;
}

interface ReaderOptions {
  edition: Edition;
  /** The article's other pages, as this page tells of them. */
  pages: () => ArticlePages | undefined;
  settings: Settings;
  /** The look that this site alone was given. */
  ownLook: Look | undefined;
  variant: Variant | undefined;
  mentionsOf: (texts: string[]) => Promise<Mention[][]>;
  figures: ReadonlyMap<string, Figure>;
  clip: () => void;
  closed: () => void;
}

/** Opens the reader over the page. Resolves when the article stands there in its variant, names marked. */
export async function openReaderView({ edition, pages, settings: general, ownLook, variant, mentionsOf, figures, clip, closed }: ReaderOptions): Promise<ReaderView> {
  const { article } = edition;
  const stop = new AbortController();
  const { signal } = stop;
  const settings = openReaderSettings({ general, ownLook, host: location.hostname, changed: (next) => apply(next), failed: (error) => report(error), signal });
  let before = settings.now;
  const frame = createReaderFrame({ label: t("reader_label"), returned: () => steady.settle(), signal });
  const { dialog, sheet, say } = frame;
  let text: ArticleText | undefined;
  let wished: ReaderEdition | undefined;
  const shown = (): Variant | undefined => text?.shown;

  let minutes = hanMinutes(article.text);
  const published = article.published && dateWords(article.published);
  const view = articleView(article, { minutes: t("reading_minutes", minutes), ...(published ? { published } : {}) }, document);
  const converts = variant !== undefined && (variant === "cn") !== (article.script === "hans");
  const ask = (): ReturnType<typeof askAhead> => askAhead(view, variant, { mentionsOf, convert: background.convert });
  // The answers come while the reader is built; where it need not wait for them, it is drawn first.
  let asked = converts ? ask() : undefined;
  sheet.append(view);
  createPictureViewer({ article: view, parent: dialog, words: pictureWords() });
  const body = view.querySelector<HTMLElement>(".body") ?? view;
  const people = createArticlePeople({
    article: view, parent: dialog, label: t("card_label"), signal,
    contentOf: (id, dismissed) => cardContent(figures.get(id), { dismissed, ...(article.published ? { date: article.published } : {}), ...(shown() ? { shown: shown() } : {}) }),
    nameOf: (id) => shown() && figureName(figures.get(id), shown()),
    changed: () => controls.update({ people: people.list() }),
  });
  const highlights = createReaderHighlights({ url: article.url, body, dialog, places: () => text?.placesIn(body), say, clipped: () => controls.update({ clipped: true }), signal });
  const scroller = createScroller(sheet, () => [...view.querySelectorAll("h1, .body > *")], signal);
  const steady = keepPlace(sheet, view, scroller, signal);
  const progress = followProgress({
    url: () => (settings.now.resume ? article.url : undefined), scroller, box: sheet, article: view, signal,
    writtenOf: (block) => text?.placesIn(block).written ?? block.textContent ?? "",
    moved(fraction) {
      frame.progress.style.setProperty("--passed", String(fraction));
      controls.update({ left: fraction >= 1 ? undefined : t("reader_minutes_left", Math.max(1, Math.ceil(minutes * (1 - fraction)))) });
    },
  });
  const look = createLook(frame, view, signal);
  const aloud = createReadAloud({
    article: view, variant: () => shown() ?? (article.script === "hans" ? "cn" : "tw"), chosen: { of: loadVoice, keep: saveVoice }, settings: () => settings.now, inSight: scroller.ahead, reveal: scroller.reveal, signal,
    changed: (speech) => controls.update({ speech }),
  });

  const report = (error: unknown): void => {
    console.info("Qingdu: the reader could not do that.", error);
    say(t("popup_failed"));
  };
  const doing = (work: Promise<unknown>): void => unawaited(work.catch(report), "saying so");
  const apply = (next: Settings): void => {
    steady.hold();
    look(next);
    if (next.marks !== before.marks) people.showMarks(next.marks);
    if (text && TEXT_SETTINGS.some((name) => next[name] !== before[name])) doing(show(text.shown));
    if (next.speechRate !== before.speechRate || next.remoteVoices !== before.remoteVoices) doing(aloud.renew());
    before = next;
    controls.update({ settings: next, ownLook: settings.ownLook });
  };
  /** What stands beside the text says the same as it. */
  const follow = async (): Promise<void> => {
    controls.update({ shown: shown(), people: people.list() });
    wished?.restate();
    highlights.draw();
    await aloud.renew();
  };
  const show = async (to: Variant | undefined): Promise<void> => {
    const showing = text?.show(to, settings.now);
    controls.update({ shown: shown() });
    await showing;
    await follow();
  };
  const change = async (to: Variant | undefined): Promise<void> => {
    steady.hold();
    await show(to);
    const choice = variantChoices().find((each) => each.variant === to);
    if (choice) say(t("reader_shown", choice.title));
  };
  const close = (): void => {
    if (signal.aborted) return;
    progress.keep();
    stop.abort();
    closed();
  };
  const controls = createControls({
    bar: frame.bar, foot: frame.foot, article: sheet, initial: { settings: settings.now, ownLook: settings.ownLook, shown: undefined, people: [], clipped: false, tidying: false, left: undefined, speech: { kind: "off" } }, aloud: () => aloud,
    choose: (to) => doing(change(to)), show: settings.show, save: settings.save, setOwnLook: settings.setOwnLook, clip, tidy: () => wished?.tidy(), print: () => doing(printArticle(view)), listen: () => doing(aloud.toggle()), goTo: people.goTo, close, signal,
  });
  listenToKeys({
    dialog, characters: () => settings.now.readerKeys, columns: scroller.vertical, closed: close, refocus: () => sheet.focus({ preventScroll: true }), signal,
    leave: () => controls.closePanel() || close(),
    actions: {
      forward: () => scroller.page(false),
      back: () => scroller.page(true),
      nudge: () => scroller.nudge(false),
      nudgeBack: () => scroller.nudge(true),
      next: () => scroller.step(false),
      previous: () => scroller.step(true),
      start: scroller.toStart,
      end: scroller.toEnd,
      script: () => doing(change(shown() ? undefined : (chosenVariant(settings.now) ?? uiVariant() ?? "tw"))),
      clip,
      highlight: highlights.toggle,
      people: () => controls.toggle("people"),
      type: () => controls.toggle("type"),
      help: () => controls.toggle("help"),
      listen: () => doing(aloud.toggle()),
    },
  });
  // A picture that cannot be had leaves its caption, not a torn frame.
  view.addEventListener("error", ({ target }) => target instanceof HTMLImageElement && target.classList.add("missing"), { capture: true });

  const wishes = (): ReaderEdition => createReaderEdition({
    edition, pages: pages(), view, sheet, dialog, signal,
    async adopt(blocks) {
      await people.adopt(blocks, settings.now.marks, mentionsOf);
      text?.adopt(blocks);
      await text?.show(text.shown, settings.now);
    },
    shown,
    turned(tidying) {
      controls.update({ tidying });
      say(tidying ? t("veto_tidy_hint") : "");
    },
    changed() {
      people.showMarks(settings.now.marks);
      minutes = hanMinutes(edition.article.text);
      view.querySelector(".minutes")?.replaceChildren(t("reading_minutes", minutes));
      controls.update({ clipped: false, people: people.list() });
      if (text) doing(show(text.shown));
    },
  });

  /** Where the background gives no answer the reader is open all the same: without marks, or as written. */
  const dress = async (): Promise<void> => {
    asked ??= ask();
    await people.mark(settings.now.marks, asked.mentionsOf).catch(report);
    if (signal.aborted) return;
    text = createArticleText(view, { convert: asked.convert, prepareReadings, hintsOf: (id) => nameHints(figures.get(id)) });
    await text.show(variant, settings.now).catch(report);
  };
  look(settings.now);
  const dressed = converts ? dress() : undefined;
  // Before the text is drawn, which it would push down.
  controls.update({});
  // Nobody is to see words change their script; and what is not seen yet is laid out once.
  if (dressed) await Promise.race([dressed, new Promise((resolve) => setTimeout(resolve, LONGEST_HOLD))]);
  const showRest = holdRest(body, settings.now);
  if (!signal.aborted) frame.open();
  // What follows takes as long again, and nobody needs it to begin to read. A huge page has its turn between what takes
  // long on it: to shut it off, to look for its other pages.
  await nextFrame();
  asked ??= ask();
  showRest();
  frame.shutPage();
  await nextTask();
  if (!signal.aborted) wished = wishes();
  await nextTask();
  await (dressed ?? dress());
  if (!signal.aborted) {
    await follow().catch(report);
    unawaited(progress.resume().then((resumed) => resumed && say(t("reader_resumed"))), "going back to where reading stopped");
  }
  return {
    get shown() {
      return shown();
    },
    show: change,
    say,
    sayToo: frame.sayToo,
    markClipped: () => controls.update({ clipped: true }),
    goTo: people.goTo,
    follow: () => wished?.follow(),
    close,
  };
}

/** The longest that the reader waits for words in the wanted script, in milliseconds: then as written is better than nothing. */
const LONGEST_HOLD = 150;

/** Settings that change the text itself, not only how it is set. */
const TEXT_SETTINGS = ["quotes", "direction", "ruby", "rubyScript", "regionalNames", "regionalWords", "taiwan"] as const satisfies (keyof Settings)[];
