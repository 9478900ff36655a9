import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { tagsTyped } from "../../core/clips/tags.ts";
import { t } from "../../platform/i18n.ts";
import { tagClip } from "../../store/edit-clip.ts";
import { listsOf } from "../../store/read-clips.ts";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** The tags of a clip: each leads to its list and can be taken away; new ones are typed. */
export function TagEditor({ row, failed }: { row: ClipRow; failed: (error: unknown) => void }): JSX.Element {
  const [typed, setTyped] = useState("");
  const known = ready(useLive(() => listsOf("tag"), [])) ?? [];
  const save = (tags: string[]): void => { tagClip(row.id, tags, Date.now()).catch(failed); };
  const add = (event: Event): void => {
    event.preventDefault();
    save([...row.tags, ...tagsTyped(typed)]);
    setTyped("");
  };
  return (
    <div class="tags">
      <ul aria-label={t("library_tags")}>
        {row.tags.map((tag) => (
          <li key={tag}>
            <a href={routeAddress({ list: { kind: "tag", value: tag } })}>{tag}</a>
            <button type="button" aria-label={t("library_remove_tag", tag)} onClick={() => save(row.tags.filter((other) => other !== tag))}>✕</button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <input type="text" id="tag" list="known-tags" value={typed} placeholder={t("library_add_tag")} aria-label={t("library_add_tag")} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        <datalist id="known-tags">{known.filter(({ value }) => !row.tags.includes(value)).map(({ value }) => <option key={value} value={value} />)}</datalist>
      </form>
    </div>
  );
}
