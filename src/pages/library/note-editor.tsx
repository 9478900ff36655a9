import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { t } from "../../platform/i18n.ts";
import { noteClip } from "../../store/edit-clip.ts";

/** Milliseconds without a key after which a note is saved. */
const PAUSE = 600;

/** The reader's own note on a clip: saved as it is typed, and when the box is left. */
export function NoteEditor({ row, failed }: { row: ClipRow; failed: (error: unknown) => void }): JSX.Element {
  const [note, setNote] = useState(row.note);
  const unsaved = useRef<string | undefined>(undefined);
  const save = (): void => {
    if (unsaved.current === undefined) return;
    noteClip(row.id, unsaved.current, Date.now()).catch(failed);
    unsaved.current = undefined;
  };
  useEffect(() => {
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [note]);
  // Another tab may have changed it: what is being typed here stays.
  useEffect(() => {
    if (unsaved.current === undefined) setNote(row.note);
  }, [row.note]);
  useEffect(() => save, []);
  const edit = (typed: string): void => {
    unsaved.current = typed;
    setNote(typed);
  };
  return (
    <label class="note">
      <span>{t("library_note")}</span>
      <textarea id="note" rows={3} value={note} onInput={({ currentTarget }) => edit(currentTarget.value)} onBlur={save} />
    </label>
  );
}
