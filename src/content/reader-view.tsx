import { render } from "preact";
import type { Article } from "../core/article/article.ts";
import { hanMinutes } from "../core/article/reading-time.ts";
import type { Figure, Mention } from "../core/figures/figure.ts";
import type { Variant } from "../core/script/script.ts";
import { chosenVariant, type Settings } from "../core/settings.ts";
import { uiVariant } from "../platform/card-words.ts";
import { dateWords } from "../platform/date-words.ts";
import { t } from "../platform/i18n.ts";
import { saveSettings, watchSettings } from "../platform/settings-storage.ts";
import { unawaited } from "../platform/unawaited.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import { setType } from "../ui/article-type.ts";
import { articleView } from "../ui/article-view.ts";
import { createPictureViewer } from "../ui/picture-viewer.ts";
import { ReaderBar, type Panel } from "../ui/reader-bar.tsx";
import { actionOf, type ReaderAction } from "../ui/reader-keys.ts";
import { createScroller } from "../ui/scroller.ts";
import { SpeechBar, type Speech } from "../ui/speech-bar.tsx";
import { followTheme } from "../ui/theme.ts";
import { createArticleText } from "./article-text.ts";
import { createReadAloud } from "./read-aloud.ts";
import { createReaderFrame } from "./reader-frame.ts";
import { createReaderPeople } from "./reader-people.ts";
import { followProgress } from "./reader-progress.ts";
import { pictureWords, readerWords, speechWords } from "./reader-words.ts";

/** The reader as the session drives it. */
export interface ReaderView {
  readonly shown: Variant | undefined;
  show: (variant: Variant | undefined) => Promise<void>;
  /** Say something in the live region at the lower edge. */
  say: (words: string) => void;
  /** Mark the clip button: this article is in the library. */
  markClipped: () => void;
  /** Go to the first mention of a figure and open its card. */
  goTo: (figureId: string) => void;
  close: () => void;
}

interface ReaderOptions {
  article: Article;
  settings: Settings;
  variant: Variant | undefined;
  mentionsOf: (texts: string[]) => Promise<Mention[][]>;
  figures: ReadonlyMap<string, Figure>;
  clip: () => void;
  closed: () => void;
}

/** Opens the reader over the page. Resolves when the article stands there in its variant, names marked. */
export async function openReaderView({ article, settings: initial, variant, mentionsOf, figures, clip, closed }: ReaderOptions): Promise<ReaderView> {
  const stop = new AbortController();
  const { signal } = stop;
  const frame = createReaderFrame(t("reader_label"), signal);
  const { dialog, sheet, say } = frame;
  let settings = initial;
  let clipped = false;
  let panel: Panel;
  let left: string | undefined;
  let speech: Speech = { kind: "off" };
  let themed = new AbortController();

  const minutes = hanMinutes(article.text);
  const published = article.published && dateWords(article.published);
  const view = articleView(article, { minutes: t("reading_minutes", minutes), ...(published ? { published } : {}) }, document);
  sheet.append(view);
  createPictureViewer({ article: view, parent: dialog, words: pictureWords() });
  let text: ReturnType<typeof createArticleText> | undefined;
  const shown = (): Variant | undefined => text?.shown;
  const people = createReaderPeople({ article: view, dialog, date: article.published, figures, shown, changed: () => draw(), signal });
  const scroller = createScroller(sheet, () => [...view.querySelectorAll("h1, .body > *")], signal);
  const aloud = createReadAloud({
    article: view, variant: () => shown() ?? (article.script === "hans" ? "cn" : "tw"), settings: () => settings, inSight: scroller.ahead, reveal: scroller.reveal, signal,
    changed(next) {
      speech = next;
      draw();
    },
  });

  const draw = (): void => {
    if (signal.aborted) return;
    const current = shown();
    render(
      <ReaderBar
        words={readerWords()} choices={variantChoices()} {...(current ? { shown: current } : {})} settings={settings} people={people.list()} clipped={clipped} {...(left ? { left } : {})} panel={panel} setPanel={setPanel}
        choose={(to) => doing(change(to))} show={(change) => apply({ ...settings, ...change })} save={save} clip={clip} listen={() => doing(aloud.toggle())} print={() => print()} goTo={people.goTo} close={close}
      />,
      frame.bar,
    );
    render(
      <SpeechBar
        speech={speech} words={speechWords()} rate={settings.speechRate} setRate={(speechRate) => save({ speechRate })} agree={() => save({ remoteVoices: true })} turn={aloud.turn} step={aloud.step} stop={aloud.stop}
      />,
      frame.foot,
    );
  };
  const setPanel = (wanted: Panel): void => {
    panel = wanted;
    draw();
  };
  const failed = (error: unknown): void => {
    console.info("Qingdu: the reader could not do that.", error);
    say(t("popup_failed"));
  };
  const doing = (work: Promise<unknown>): void => void work.catch(failed);
  const save = (change: Partial<Settings>): void => {
    apply({ ...settings, ...change });
    doing(saveSettings(change));
  };
  const apply = (next: Settings): void => {
    const before = settings;
    settings = next;
    const place = scroller.block();
    if (next.theme !== before.theme) setTheme();
    setType(view, next);
    sheet.classList.toggle("vertical", next.direction === "vertical");
    if (next.direction !== before.direction) scroller.goTo(place);
    if (next.marks !== before.marks) people.showMarks(next.marks);
    if (text && TEXT_SETTINGS.some((name) => next[name] !== before[name])) doing(show(text.shown));
    if (next.speechRate !== before.speechRate || next.remoteVoices !== before.remoteVoices) doing(aloud.renew());
    draw();
  };
  const setTheme = (): void => {
    themed.abort();
    themed = new AbortController();
    followTheme(frame.host, settings.theme, themed.signal, frame.paint);
  };
  const show = async (to: Variant | undefined): Promise<void> => {
    const showing = text?.show(to, settings);
    draw();
    await showing;
    draw();
    await aloud.renew();
  };
  const change = async (to: Variant | undefined): Promise<void> => {
    await show(to);
    const choice = variantChoices().find((each) => each.variant === to);
    if (choice) say(t("reader_shown", choice.title));
  };
  const close = (): void => {
    if (signal.aborted) return;
    stop.abort();
    themed.abort();
    render(null, frame.bar);
    render(null, frame.foot);
    closed();
  };
  /** Esc goes back one step: the open panel first, then the reader. */
  const leave = (event: Event): void => {
    event.preventDefault();
    if (panel) setPanel(undefined);
    else close();
  };
  const actions: Record<ReaderAction, () => void> = {
    forward: () => scroller.page(false),
    back: () => scroller.page(true),
    next: () => scroller.step(false),
    previous: () => scroller.step(true),
    start: scroller.toStart,
    end: scroller.toEnd,
    script: () => doing(change(shown() ? undefined : (chosenVariant(settings) ?? uiVariant() ?? "tw"))),
    clip,
    people: () => setPanel(panel === "people" ? undefined : "people"),
    type: () => setPanel(panel === "type" ? undefined : "type"),
    help: () => setPanel(panel === "help" ? undefined : "help"),
    listen: () => doing(aloud.toggle()),
  };

  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return leave(event);
    const action = actionOf(event, { characters: settings.readerKeys });
    if (!action) return;
    event.preventDefault();
    actions[action]();
  });
  // A close by other means than the key: Android's back gesture.
  dialog.addEventListener("cancel", (event) => event.target === dialog && leave(event));
  dialog.addEventListener("close", (event) => event.target === dialog && close());
  // A picture that cannot be had leaves its caption, not a torn frame.
  view.addEventListener("error", ({ target }) => target instanceof HTMLImageElement && target.classList.add("missing"), { capture: true });

  setTheme();
  setType(view, settings);
  sheet.classList.toggle("vertical", settings.direction === "vertical");
  draw();
  frame.open();
  frame.paint();
  watchSettings(apply, signal);
  // Where the background gives no answer the reader is open all the same: without marks, or as written.
  await people.mark(settings.marks, mentionsOf).catch(failed);
  if (signal.aborted) return outside();
  text = createArticleText(view);
  await show(variant).catch(failed);
  unawaited(resume(), "going back to where reading stopped");

  async function resume(): Promise<void> {
    const moved = (fraction: number): void => {
      frame.progress.style.setProperty("--passed", String(fraction));
      const words = fraction >= 1 ? undefined : t("reader_minutes_left", Math.max(1, Math.ceil(minutes * (1 - fraction))));
      if (words === left) return;
      left = words;
      draw();
    };
    const resumed = await followProgress({ url: settings.resume ? article.url : undefined, scroller, box: sheet, moved, signal });
    if (resumed) say(t("reader_resumed"));
  }
  function outside(): ReaderView {
    return {
      get shown() {
        return shown();
      },
      show: change,
      say,
      markClipped() {
        clipped = true;
        draw();
      },
      goTo: people.goTo,
      close,
    };
  }
  return outside();
}

/** Settings that change the text itself, not only how it is set. */
const TEXT_SETTINGS = ["quotes", "direction", "ruby", "rubyScript", "regionalNames", "regionalWords", "taiwan"] as const satisfies (keyof Settings)[];
