import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { TRASH } from "../../core/clips/list-keys.ts";
import { TRASH_DAYS } from "../../core/clips/trash-term.ts";
import { noteClipCount } from "../../platform/clip-count.ts";
import { t } from "../../platform/i18n.ts";
import { countClips } from "../../store/read-clips.ts";
import { emptyTrash } from "../../store/trash.ts";
import { allClips } from "./loss-note.tsx";
import { ready, useLive } from "./use-live.ts";

/** Says how long the trash keeps, and empties it after a question. */
export function TrashNote({ failed }: { failed: (error: unknown) => void }): JSX.Element | null {
  const question = useRef<HTMLDialogElement>(null);
  const count = ready(useLive(() => countClips(TRASH), []));
  if (!count) return null;
  const empty = (): void => {
    question.current?.close();
    emptyTrash().then(allClips).then(noteClipCount).catch(failed);
  };
  return (
    <div class="trash-note">
      <p>{t("library_trash_term", TRASH_DAYS)}</p>
      <button type="button" class="secondary danger" onClick={() => question.current?.showModal()}>{t("library_empty_trash")}</button>
      <dialog ref={question} aria-labelledby="empty-question">
        <p id="empty-question">{t("library_empty_trash_question", count)}</p>
        <button type="button" class="secondary" autofocus onClick={() => question.current?.close()}>{t("library_cancel")}</button>
        <button type="button" class="secondary danger" onClick={empty}>{t("library_delete_forever")}</button>
      </dialog>
    </div>
  );
}
