import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { parseRoute, type Route } from "./route.ts";
import { searchWorker } from "./search-client.ts";
import { goTo } from "./use-route.ts";

/** Milliseconds without a key after which what was typed is searched: shorter than a pause, longer than between two keys. */
const PAUSE = 150;

/** The search box. What is typed goes into the address, so that back and reload keep it. */
export function SearchBox({ route }: { route: Route }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(route.search ?? "");
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(route.search ?? "");
  }, [route.search]);
  useEffect(() => {
    if (typed === (route.search ?? "")) return undefined;
    // From where the address is: a clip that was opened within the pause stays open.
    const timer = setTimeout(() => {
      const { list, clipId, search } = parseRoute(location.hash);
      goTo({ list, search: typed, ...(clipId ? { clipId } : {}) }, { replace: search !== undefined });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search>
      <input
        ref={input} type="search" id="search" value={typed} placeholder={t("library_search")} aria-label={t("library_search")} aria-describedby="search-help" autoComplete="off" spellcheck={false}
        onFocus={() => void searchWorker()}
        onInput={({ currentTarget, isComposing }) => { if (!isComposing) setTyped(currentTarget.value); }}
        onCompositionEnd={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p id="search-help" class="search-help">{t("library_search_help")}</p>
    </search>
  );
}
