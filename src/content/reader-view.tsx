import { render } from "preact";
import type { Article } from "../core/article/article.ts";
import { hanMinutes } from "../core/article/reading-time.ts";
import type { Figure, Mention } from "../core/figures/figure.ts";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { cardContent, figureName } from "../platform/card-words.ts";
import { dateWords } from "../platform/date-words.ts";
import { t } from "../platform/i18n.ts";
import { readerWords } from "./reader-words.ts";
import { saveSettings, watchSettings } from "../platform/settings-storage.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import { markArticle, namedBy, type MentionButton } from "../ui/article-marks.ts";
import { articleView } from "../ui/article-view.ts";
import { createCardLayer } from "../ui/card-layer.tsx";
import { ReaderBar, type ReaderPerson } from "../ui/reader-bar.tsx";
import styles from "../ui/reader.css?text";
import { followTheme } from "../ui/theme.ts";
import { createConversion } from "./page-conversion.ts";
import { lockScroll, putHost } from "./page-host.ts";

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

/** How long a word at the lower edge stays, in milliseconds: time to read a short line twice. */
const SAY_FOR = 4_000;

/** Opens the reader over the page: a modal dialog in a shadow root, so that the page below keeps its place and gets no focus. */
export async function openReaderView({ article, settings: initial, variant, mentionsOf, figures, clip, closed }: ReaderOptions): Promise<ReaderView> {
  const stop = new AbortController();
  const { signal } = stop;
  const { host, root } = putHost("qingdu-reader", styles, signal);
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parent: Node): HTMLElementTagNameMap[Tag] => parent.appendChild(document.createElement(tag));
  const dialog = make("dialog", root);
  const bar = make("div", dialog);
  const main = make("main", dialog);
  const said = make("p", dialog);
  said.className = "said";
  said.setAttribute("role", "status");
  dialog.setAttribute("aria-label", t("reader_label"));

  const lock = lockScroll(signal);
  let settings = initial;
  let clipped = false;
  let people: ReaderPerson[] = [];
  let buttons: MentionButton[] = [];
  let themed = new AbortController();
  const published = article.published && dateWords(article.published);
  const view = articleView(article, { minutes: t("reading_minutes", hanMinutes(article.text)), ...(published ? { published } : {}) }, document);
  main.append(view);
  const conversion = createConversion(view, () => undefined, signal);

  const dismissed = (figureId: string): void => {
    cards.close();
    for (const { element } of buttons.filter(({ mention }) => mention.figureId === figureId)) element.replaceWith(...element.childNodes);
    buttons = buttons.filter(({ mention }) => mention.figureId !== figureId);
    people = people.filter((person) => person.figureId !== figureId);
    draw();
  };
  const cards = createCardLayer({ parent: dialog, keys: dialog, label: t("card_label"), contentOf: (id) => cardContent(figures.get(id), { dismissed, ...(article.published ? { date: article.published } : {}), ...(conversion.shown ? { shown: conversion.shown } : {}) }), signal });
  const draw = (): void => {
    render(
      <ReaderBar
        words={readerWords()} choices={variantChoices()} {...(conversion.shown ? { shown: conversion.shown } : {})} settings={settings} people={people} clipped={clipped}
        choose={(to) => void show(to).catch(report)} change={(change) => void saveSettings(change).catch(report)} clip={clip} goTo={goTo} close={close}
      />,
      bar,
    );
  };
  const applySettings = (next: Settings): void => {
    settings = next;
    themed.abort();
    themed = new AbortController();
    followTheme(host, settings.theme, themed.signal, () => lock.paint(getComputedStyle(dialog).backgroundColor));
    view.style.setProperty("--size", String(settings.fontSize));
    view.style.setProperty("--measure", String(settings.measure));
    view.style.setProperty("--leading", String(settings.lineHeight / 100));
    view.style.setProperty("--text-font", `var(--${settings.font})`);
    view.classList.toggle("indented", settings.paragraphs === "indented");
    draw();
  };
  const show = async (to: Variant | undefined): Promise<void> => {
    await conversion.show(to);
    people = people.map((person) => ({ ...person, name: (conversion.shown && figureName(figures.get(person.figureId), conversion.shown)) ?? person.surface }));
    draw();
  };
  const report = (error: unknown): void => {
    console.info("Qingdu: the reader could not do that.", error);
    say(t("popup_failed"));
  };
  let saying: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string): void => {
    said.textContent = words;
    clearTimeout(saying);
    saying = setTimeout(() => said.replaceChildren(), SAY_FOR);
  };
  const goTo = (figureId: string): void => {
    const button = buttons.find(({ mention }) => mention.figureId === figureId);
    if (!button) return;
    button.element.scrollIntoView({ block: "center" });
    button.element.focus({ preventScroll: true });
    cards.open(namedBy(button));
  };
  const close = (): void => {
    if (signal.aborted) return;
    stop.abort();
    themed.abort();
    clearTimeout(saying);
    render(null, bar);
    closed();
  };

  const buttonAt = (target: EventTarget | null): MentionButton | undefined => buttons.find(({ element }) => element === target);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  // The page would take the reader's keys for its own shortcuts.
  for (const type of ["keydown", "keypress", "keyup"]) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const button = buttonAt(event.target);
    cards.point(button && namedBy(button), event);
  });
  // A picture that cannot be had leaves its caption, not a torn frame.
  view.addEventListener("error", ({ target }) => target instanceof HTMLImageElement && target.classList.add("missing"), { capture: true });
  view.addEventListener("click", (event) => {
    const button = buttonAt(event.target);
    if (button) cards.open(namedBy(button), { focus: event.detail === 0 });
  });

  applySettings(settings);
  dialog.showModal();
  dialog.tabIndex = -1;
  dialog.focus({ preventScroll: true });
  watchSettings(applySettings, signal);
  buttons = await markArticle(view, settings.marks, mentionsOf);
  if (!signal.aborted) {
    people = peopleIn(buttons);
    await show(variant);
    draw();
  }
  return {
    get shown() {
      return conversion.shown;
    },
    show,
    say,
    markClipped() {
      clipped = true;
      draw();
    },
    goTo,
    close,
  };
}

/** The figures of the article, most named first, each by the longest of the names it uses. */
function peopleIn(buttons: readonly MentionButton[]): ReaderPerson[] {
  const people = new Map<string, ReaderPerson>();
  for (const { mention: { figureId, surface } } of buttons) {
    const before = people.get(figureId) ?? { figureId, surface, name: surface, count: 0 };
    const longest = surface.length > before.surface.length ? surface : before.surface;
    people.set(figureId, { figureId, surface: longest, name: longest, count: before.count + 1 });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}
