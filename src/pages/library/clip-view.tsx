import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import type { Settings } from "../../core/settings.ts";
import { LANG } from "../../core/text/lang.ts";
import { t } from "../../platform/i18n.ts";
import { variantChoices } from "../../platform/variant-choices.ts";
import { highlightsOf, removeHighlight, saveHighlight } from "../../store/highlights.ts";
import { clipById } from "../../store/read-clips.ts";
import { Icon } from "../../ui/icon.tsx";
import { VariantSwitch } from "../../ui/variant-switch.tsx";
import { ClipBody } from "./clip-body.tsx";
import type { ClipText } from "./clip-text.ts";
import { ClipExport } from "./clip-export.tsx";
import { dayWords, momentWords } from "./dates.ts";
import { HighlightList } from "./highlight-list.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { PicturesNote } from "./pictures-note.tsx";
import { SameStory } from "./same-story.tsx";
import { languageOf } from "./script-language.ts";
import { TagEditor } from "./tag-editor.tsx";
import { Trouble } from "./trouble.tsx";
import type { Undoable } from "./undo-notice.tsx";
import { ready, useLive } from "./use-live.ts";
import { useShown } from "./use-shown.ts";
import { Versions } from "./versions.tsx";

/** What can be done to a clip. */
export interface ClipActions {
  /** To the clips before and after it in its list; undefined where there is none. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  /** Back to the list, where list and clip don't fit side by side. */
  close: () => void;
  remove: (clip: Clip) => void;
  restore: (clip: Clip) => void;
  /** Something was done that can be taken back. */
  offerUndo: (what: Undoable) => void;
  failed: (error: unknown) => void;
}

interface ClipViewProps {
  clipId: string;
  settings: Settings;
  /** The variant that clips are shown in; undefined is as written. */
  variant: Variant | undefined;
  showIn: (variant: Variant | undefined) => void;
  singleKeys: boolean;
  actions: ClipActions;
}

/** One clip, to read. */
export function ClipView({ clipId, settings, variant, showIn, singleKeys, actions }: ClipViewProps): JSX.Element {
  const state = useLive(() => clipById(clipId), [clipId]);
  if (state.kind === "failed") return <Trouble error={state.error} />;
  if (state.kind === "ready" && !state.value) return <p class="quiet choose">{t("library_clip_gone")}</p>;
  const clip = ready(state);
  return (
    <article class={`clip ${settings.paragraphs}${settings.ruby === "all" ? " read" : ""}`} style={typeOf(settings)} aria-busy={!clip}>
      <div class="clip-bar">
        <button type="button" class="secondary back" onClick={actions.close}>{t("library_back")}</button>
        <VariantSwitch label={t("library_script")} choices={variantChoices()} {...(variant ? { shown: variant } : {})} choose={showIn} />
        {clip && <TrashButton clip={clip} actions={actions} />}
        <Steps actions={actions} />
      </div>
      {clip && <Opened clip={clip} {...{ settings, variant, singleKeys }} offerUndo={actions.offerUndo} failed={actions.failed} />}
    </article>
  );
}

/** The ways to the neighbours in the list. */
function Steps({ actions: { previous, next } }: { actions: ClipActions }): JSX.Element {
  return (
    <div class="steps">
      <button type="button" class="secondary" aria-label={t("library_key_previous")} title={`${t("library_key_previous")} (K)`} disabled={!previous} onClick={previous}><Icon name="up" /></button>
      <button type="button" class="secondary" aria-label={t("library_key_next")} title={`${t("library_key_next")} (J)`} disabled={!next} onClick={next}><Icon name="down" /></button>
    </div>
  );
}

/** One list for all clips without any, so that nothing is drawn anew for it. */
const NO_HIGHLIGHTS: Highlight[] = [];

type OpenedProps = Pick<ClipViewProps, "settings" | "variant" | "singleKeys"> & Pick<ClipActions, "offerUndo" | "failed"> & { clip: Clip };

function Opened({ clip, settings, variant, singleKeys, offerUndo, failed }: OpenedProps): JSX.Element {
  const { row, content } = clip;
  const lang = variant ? LANG[variant] : languageOf(row.script);
  const highlights = ready(useLive(() => highlightsOf(row.id), [row.id])) ?? NO_HIGHLIGHTS;
  const [text, setText] = useState<ClipText>();
  const [noting, addNote] = useState<string>();
  const remove = (highlight: Highlight): void => {
    // As it was kept last: a note may have been typed since.
    removeHighlight(highlight).then((kept = highlight) => offerUndo({ words: t("highlight_removed"), undo: () => { saveHighlight(kept).catch(failed); } }), failed);
  };
  return (
    <>
      <Headline clip={clip} variant={variant} lang={lang} />
      <PicturesNote clipId={row.id} failed={failed} />
      <ClipBody {...{ clip, settings, highlights, remove, addNote, variant, singleKeys, text, failed }} opened={setText} />
      <footer>
        <HighlightList highlights={highlights} text={`${content.title}\n${content.text}`} reveal={({ id }) => text?.revealHighlight(id)} {...{ noting, addNote, remove, variant, lang, failed }} />
        <TagEditor row={row} failed={failed} />
        <NoteEditor row={row} failed={failed} />
        <ClipExport clip={clip} failed={failed} />
        <SameStory clip={clip} variant={variant} lang={lang} />
        {row.version > 1 && <Versions clipId={row.id} variant={variant} lang={lang} />}
      </footer>
    </>
  );
}

/** The reader's type as article.css reads it. */
function typeOf({ font, fontSize, measure, lineHeight, letterSpacing }: Settings): Record<string, string> {
  return { "--text-font": `var(--${font})`, "--size": String(fontSize), "--measure": String(measure), "--leading": String(lineHeight / 100), "--spacing": `${letterSpacing / 100}em` };
}

function TrashButton({ clip, actions }: { clip: Clip; actions: ClipActions }): JSX.Element {
  return clip.row.trashedAt === undefined
    ? <button type="button" id="delete" class="secondary danger" onClick={() => actions.remove(clip)}>{t("library_delete")}</button>
    : <button type="button" class="secondary" onClick={() => actions.restore(clip)}>{t("library_restore")}</button>;
}

function Headline({ clip: { row, content }, variant, lang }: { clip: Clip; variant: Variant | undefined; lang: string | undefined }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const [title] = useShown([content.title], variant);
  // Opening a clip is a change of place: a screen reader goes on from its title.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [row.id]);
  return (
    <header>
      <h1 ref={heading} tabIndex={-1} lang={lang}>{title?.text ?? content.title}</h1>
      <p class="facts">
        <a href={row.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{row.site}</a>
        {content.byline.length > 0 && <span>{content.byline.join("、")}</span>}
        {content.published !== undefined && <time dateTime={content.published}>{dayWords(content.published)}</time>}
        <span>{t("library_clipped_on", momentWords(row.savedAt))}</span>
      </p>
    </header>
  );
}
