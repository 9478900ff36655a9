import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { findPassage } from "../../core/clips/anchor.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { PassageNoteEditor } from "./note-editor.tsx";
import { useShown } from "./use-shown.ts";

interface HighlightListProps {
  highlights: Highlight[];
  /** The text that is shown; a passage may have been in an earlier version only. */
  text: string;
  reveal: (highlight: Highlight) => void;
  remove: (highlight: Highlight) => void;
  /** The highlight on which a note is being written, if it is not on one that has a note already. */
  noting: string | undefined;
  addNote: (highlightId: string) => void;
  variant: Variant | undefined;
  lang: string | undefined;
  failed: (error: unknown) => void;
}

/** The passages that were marked in a clip, with the reader's notes on them: each leads to its place, and has a button to take the mark away. */
export function HighlightList({ highlights, text, reveal, remove, noting, addNote, variant, lang, failed }: HighlightListProps): JSX.Element | null {
  const shown = useShown(highlights.map(({ quote }) => quote), variant);
  // A box that is open stays so: one may empty a note and begin again.
  const open = useRef(new Set<string>());
  for (const { id, note } of highlights) if (note !== undefined || id === noting) open.current.add(id);
  if (highlights.length === 0) return null;
  return (
    <section class="highlights">
      <h2>{t("library_highlights")}</h2>
      <ul>
        {highlights.map((highlight, i) => (
          <li key={highlight.id}>
            <div>
              <button type="button" class="quote" onClick={() => reveal(highlight)}><q lang={lang}>{shown[i]?.text ?? highlight.quote}</q></button>
              {!findPassage(text, highlight) && <small class="quiet"> {t("highlight_not_here")}</small>}
              {open.current.has(highlight.id)
                ? <PassageNoteEditor highlight={highlight} begun={highlight.id === noting} failed={failed} />
                : <button type="button" class="add-note" onClick={() => addNote(highlight.id)}>{t("library_add_note")}</button>}
            </div>
            <button type="button" aria-label={t("library_remove_highlight")} onClick={() => remove(highlight)}>✕</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
