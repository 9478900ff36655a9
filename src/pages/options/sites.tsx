import type { ComponentChildren, JSX } from "preact";
import type { SiteChoice } from "../../core/sites.ts";
import { t } from "../../platform/i18n.ts";
import { giveBackSite } from "../../platform/site-permission.ts";
import { siteWords } from "../../platform/site-words.ts";
import { loadSites, saveSite, watchSites } from "../../platform/sites-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { SiteFields } from "../../ui/site-fields.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { Section } from "./section.tsx";

/** The sites where the user wants something always; each can be changed here and taken out. `children`: settings for all of them. */
export function Sites({ children }: { children: ComponentChildren }): JSX.Element {
  const [watched] = useWatched(undefined, watchSites);
  const { value: loaded } = useAnswer(undefined, loadSites, []);
  const sites = watched ?? loaded;
  return (
    <Section id="sites">
      <p>{t("sites_words")}</p>
      {sites?.size === 0 && <p class="soft">{t("sites_none")}</p>}
      <ul class="sites">{[...(sites ?? [])].map(([host, choice]) => <Site key={host} host={host} choice={choice} />)}</ul>
      {children}
    </Section>
  );
}

function Site({ host, choice }: { host: string; choice: SiteChoice }): JSX.Element {
  const change = (wanted: SiteChoice): void => unawaited(wanted.variant || wanted.reader ? saveSite(host, wanted) : takeOut(host), "changing a site");
  return (
    <li>
      <fieldset>
        <legend>{host}</legend>
        <SiteFields words={siteWords()} choice={choice} change={change} />
        <button class="secondary" onClick={() => unawaited(takeOut(host), "taking a site out")}>
          {t("sites_remove")}
        </button>
      </fieldset>
    </li>
  );
}

async function takeOut(host: string): Promise<void> {
  await saveSite(host, {});
  await giveBackSite(host);
}
