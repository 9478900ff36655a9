import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Variant } from "../../core/script/script.ts";
import type { PageState } from "../../messages.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { page } from "../../platform/messaging.ts";
import { variantChoices } from "../../platform/variant-choices.ts";
import { Icon } from "../../ui/icon.tsx";
import { VariantSwitch } from "../../ui/variant-switch.tsx";
import { AlwaysHere } from "./always-here.tsx";
import { ArticleLines } from "./article-lines.tsx";
import { ClipButton } from "./clip-button.tsx";
import { People } from "./people.tsx";

interface OpenPageProps {
  tabId: number;
  incognito: boolean;
  host?: string;
  state: PageState;
  clipId?: string;
  refresh: () => void;
}

/** A page that the extension can look at: what was found on it and the actions for it. */
export function OpenPage({ tabId, incognito, host, state, clipId, refresh }: OpenPageProps): JSX.Element {
  const [shown, setShown] = useState(state.shown);
  const [failed, setFailed] = useState(false);
  const tab = page(tabId);
  const show = (variant?: Variant): void => {
    setShown(variant);
    tab.show(variant ? { variant } : {}).then(() => setFailed(false), () => setFailed(true));
  };
  /** The reader takes the page: the popup is in its way. */
  const leave = (action: Promise<unknown>): void => void action.then(() => window.close(), () => setFailed(true));
  const { kind, article } = state;
  return (
    <>
      {article && kind === "article" ? <ArticleLines article={article} /> : <StateWords kind={kind} />}
      <div class="actions">
        {article && (
          <button id="read" class="primary" onClick={() => leave(state.reading ? tab.close({}) : tab.read({}))}>
            <Icon name="read" />
            {t(state.reading ? "popup_close_reader" : kind === "article" ? "popup_read" : "popup_read_anyway")}
          </button>
        )}
        {article && <ClipButton tabId={tabId} url={article.url} incognito={incognito} {...(clipId ? { before: clipId } : {})} />}
        {kind !== "not-html" && kind !== "too-large" && (
          <button id="choose" class="secondary" onClick={() => leave(tab.chooseText({}))}>
            <Icon name="point" />
            {t("popup_choose")}
          </button>
        )}
      </div>
      {kind !== "not-html" && (
        <section aria-labelledby="script-title">
          <h2 id="script-title">{t("popup_script")}</h2>
          <VariantSwitch label={t("popup_script")} choices={variantChoices()} {...(shown ? { shown } : {})} choose={show} />
        </section>
      )}
      {host && !incognito && kind !== "not-html" && <AlwaysHere host={host} />}
      {failed && (
        <p class="problem" role="alert">
          {t("popup_failed")} <button onClick={refresh}>{t("popup_again")}</button>
        </p>
      )}
      {state.people.length > 0 && <People people={state.people} {...(shown ? { shown } : {})} choose={(figureId) => leave(tab.showPerson({ figureId }))} />}
    </>
  );
}

const WORDS: Record<PageState["kind"], { state: MessageKey; hint?: MessageKey }> = {
  "too-large": { state: "popup_too_large", hint: "popup_too_large_hint" },
  "not-html": { state: "popup_not_html", hint: "popup_not_html_hint" },
  article: { state: "popup_article_found" },
  text: { state: "popup_no_article", hint: "popup_no_article_hint" },
  nothing: { state: "popup_no_article", hint: "popup_nothing_hint" },
};

function StateWords({ kind }: { kind: PageState["kind"] }): JSX.Element {
  const { state, hint } = WORDS[kind];
  return (
    <>
      <h1 class="state">{t(state)}</h1>
      {hint && <p class="hint">{t(hint)}</p>}
    </>
  );
}
