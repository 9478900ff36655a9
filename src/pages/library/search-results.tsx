import type { JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Clip, ClipRow } from "../../core/clips/clip.ts";
import { excerptOf, markWords } from "../../core/clips/excerpt.ts";
import { fold } from "../../core/clips/fold.ts";
import { t } from "../../platform/i18n.ts";
import { highlightsOfAll } from "../../store/highlights.ts";
import { clipsById } from "../../store/read-clips.ts";
import { ClipRows, type ListLook } from "./clip-list.tsx";
import type { RowWords } from "./clip-row.tsx";
import { PAGE_ROWS } from "./first-rows.ts";
import { librarySearch } from "./library-search.ts";
import { routeAddress, type Route } from "./route.ts";
import { askLibrary } from "./search-client.ts";
import { Trouble } from "./trouble.tsx";
import type { Live } from "./use-live.ts";

/** Length of the stretch of text around a hit, in UTF-16 units: two lines of the list. */
const EXCERPT_LENGTH = 60;

interface Found {
  rows: { row: ClipRow; words: RowWords }[];
  total: number;
}

/** What a search finds in a list, in context. */
export function SearchResults({ route, typed, look }: { route: Route; typed: string; look: ListLook }): JSX.Element {
  const [limit, setLimit] = useState(PAGE_ROWS);
  const state = useSearch(route, typed, limit);
  const showMore = useCallback(() => setLimit((rows) => rows + PAGE_ROWS), []);
  if (state.kind === "failed") return <Trouble error={state.error} />;
  const found = state.kind === "ready" ? state.value : undefined;
  return (
    <>
      <p role="status" class="quiet found">{found && (found.total === 0 ? t("library_nothing_found") : t("library_found", found.total))}</p>
      {found && (
        <ClipRows
          rows={found.rows} look={look} more={found.total > found.rows.length} openId={route.clipId} showMore={showMore}
          addressOf={(clipId) => routeAddress({ list: route.list, search: typed, clipId })}
        />
      )}
    </>
  );
}

/** What the search finds now, and after each change of the library; what was found before stays until then. */
function useSearch({ list }: Route, typed: string, limit: number): Live<Found> {
  const [state, setState] = useState<Live<Found>>({ kind: "loading" });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const failed = (error: unknown): void => { if (!signal.aborted) setState({ kind: "failed", error }); };
    const ask = async (): Promise<void> => {
      const search = await librarySearch(typed, list);
      const words = search.words.flat().map(fold);
      const show = async (ids: string[], total: number): Promise<void> => {
        const [clips, highlights] = await Promise.all([clipsById(ids), highlightsOfAll(ids)]);
        const notesOf = ({ row }: Clip): string[] => [row.note, ...(highlights.get(row.id) ?? []).map(({ note = "" }) => note)];
        if (!signal.aborted) setState({ kind: "ready", value: { total, rows: clips.map((clip) => ({ row: clip.row, words: wordsOf(clip, notesOf(clip), words) })) } });
      };
      if (!signal.aborted) askLibrary(search, limit, { seen: ({ hits, total }) => { show(hits.map(({ id }) => id), total).catch(failed); }, failed }, signal);
    };
    ask().catch(failed);
    return () => controller.abort();
  }, [typed, list.kind, list.value, limit]);
  return state;
}

/** Title and text with the words marked; a note where only that holds them. */
function wordsOf({ content }: Clip, notes: string[], words: string[]): RowWords {
  const shown = [content.text, ...notes].find((text) => words.some((word) => fold(text).includes(word))) ?? content.text;
  return { title: markWords(content.title, words), lead: excerptOf(shown, words, EXCERPT_LENGTH) };
}
