import type { JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import { ALL, TRASH, type ClipList } from "../../core/clips/list-keys.ts";
import type { Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { countClips, listClips } from "../../store/read-clips.ts";
import { removeClip, restoreClip } from "../../store/trash.ts";
import { followTheme } from "../../ui/theme.ts";
import { ClipListing } from "./clip-list.tsx";
import { ClipView } from "./clip-view.tsx";
import { RemovalNote } from "./removal-note.tsx";
import { parseRoute, routeAddress, type Route } from "./route.ts";
import { Trouble } from "./trouble.tsx";
import { UndoNotice, type Undoable } from "./undo-notice.tsx";
import { ready, useLive } from "./use-live.ts";

/** Rows that are read at a time: two screens of a tall window. */
const PAGE_ROWS = 50;

/** The library: a list, and beside it the clip that is open. */
export function LibraryPage({ settings }: { settings: Settings }): JSX.Element {
  const route = useRoute();
  const [done, setDone] = useState<Undoable>();
  const [trouble, setTrouble] = useState<unknown>();
  useTheme(settings);
  const run = (work: Promise<unknown>): void => { work.catch(setTrouble); };
  const restore = ({ row }: Clip): void => { setDone(undefined); run(restoreClip(row.id, Date.now())); };
  const remove = (clip: Clip): void => {
    location.hash = routeAddress({ list: route.list });
    run(removeClip(clip.row.id, Date.now()).then(() => setDone({ words: t("library_deleted", clip.row.title), undo: () => restore(clip) })));
  };
  return (
    <div class={route.clipId ? "library reading" : "library"}>
      <div class="side">
        <Heading list={route.list} />
        <RemovalNote failed={setTrouble} />
        {trouble !== undefined && <Trouble error={trouble} />}
        <Listing key={routeAddress({ list: route.list })} route={route} />
      </div>
      <main>
        {route.clipId
          ? <ClipView key={route.clipId} clipId={route.clipId} settings={settings} close={() => { location.hash = routeAddress({ list: route.list }); }} remove={remove} restore={restore} />
          : <p class="quiet choose">{t("library_choose")}</p>}
      </main>
      <UndoNotice done={done} dismiss={() => setDone(undefined)} />
    </div>
  );
}

function Heading({ list }: { list: ClipList }): JSX.Element {
  const kept = ready(useLive(() => countClips(ALL), []));
  const trashed = ready(useLive(() => countClips(TRASH), []));
  const current = (kind: ClipList["kind"]): "page" | undefined => (list.kind === kind ? "page" : undefined);
  return (
    <header class="heading">
      <h1>{t("library_title")}</h1>
      <nav>
        <a href={routeAddress({ list: ALL })} aria-current={current("all")}>{t("library_all")} <small>{kept}</small></a>
        <a href={routeAddress({ list: TRASH })} aria-current={current("trash")}>{t("library_trash")} <small>{trashed}</small></a>
      </nav>
    </header>
  );
}

function Listing({ route }: { route: Route }): JSX.Element {
  const { list } = route;
  const [limit, setLimit] = useState(PAGE_ROWS);
  const state = useLive(() => listClips({ list, limit }), [list.kind, list.value, limit]);
  const showMore = useCallback(() => setLimit((rows) => rows + PAGE_ROWS), []);
  if (state.kind === "failed") return <Trouble error={state.error} />;
  if (state.kind === "loading") return <div aria-busy="true" />;
  const { rows, next } = state.value;
  if (rows.length === 0) return <p class="quiet">{list.kind === "trash" ? t("library_trash_empty") : t("library_empty")}</p>;
  return <ClipListing rows={rows} more={next !== undefined} openId={route.clipId} addressOf={(clipId) => routeAddress({ list, clipId })} showMore={showMore} />;
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const controller = new AbortController();
    addEventListener("hashchange", () => setRoute(parseRoute(location.hash)), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return route;
}

function useTheme({ theme }: Settings): void {
  useEffect(() => {
    const controller = new AbortController();
    followTheme(document.documentElement, theme, controller.signal);
    return () => controller.abort();
  }, [theme]);
}
