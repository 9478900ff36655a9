import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { trashEnd } from "../../core/clips/trash-term.ts";
import type { Figure } from "../../core/figures/figure.ts";
import { chosenVariant, type Settings } from "../../core/settings.ts";
import { figureName } from "../../platform/card-words.ts";
import { noteClipCount } from "../../platform/clip-count.ts";
import { t } from "../../platform/i18n.ts";
import { watchSettings } from "../../platform/settings-storage.ts";
import { libraryFacts } from "../../store/facts.ts";
import { emptyTrash, removeClip, restoreClip } from "../../store/trash.ts";
import { followTheme } from "../../ui/theme.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { BackupNote } from "./backup-note.tsx";
import { BlockedNote } from "./blocked-note.tsx";
import { Calendar } from "./calendar.tsx";
import { ClipView } from "./clip-view.tsx";
import { Heading } from "./heading.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { knownFigures } from "./known-figures.ts";
import { Listing } from "./listing.tsx";
import { allClips, LossNote } from "./loss-note.tsx";
import { PersonPage } from "./person-page.tsx";
import { RemovalNote } from "./removal-note.tsx";
import { routeAddress } from "./route.ts";
import { SearchBox } from "./search-box.tsx";
import { SearchResults } from "./search-results.tsx";
import { Transfer } from "./transfer.tsx";
import { TrashNote } from "./trash-note.tsx";
import { Trouble } from "./trouble.tsx";
import { UndoNotice, type Undoable } from "./undo-notice.tsx";
import { focusOn, moveToRow, openRow, pressOn, useKeys } from "./use-keys.ts";
import { ready, useLive } from "./use-live.ts";
import { goTo, useRoute } from "./use-route.ts";

const NO_FIGURES: ReadonlyMap<string, Figure> = new Map();

/** The library: a list, and beside it the clip that is open. */
export function LibraryPage({ initial }: { initial: Settings }): JSX.Element {
  const route = useRoute();
  const [settings] = useWatched(initial, watchSettings);
  const [done, setDone] = useState<Undoable>();
  const [trouble, setTrouble] = useState<unknown>();
  useTheme(settings);
  useEffect(() => { emptyTrash(trashEnd(Date.now())).then((gone) => (gone > 0 ? allClips().then(noteClipCount) : undefined)).catch(setTrouble); }, []);
  // The clip bar's switch holds for this visit; the options say how each visit begins.
  const [chosen, choose] = useState<{ variant: Variant | undefined }>();
  const { variant } = chosen ?? { variant: chosenVariant(settings) };
  const { clipId, list, search } = route;
  const listRoute = { list, ...(search ? { search } : {}) };
  const { value: figures } = useAnswer(NO_FIGURES, knownFigures, []);
  const nameOf = (figureId: string): string | undefined => figureName(figures.get(figureId), variant);
  const singleKeys = ready(useLive(libraryFacts, []))?.singleKeys ?? false;
  const [helping, setHelping] = useState(false);
  useKeys({
    j: () => moveToRow(1), k: () => moveToRow(-1), o: openRow, "/": () => focusOn("search"), e: () => focusOn("tag"), "?": () => setHelping(true),
    h: () => pressOn("highlight"), "#": () => pressOn("delete"),
  }, singleKeys);
  const run = (work: Promise<unknown>): void => { work.catch(setTrouble); };
  const restore = ({ row }: Clip): void => { setDone(undefined); run(restoreClip(row.id, Date.now())); };
  const remove = (clip: Clip): void => {
    goTo(listRoute);
    run(removeClip(clip.row.id, Date.now()).then(() => setDone({ words: t("library_deleted", clip.row.title), undo: () => restore(clip) })));
  };
  return (
    <div class={clipId || route.transfer ? "library reading" : `library ${list.kind}`}>
      <section class="side" aria-label={t("library_clips")}>
        <Heading route={route} nameOf={nameOf} showKeys={() => setHelping(true)} />
        <SearchBox route={route} />
        <BlockedNote />
        <LossNote failed={setTrouble} />
        <BackupNote />
        <RemovalNote failed={setTrouble} />
        {trouble !== undefined && <Trouble error={trouble} />}
        {list.kind === "trash" && <TrashNote failed={setTrouble} />}
        {route.search
          ? <SearchResults key={routeAddress({ list: route.list })} route={route} typed={route.search} variant={variant} />
          : <Listing key={routeAddress({ list: route.list })} route={route} variant={variant} />}
      </section>
      <main>
        {route.transfer && <Transfer list={list} nameOf={nameOf} />}
        {clipId && !route.transfer
          ? <ClipView key={clipId} clipId={clipId} settings={settings} variant={variant} showIn={(shown) => choose({ variant: shown })} actions={{ close: () => goTo(listRoute), remove, restore, failed: setTrouble }} />
          : !route.transfer && (list.kind === "figure" ? <PersonPage key={list.value} figureId={list.value} nameOf={nameOf} failed={setTrouble} /> : <div class="choose"><Calendar /><p class="quiet">{t("library_choose")}</p></div>)}
      </main>
      <KeysHelp open={helping} close={() => setHelping(false)} on={singleKeys} failed={setTrouble} />
      <UndoNotice done={done} dismiss={() => setDone(undefined)} />
    </div>
  );
}

function useTheme({ theme }: Settings): void {
  useEffect(() => {
    const controller = new AbortController();
    followTheme(document.documentElement, theme, controller.signal);
    return () => controller.abort();
  }, [theme]);
}
