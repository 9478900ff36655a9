import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";

/** Something that was just done, and how to take it back. */
export interface Undoable {
  words: string;
  undo: () => void;
}

/** Says what was done, to screen readers too, with a button to take it back. Always on the page, so that a change is announced. */
export function UndoNotice({ done, dismiss }: { done: Undoable | undefined; dismiss: () => void }): JSX.Element {
  return (
    <div role="status" class={done ? "notice" : ""}>
      {done && (
        <>
          <span>{done.words}</span>
          <button type="button" class="secondary" onClick={done.undo}>{t("library_undo")}</button>
          <button type="button" aria-label={t("library_dismiss")} onClick={dismiss}>✕</button>
        </>
      )}
    </div>
  );
}
