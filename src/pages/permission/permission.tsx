import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isWanted, type SiteChoice } from "../../core/sites.ts";
import { t } from "../../platform/i18n.ts";
import { askForSite, fulfilWishes } from "../../platform/site-permission.ts";
import { dropWish, keepWish } from "../../platform/sites-storage.ts";
import { Question, type QuestionState } from "./question.tsx";

/** Asks for one site, in a tab: the one place where both browsers show their question to a real click. */
export function Permission({ host, choice }: { host: string; choice: SiteChoice }): JSX.Element {
  const [state, setState] = useState<QuestionState>(isWanted(choice) ? "asking" : "lost");
  const ask = async (): Promise<void> => {
    // First of all, or the click is over. The wish is kept anew meanwhile: a refusal has dropped it.
    const [granted] = await Promise.all([askForSite(host), keepWish(host, choice)]);
    await (granted ? fulfilWishes() : dropWish(host));
    setState(granted ? "granted" : "refused");
  };
  const words = { title: t("permission_title", host), why: t("permission_why", host), allow: t("permission_allow"), said: state === "asking" ? "" : t(`permission_${state}`) };
  return <Question words={words} state={state} ask={ask} failed={() => setState("failed")} left={() => (state === "granted" ? undefined : dropWish(host))} />;
}
