import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ALL, TRASH, type ClipList, type ListKind } from "../../core/clips/list-keys.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { noteFact } from "../../store/facts.ts";
import { countClips, listsOf } from "../../store/read-clips.ts";
import { Icon } from "../../ui/icon.tsx";
import { listWords } from "./list-words.ts";
import { routeAddress, type Route } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

type NameOf = (figureId: string) => string | undefined;

interface HeadingProps {
  route: Route;
  nameOf: NameOf;
  /** Whether lists are shown as cards. */
  cards: boolean;
  showKeys: () => void;
  failed: (error: unknown) => void;
}

/** The library's name, and the way to its lists. */
export function Heading({ route, nameOf, cards, showKeys, failed }: HeadingProps): JSX.Element {
  const { list } = route;
  const { clipId: _open, ...listed } = route;
  const kept = ready(useLive(() => countClips(ALL), []));
  const trashed = ready(useLive(() => countClips(TRASH), []));
  const current = (kind: ListKind): "page" | undefined => (list.kind === kind && !route.transfer && !route.story ? "page" : undefined);
  return (
    <header class="heading">
      <h1>{t("library_title")}</h1>
      <div class="heading-tools">
        <button type="button" aria-pressed={cards} aria-label={t("library_as_cards")} title={t("library_as_cards")} onClick={() => { noteFact("cards", !cards).catch(failed); }}><Icon name="cards" /></button>
        <button type="button" class="show-keys" aria-label={t("library_keys")} title={t("library_keys")} onClick={showKeys}><Icon name="help" /></button>
      </div>
      <nav aria-label={t("library_title")}>
        <a href={routeAddress({ list: ALL })} aria-current={current("all")}>{t("library_all")} <small>{kept}</small></a>
        <a href={routeAddress({ list: TRASH })} aria-current={current("trash")}>{t("library_trash")} <small>{trashed}</small></a>
        <a href={routeAddress({ ...listed, transfer: true })} aria-current={route.transfer ? "page" : undefined}>{t("library_transfer")}</a>
      </nav>
      <Browse list={list} nameOf={nameOf} />
      {list.kind !== "all" && list.kind !== "trash" && !route.story && <ListTitle words={listWords(list, nameOf)} />}
      {route.story && <ListTitle words={t("library_same_story")} />}
    </header>
  );
}

function ListTitle({ words }: { words: string }): JSX.Element {
  return (
    <h2 class="list-title">
      {words}
      <a href={routeAddress({ list: ALL })} aria-label={t("library_leave_list")}>✕</a>
    </h2>
  );
}

const BROWSED: [ListKind, MessageKey][] = [["figure", "library_people"], ["tag", "library_tags"], ["site", "library_sites"]];

/** Lists shown before "all": a screen's worth. */
const SHOWN = 14;

/** The people, tags and sites of the library, fullest lists first. */
function Browse({ list, nameOf }: { list: ClipList; nameOf: NameOf }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="browse" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("library_browse")}</summary>
      {open && BROWSED.map(([kind, title]) => <Lists key={kind} kind={kind} title={t(title)} list={list} nameOf={nameOf} />)}
    </details>
  );
}

function Lists({ kind, title, list, nameOf }: { kind: ListKind; title: string; list: ClipList; nameOf: NameOf }): JSX.Element | null {
  const lists = ready(useLive(() => listsOf(kind), [kind])) ?? [];
  if (lists.length === 0) return null;
  const links = lists.map(({ value, clips }) => (
    <li key={value}>
      <a href={routeAddress({ list: { kind, value } })} aria-current={list.kind === kind && list.value === value ? "page" : undefined}>{listWords({ kind, value }, nameOf)} <small>{clips}</small></a>
    </li>
  ));
  return (
    <>
      <h2>{title}</h2>
      <ul>{links.slice(0, SHOWN)}</ul>
      {links.length > SHOWN && (
        <details>
          <summary>{t("library_more_lists", links.length - SHOWN)}</summary>
          <ul>{links.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  );
}
