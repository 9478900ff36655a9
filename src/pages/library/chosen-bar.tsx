import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { tagsTyped } from "../../core/clips/tags.ts";
import { t } from "../../platform/i18n.ts";
import { addTags, putTags } from "../../store/edit-clip.ts";
import { listsOf } from "../../store/read-clips.ts";
import { removeClips, restoreClips } from "../../store/trash.ts";
import type { Undoable } from "./undo-notice.tsx";
import { shownIds, type Chosen } from "./use-chosen.ts";
import { ready, useLive } from "./use-live.ts";

interface ChosenBarProps {
  chosen: Chosen;
  /** Whether the list is the trash. */
  trash: boolean;
  /** Where the chosen clips are taken out. */
  exportAddress: string;
  offerUndo: (what: Undoable) => void;
  failed: (error: unknown) => void;
}

/** What can be done with all clips that are chosen; nothing while none is. */
export function ChosenBar({ chosen, trash, exportAddress, offerUndo, failed }: ChosenBarProps): JSX.Element {
  const { size } = chosen.ids;
  const ids = [...chosen.ids];
  const undoBy = (work: () => Promise<unknown>) => (): void => { work().catch(failed); };
  const remove = (): void => {
    removeClips(ids, Date.now()).then(() => offerUndo({ words: t("library_deleted_many", size), undo: undoBy(() => restoreClips(ids, Date.now())) }), failed);
    chosen.set([]);
  };
  const restore = (): void => {
    restoreClips(ids, Date.now()).catch(failed);
    chosen.set([]);
  };
  return (
    <div class={size > 0 ? "chosen-bar" : ""} role="group" aria-label={t("library_chosen_actions")}>
      {size > 0 && <button type="button" aria-label={t("library_choose_none")} title={t("library_choose_none")} onClick={() => chosen.set([])}>✕</button>}
      <span role="status">{size > 0 && t("library_chosen", size)}</span>
      {size > 0 && (
        <>
          <button type="button" class="secondary" onClick={() => chosen.set(shownIds())}>{t("library_choose_shown")}</button>
          {!trash && <a class="button secondary" href={exportAddress}>{t("library_export")}</a>}
          {trash
            ? <button type="button" class="secondary" onClick={restore}>{t("library_restore")}</button>
            : <button type="button" id="delete-chosen" class="secondary danger" onClick={remove}>{t("library_delete")}</button>}
          {!trash && <TagChosen ids={ids} offerUndo={offerUndo} failed={failed} />}
        </>
      )}
    </div>
  );
}

function TagChosen({ ids, offerUndo, failed }: Pick<ChosenBarProps, "offerUndo" | "failed"> & { ids: string[] }): JSX.Element {
  const [typed, setTyped] = useState("");
  const known = ready(useLive(() => listsOf("tag"), [])) ?? [];
  const add = (event: Event): void => {
    event.preventDefault();
    const tags = tagsTyped(typed);
    if (tags.length === 0) return;
    setTyped("");
    const undo = (before: ReadonlyMap<string, string[]>) => (): void => { putTags(before, Date.now()).catch(failed); };
    addTags(ids, tags, Date.now()).then((before) => offerUndo({ words: t("library_tagged_many", before.size), undo: undo(before) }), failed);
  };
  return (
    <form onSubmit={add}>
      <input type="text" id="tag-chosen" list="tags-for-chosen" value={typed} placeholder={t("library_add_tag")} aria-label={t("library_add_tag")} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      <datalist id="tags-for-chosen">{known.map(({ value }) => <option key={value} value={value} />)}</datalist>
    </form>
  );
}
