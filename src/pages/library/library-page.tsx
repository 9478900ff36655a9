import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { ALL } from "../../core/clips/list-keys.ts";
import { trashEnd } from "../../core/clips/trash-term.ts";
import type { Figures } from "../../core/figures/figure.ts";
import { chosenVariant, type Settings } from "../../core/settings.ts";
import { figureName } from "../../platform/card-words.ts";
import { noteClipCount } from "../../platform/clip-count.ts";
import { t } from "../../platform/i18n.ts";
import { watchSettings } from "../../platform/settings-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { libraryFacts } from "../../store/facts.ts";
import { countClips } from "../../store/read-clips.ts";
import { emptyTrash, removeClip, restoreClip } from "../../store/trash.ts";
import { followTheme } from "../../ui/theme.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { BackupNote } from "./backup-note.tsx";
import { BlockedNote } from "./blocked-note.tsx";
import { ChosenBar } from "./chosen-bar.tsx";
import type { ListLook } from "./clip-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { FirstRows } from "./first-rows.ts";
import { Heading } from "./heading.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { knownFigures } from "./known-figures.ts";
import { later } from "./later.tsx";
import { Listing } from "./listing.tsx";
import { allClips, LossNote } from "./loss-note.tsx";
import { Overview } from "./overview.tsx";
import { RemovalNote } from "./removal-note.tsx";
import { routeAddress, type Route } from "./route.ts";
import { SearchBox } from "./search-box.tsx";
import { StoryList } from "./story-list.tsx";
import { TrashNote } from "./trash-note.tsx";
import { Trouble } from "./trouble.tsx";
import { UndoNotice, type Undoable } from "./undo-notice.tsx";
import { focusedId, useChosen } from "./use-chosen.ts";
import { focusOn, inList, moveToRow, openRow, pressOn, useKeys } from "./use-keys.ts";
import { ready, useLive } from "./use-live.ts";
import { useRoute } from "./use-route.ts";
import { useSteps } from "./use-steps.ts";

/** Clips that are compared unasked, for the rows of lists: a second's work. In a larger library each open clip asks for its own. */
const MOST_COMPARED = 20_000;

const NO_FIGURES: Figures = new Map();

const [ClipView, PersonPage, SearchResults, Transfer] = [
  later(async () => (await import("./later-parts.ts")).ClipView),
  later(async () => (await import("./later-parts.ts")).PersonPage),
  later(async () => (await import("./later-parts.ts")).SearchResults),
  later(async () => (await import("./later-parts.ts")).Transfer),
];

/** Brings them when the page has nothing else to do, so that nobody waits for them. */
function fetchParts(): void {
  requestIdleCallback(() => unawaited(import("./later-parts.ts"), "fetching what the library shows later"));
}

/** The library: a list, and beside it the clip that is open. */
export function LibraryPage({ initial, first }: { initial: Settings; first?: FirstRows | undefined }): JSX.Element {
  const route = useRoute();
  const [settings] = useWatched(initial, watchSettings);
  const [done, setDone] = useState<Undoable>();
  const [trouble, setTrouble] = useState<unknown>();
  useTheme(settings);
  useEffect(fetchParts, []);
  // For the page's first list only: another one, or the same once more, is read anew.
  const begun = useRef(first);
  useEffect(() => { begun.current = undefined; }, []);
  useEffect(() => { emptyTrash(trashEnd(Date.now())).then((gone) => (gone > 0 ? allClips().then(noteClipCount) : undefined)).catch(setTrouble); }, []);
  // The clip bar's switch holds for this visit; the options say how each visit begins.
  const [visit, setVisit] = useState<{ variant: Variant | undefined }>();
  const { variant } = visit ?? { variant: chosenVariant(settings) };
  const { clipId, list } = route;
  useBeginning(clipId ?? route.transfer);
  const steps = useSteps(route);
  const chosen = useChosen(routeAddress({ list, ...(route.search ? { search: route.search } : {}), ...(route.story ? { story: route.story } : {}) }));
  const { value: figures } = useAnswer(NO_FIGURES, knownFigures, []);
  const nameOf = (figureId: string): string | undefined => figureName(figures.get(figureId), variant);
  const facts = ready(useLive(libraryFacts, []));
  const kept = ready(useLive(() => countClips(ALL), [])) ?? (begun.current?.page.rows.length === 0 && list.kind === "all" ? 0 : Infinity);
  const singleKeys = facts?.singleKeys ?? false;
  const cards = facts?.cards ?? false;
  const [helping, setHelping] = useState(false);
  useKeys({
    j: () => (clipId && !inList() ? steps.next?.() : moveToRow(1)), k: () => (clipId && !inList() ? steps.previous?.() : moveToRow(-1)), o: openRow, u: () => clipId && steps.leave(),
    "/": () => focusOn("search"), e: () => focusOn("tag-chosen", "tag"), "?": () => setHelping(true), "#": () => pressOn("delete-chosen", "delete"),
    x() {
      const id = focusedId() ?? clipId;
      if (id !== undefined) chosen.toggle(id);
    },
  }, singleKeys);
  const offerUndo = ({ words, undo }: Undoable): void => setDone({
    words,
    undo() {
      setDone(undefined);
      undo();
    },
  });
  const run = (work: Promise<unknown>): void => { work.catch(setTrouble); };
  const restore = ({ row }: Clip): void => { setDone(undefined); run(restoreClip(row.id, Date.now())); };
  const remove = (clip: Clip): void => {
    steps.leave(true);
    run(removeClip(clip.row.id, Date.now()).then(() => setDone({ words: t("library_deleted", clip.row.title), undo: () => restore(clip) })));
  };
  return (
    <main class={`library ${clipId || route.transfer ? "reading" : list.kind} ${cards ? "as-cards" : ""} ${kept === 0 ? "empty" : ""}`}>
      <section class="side" aria-label={t("library_clips")}>
        <Heading {...{ route, nameOf, cards }} showKeys={() => setHelping(true)} failed={setTrouble} />
        <SearchBox route={route} />
        <BlockedNote />
        {list.kind !== "trash" && <FilterBar route={route} nameOf={nameOf} />}
        <LossNote failed={setTrouble} />
        <BackupNote />
        <RemovalNote failed={setTrouble} />
        {trouble !== undefined && <Trouble error={trouble} />}
        {list.kind === "trash" && <TrashNote failed={setTrouble} />}
        <ChosenBar chosen={chosen} trash={list.kind === "trash"} exportAddress={routeAddress({ ...route, transfer: true })} offerUndo={offerUndo} failed={setTrouble} />
        <Lists route={route} first={begun.current} look={{ variant, cards, stories: kept <= MOST_COMPARED, listed: steps.listed, chosen, singleKeys }} />
      </section>
      <section class="opened">
        {route.transfer && <Transfer route={route} chosen={chosen.ids} nameOf={nameOf} />}
        {clipId && !route.transfer
          ? <ClipView key={clipId} clipId={clipId} {...{ settings, variant, singleKeys }} showIn={(shown) => setVisit({ variant: shown })} actions={{ previous: steps.previous, next: steps.next, close: () => steps.leave(), remove, restore, offerUndo, failed: setTrouble }} />
          : !route.transfer && (list.kind === "figure" ? <PersonPage key={list.value} figureId={list.value} nameOf={nameOf} failed={setTrouble} /> : kept > 0 && <div class="choose"><p class="quiet">{t("library_choose")}</p><Overview /></div>)}
      </section>
      <KeysHelp open={helping} close={() => setHelping(false)} on={singleKeys} failed={setTrouble} />
      <UndoNotice done={done} dismiss={() => setDone(undefined)} />
    </main>
  );
}

/** What the route lists: a story, what a search finds, or a list. */
function Lists({ route, first, look }: { route: Route; first: FirstRows | undefined; look: ListLook }): JSX.Element {
  const key = routeAddress({ list: route.list });
  if (route.story) return <StoryList key={route.story} route={route} story={route.story} look={look} />;
  return route.search ? <SearchResults key={key} route={route} typed={route.search} look={look} /> : <Listing key={key} route={route} first={first} look={look} />;
}

/** On a narrow window what is opened takes the list's place: it begins at its beginning, however far the list was scrolled. */
function useBeginning(opened: string | true | undefined): void {
  useLayoutEffect(() => {
    if (opened && matchMedia("(width < 860px)").matches) scrollTo(0, 0);
  }, [opened]);
}

function useTheme({ theme }: Settings): void {
  useEffect(() => {
    const controller = new AbortController();
    followTheme(document.documentElement, theme, controller.signal);
    return () => controller.abort();
  }, [theme]);
}
