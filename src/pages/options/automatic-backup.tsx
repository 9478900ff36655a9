import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";
import { askToDownload, giveBackDownloads, mayDownload } from "../../platform/automatic-downloads.ts";
import { dateWords } from "../../platform/date-words.ts";
import { t } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { libraryFacts, type LibraryFacts } from "../../store/facts.ts";
import { watch } from "../../store/watch.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { Section } from "./section.tsx";
import { SettingField } from "./setting-field.tsx";

interface AutomaticBackupProps {
  settings: Settings;
  save: (change: Partial<Settings>) => void;
}

/** How often the library is backed up by itself. Switching it on asks the browser for the downloads; off gives that back. */
export function AutomaticBackup({ settings, save }: AutomaticBackupProps): JSX.Element {
  const [looks, setLooks] = useState(0);
  const { value: allowed } = useAnswer(undefined, mayDownload, [looks]);
  const facts = useFacts();
  const [refused, setRefused] = useState(false);
  const on = settings.backupEvery !== "never";
  const ask = async (change: Partial<Settings>): Promise<void> => {
    // First of all, or the click is over.
    const granted = await askToDownload();
    setRefused(!granted);
    if (granted) save(change);
    setLooks((times) => times + 1);
  };
  const change = (wanted: Partial<Settings>): void => {
    if (wanted.backupEvery !== "never") return unawaited(ask(wanted), "asking for the downloads");
    save(wanted);
    unawaited(giveBackDownloads(), "giving the downloads back");
  };
  const { backedUpAt, backupTrouble } = facts ?? {};
  return (
    <Section id="backup">
      <p>{t("backup_words")}</p>
      <SettingField name="backupEvery" settings={settings} show={() => undefined} save={change} />
      <p role="status">{refused && t("backup_refused")}</p>
      {on && allowed === false && (
        <p class="problem" role="alert">
          {t("backup_not_allowed")} <button onClick={() => unawaited(ask({}), "asking for the downloads")}>{t("backup_allow")}</button>
        </p>
      )}
      {on && allowed && backupTrouble !== undefined && <p class="problem" role="alert">{t("backup_failed", backupTrouble)}</p>}
      {facts && <p class="soft">{backedUpAt === undefined ? t("library_never_backed_up") : t("library_backed_up", dateWords(new Date(backedUpAt).toISOString()))}</p>}
    </Section>
  );
}

/** What the library knows of itself, as it changes. A browser that keeps no library has nothing to back up; the library itself says why. */
function useFacts(): LibraryFacts | undefined {
  const [facts, setFacts] = useState<LibraryFacts>();
  useEffect(() => {
    const controller = new AbortController();
    watch(libraryFacts, { seen: setFacts, failed: (error) => console.info("Qingdu: the library could not be asked.", error) }, controller.signal);
    return () => controller.abort();
  }, []);
  return facts;
}
