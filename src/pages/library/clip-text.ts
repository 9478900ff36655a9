import { sanitizeToFragment } from "../../core/article/sanitize.ts";
import { findPassage, passageAt, type Passage } from "../../core/clips/anchor.ts";
import type { Clip } from "../../core/clips/clip.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Figure } from "../../core/figures/figure.ts";
import { nameHints } from "../../core/figures/name-hints.ts";
import type { Variant } from "../../core/script/script.ts";
import type { Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { saveHighlight } from "../../store/highlights.ts";
import { createArticleText } from "../../ui/article-text.ts";
import { createHighlighter } from "../../ui/highlighter.ts";
import { createClipPeople, mentionsAt } from "./clip-people.ts";
import { knownFigures } from "./known-figures.ts";
import { picturePlaces, showPictures } from "./picture-places.ts";
import { prepareReadings } from "./prepare-readings.ts";
import { languageOf } from "./script-language.ts";

/** The text of an open clip. */
export interface ClipText {
  /** Shows it in a variant, set as the reader's settings say. */
  show: (variant: Variant | undefined, settings: Settings) => Promise<void>;
  showHighlights: (highlights: readonly Highlight[]) => void;
  /** Highlights what is selected, or takes that highlight away. */
  toggleHighlight: () => void;
  /** Brings a highlight into sight. */
  revealHighlight: (id: string) => void;
  /** Shows the kept pictures, by their addresses on the page; `words` says why another is not kept. */
  placePictures: (kept: ReadonlyMap<string, string>, words: (src: string) => string) => void;
}

interface ClipTextOptions {
  body: HTMLElement;
  clip: Clip;
  settings: Settings;
  /** Take a highlight away, by its id. */
  remove: (id: string) => void;
  /** Let the user write a note on a highlight, by its id. */
  addNote: (id: string) => void;
  failed: (error: unknown) => void;
  signal: AbortSignal;
}

/** Puts a clip's text into `body`, sanitised once more (what lies in the store may come from a file), and marks whom it names. The signal's abort takes it out; undefined where that came first. */
export async function openClipText({ body, clip, settings, remove, addNote, failed, signal }: ClipTextOptions): Promise<ClipText | undefined> {
  const { row, content } = clip;
  const fragment = sanitizeToFragment(content.html, document);
  const places = picturePlaces(fragment);
  body.replaceChildren(fragment);
  body.lang = languageOf(row.script) ?? "zh";
  signal.addEventListener("abort", () => body.replaceChildren());
  let shown: Variant | undefined;
  let marks = settings.marks;
  // Where figures or the background can't be had the text is there all the same, without marks.
  const figures = await knownFigures().catch((error: unknown) => {
    failed(error);
    return new Map<string, Figure>();
  });
  if (signal.aborted) return undefined;
  const people = createClipPeople({ article: body, clip, figures, shown: () => shown, failed, signal });
  await people.mark(marks, (texts) => mentionsAt(row.url, texts)).catch(failed);
  if (signal.aborted) return undefined;
  const text = createArticleText(body, { convert: background.convert, prepareReadings, hintsOf: (id) => nameHints(figures.get(id)) });
  const highlighter = createHighlighter({
    body, parent: document.body, root: document, places: () => text.placesIn(body), words: { highlight: t("library_highlight"), remove: t("library_remove_highlight"), addNote: t("library_add_note") }, signal,
    add: (passage, instead) => { keep(clip, passage, instead.map(({ id }) => id)).catch(failed); },
    remove: ({ id }) => remove(id),
    addNote: ({ id }) => addNote(id),
  });
  return {
    async show(variant, now) {
      shown = variant;
      if (now.marks !== marks) people.showMarks(now.marks);
      marks = now.marks;
      // The page's own lines run across: columns are for the reader, which has the window to itself.
      await text.show(variant, { ...now, direction: "horizontal" });
      if (!signal.aborted) highlighter.draw();
    },
    showHighlights: highlighter.set,
    toggleHighlight: highlighter.toggle,
    revealHighlight: highlighter.reveal,
    placePictures: (kept, words) => showPictures(places, kept, words),
  };
}

/** Keeps a passage as a highlight of the clip, in the place of others. Its offsets count in the clip's text; a caption that is not part of it keeps the page's. */
async function keep({ content: { clipId, text } }: Clip, passage: Passage, instead: string[]): Promise<void> {
  const place = findPassage(text, passage);
  await saveHighlight({ id: crypto.randomUUID(), clipId, madeAt: Date.now(), ...(place ? passageAt(text, place.start, place.end) : passage) }, instead);
}
