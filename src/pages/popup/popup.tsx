import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { Icon } from "../../ui/icon.tsx";
import { readActivePage, type ActivePage } from "./active-page.ts";
import { OpenPage } from "./open-page.tsx";

/** The toolbar's popup: what this page is, in words, and what can be done with it. */
export function Popup(): JSX.Element {
  const [active, setActive] = useState<ActivePage>({ kind: "loading" });
  const refresh = (): void => unawaited(readActivePage().then(setActive), "looking at the page");
  useEffect(refresh, []);
  return (
    <>
      <main aria-busy={active.kind === "loading"}>
        {active.kind === "loading" && <h1 class="state">{t("popup_looking")}</h1>}
        {active.kind === "restricted" && (
          <>
            <h1 class="state">{t("popup_restricted")}</h1>
            <p class="hint">{t("popup_restricted_hint")}</p>
          </>
        )}
        {active.kind === "open" && <OpenPage {...active} refresh={refresh} />}
      </main>
      <footer>
        <button id="library" onClick={() => unawaited(open("library"), "opening the library")}>
          <Icon name="library" />
          {t("popup_library")}
        </button>
        <button id="options" onClick={() => unawaited(open("options"), "opening the options")}>
          <Icon name="options" />
          {t("popup_options")}
        </button>
      </footer>
    </>
  );
}

async function open(page: "library" | "options"): Promise<void> {
  await background.open({ page });
  window.close();
}
