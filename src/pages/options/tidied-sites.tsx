import type { JSX } from "preact";
import type { SiteRule } from "../../core/article/site-rules.ts";
import { t } from "../../platform/i18n.ts";
import { loadSiteRules, saveSiteRule, watchSiteRules } from "../../platform/site-rules-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { ruleWords } from "../../platform/veto-words.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { Section } from "./section.tsx";

/** What the reader is to leave out or keep on a site always; each can be forgotten here. */
export function TidiedSites(): JSX.Element {
  const [watched] = useWatched(undefined, watchSiteRules);
  const { value: loaded } = useAnswer(undefined, loadSiteRules, []);
  const sites = watched ?? loaded;
  return (
    <Section id="tidied">
      <p>{t("veto_options_words")}</p>
      {sites?.size === 0 && <p class="soft">{t("veto_options_none")}</p>}
      {[...(sites ?? [])].map(([host, rules]) => <TidiedSite key={host} host={host} rules={rules} />)}
    </Section>
  );
}

function TidiedSite({ host, rules }: { host: string; rules: readonly SiteRule[] }): JSX.Element {
  return (
    <>
      <h3>{host}</h3>
      <ul class="figures">
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)}>
            <span>{ruleWords(rule)}</span>
            <button aria-label={`${t("veto_forget")}: ${ruleWords(rule)}`} onClick={() => unawaited(saveSiteRule(host, rule, false), "forgetting a rule")}>
              {t("veto_forget")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
