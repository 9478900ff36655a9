import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { t } from "../../platform/i18n.ts";
import { listClips } from "../../store/read-clips.ts";
import { ClipRows, type ListLook } from "./clip-list.tsx";
import type { RowWords } from "./clip-row.tsx";
import { EmptyLibrary } from "./empty-library.tsx";
import { PAGE_ROWS, type FirstRows } from "./first-rows.ts";
import { routeAddress, type Route } from "./route.ts";
import { Trouble } from "./trouble.tsx";
import { useLive } from "./use-live.ts";

/** A list of the library, newest first; `first` is what was read of it beforehand. */
export function Listing({ route, first, look }: { route: Route; first: FirstRows | undefined; look: ListLook }): JSX.Element {
  const { list } = route;
  const [limit, setLimit] = useState(PAGE_ROWS);
  const begun = first?.list.kind === list.kind && first.list.value === list.value ? first.page : undefined;
  const state = useLive(() => listClips({ list, limit }), [list.kind, list.value, limit], begun);
  const showMore = useCallback(() => setLimit((rows) => rows + PAGE_ROWS), []);
  if (state.kind === "failed") return <Trouble error={state.error} />;
  if (state.kind === "loading") return <div aria-busy="true" />;
  const { rows, next } = state.value;
  if (rows.length === 0) return list.kind === "all" ? <EmptyLibrary /> : <p class="quiet">{list.kind === "trash" ? t("library_trash_empty") : t("library_empty")}</p>;
  return <ClipRows rows={rows.map(plainRow)} look={look} more={next !== undefined} openId={route.clipId} addressOf={(clipId) => routeAddress({ list, clipId })} showMore={showMore} />;
}

/** A row with nothing marked in it. */
export function plainRow(row: ClipRow): { row: ClipRow; words: RowWords } {
  return { row, words: { title: { text: row.title, marks: [] }, lead: { text: row.lead, marks: [] } } };
}
