import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isWanted, type SiteChoice } from "../../core/sites.ts";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { askForSite, fulfilWishes } from "../../platform/site-permission.ts";
import { dropWish, keepWish } from "../../platform/sites-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";

/** `lost`: the wish that led here is from another session of the browser. */
type State = "asking" | "granted" | "refused" | "failed" | "lost";

/** Asks for one site, in a tab: the one place where both browsers show their question to a real click. */
export function Permission({ host, choice }: { host: string; choice: SiteChoice }): JSX.Element {
  const [state, setState] = useState<State>(isWanted(choice) ? "asking" : "lost");
  const ask = async (): Promise<void> => {
    // First of all, or the click is over. The wish is kept anew meanwhile: a refusal has dropped it.
    const [granted] = await Promise.all([askForSite(host), keepWish(host, choice)]);
    await (granted ? fulfilWishes() : dropWish(host));
    setState(granted ? "granted" : "refused");
  };
  const leave = async (): Promise<void> => {
    if (state !== "granted") await dropWish(host);
    const tab = await browser.tabs.getCurrent();
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
  };
  const report = (error: unknown): void => {
    console.info("Qingdu: the site could not be asked for.", error);
    setState("failed");
  };
  return (
    <main>
      <h1>{t("permission_title", host)}</h1>
      {state === "asking" && <p>{t("permission_why", host)}</p>}
      <p role="status">{state !== "asking" && t(`permission_${state}`)}</p>
      <div class="actions">
        {state !== "granted" && state !== "lost" && (
          <button id="allow" class="primary" onClick={() => void ask().catch(report)}>
            {t("permission_allow")}
          </button>
        )}
        <button id="leave" class="secondary" onClick={() => unawaited(leave(), "closing the tab")}>
          {t(state === "asking" ? "permission_not_now" : "permission_close")}
        </button>
      </div>
    </main>
  );
}
