import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import { t } from "../../platform/i18n.ts";
import { noteClip } from "../../store/edit-clip.ts";
import { figureNote, writeFigureNote } from "../../store/figure-notes.ts";
import { noteHighlight } from "../../store/highlights.ts";
import { ready, useLive } from "./use-live.ts";

/** Milliseconds without a key after which a note is saved. */
const PAUSE = 600;

/** The reader's own note on a clip. */
export function NoteEditor({ row, failed }: { row: ClipRow; failed: (error: unknown) => void }): JSX.Element {
  return <NoteBox id="note" label={t("library_note")} kept={row.note} write={(note) => noteClip(row.id, note, Date.now())} failed={failed} />;
}

/** The reader's own note on a person, which the person's card shows. */
export function FigureNoteEditor({ figureId, failed }: { figureId: string; failed: (error: unknown) => void }): JSX.Element | null {
  const kept = ready(useLive(() => figureNote(figureId), [figureId]));
  if (!kept) return null;
  return <NoteBox id="figure-note" label={t("library_figure_note")} kept={kept.note} write={(note) => writeFigureNote(figureId, { note })} failed={failed} />;
}

/** The reader's own note on a passage of a clip; `begun`: it is to be written now. */
export function PassageNoteEditor({ highlight, begun, failed }: { highlight: Highlight; begun: boolean; failed: (error: unknown) => void }): JSX.Element {
  const id = `note-${highlight.id}`;
  // Before it is painted: one types at once.
  useLayoutEffect(() => { if (begun) document.getElementById(id)?.focus(); }, [begun]);
  return <NoteBox id={id} label={t("library_passage_note")} kept={highlight.note ?? ""} write={(note) => noteHighlight(highlight, note, Date.now())} failed={failed} />;
}

interface NoteBoxProps {
  id: string;
  label: string;
  /** What the library holds. */
  kept: string;
  write: (note: string) => Promise<unknown>;
  failed: (error: unknown) => void;
}

/** A text that is saved as it is typed and when its box or its page is left, and that says so. It is never converted. */
function NoteBox({ id, label, kept, write, failed }: NoteBoxProps): JSX.Element {
  const [note, setNote] = useState(kept);
  const [state, setState] = useState<"kept" | "typing" | "saved">("kept");
  const unsaved = useRef<string | undefined>(undefined);
  const save = (): void => {
    const text = unsaved.current;
    if (text === undefined) return;
    unsaved.current = undefined;
    write(text).then(
      () => setState((now) => (unsaved.current === undefined ? "saved" : now)),
      (error: unknown) => {
        // It stays to be saved by the next key or on leaving, unless something newer is typed by then.
        unsaved.current ??= text;
        failed(error);
      },
    );
  };
  useEffect(() => {
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [note]);
  // Another tab may have changed it: what is being typed here stays.
  useEffect(() => {
    if (unsaved.current === undefined) setNote(kept);
  }, [kept]);
  useEffect(() => {
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
    };
  }, []);
  const edit = (typed: string): void => {
    unsaved.current = typed;
    setNote(typed);
    setState("typing");
  };
  return (
    <div class="note">
      <label for={id}>{label}</label>
      <textarea id={id} rows={3} value={note} onInput={({ currentTarget }) => edit(currentTarget.value)} onBlur={save} />
      <p class="quiet" role="status">{state === "saved" && t("library_note_saved")}</p>
    </div>
  );
}
