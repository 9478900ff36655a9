import type { JSX } from "preact";
import { ALL, TRASH, type ClipList } from "../../core/clips/list-keys.ts";
import { t } from "../../platform/i18n.ts";
import { countClips } from "../../store/read-clips.ts";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** The library's name, and the way to its lists. */
export function Heading({ list }: { list: ClipList }): JSX.Element {
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
