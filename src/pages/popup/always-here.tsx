import type { JSX } from "preact";
import { isWanted, type SiteChoice } from "../../core/sites.ts";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { isGranted } from "../../platform/site-permission.ts";
import { siteWords } from "../../platform/site-words.ts";
import { keepWish, loadSites, saveSite, watchSites } from "../../platform/sites-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { SiteFields } from "../../ui/site-fields.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";

/** "Always on this site": a script and the reader. What the browser has not granted yet is asked for on a page of its own. */
export function AlwaysHere({ host }: { host: string }): JSX.Element {
  const [watched] = useWatched(undefined, watchSites);
  const { value: loaded } = useAnswer(undefined, loadSites, [host]);
  const choice = (watched ?? loaded)?.get(host) ?? {};
  return (
    <section aria-labelledby="always-title" id="always">
      <h2 id="always-title">{t("sites_always_on", host)}</h2>
      <SiteFields words={siteWords()} choice={choice} change={(wanted) => unawaited(want(host, wanted), "changing a site")} />
    </section>
  );
}

async function want(host: string, choice: SiteChoice): Promise<void> {
  // Less than before needs no leave: it is only our own setting.
  if (!isWanted(choice) || (await isGranted(host))) return saveSite(host, choice);
  await keepWish(host, choice);
  // Not here: Firefox lays its question under the popup, and the popup closes under Chrome's.
  await browser.tabs.create({ url: browser.runtime.getURL(`pages/permission/index.html#${host}`) });
  window.close();
}
