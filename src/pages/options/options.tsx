import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SettingName, Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { saveSettings, watchSettings } from "../../platform/settings-storage.ts";
import { replaceSiteSettings } from "../../platform/site-settings-storage.ts";
import { useTheme } from "../../ui/use-theme.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { Figures } from "./figures.tsx";
import { KeptLookUps } from "./kept-look-ups.tsx";
import { About } from "./about.tsx";
import { AutomaticBackup } from "./automatic-backup.tsx";
import { NoticeLine, type Notice, type Saved } from "./notice.tsx";
import { Sample } from "./sample.tsx";
import { Contents, Section } from "./section.tsx";
import { SettingField } from "./setting-field.tsx";
import { SettingsTransfer } from "./settings-transfer.tsx";
import { SiteLooks } from "./site-looks.tsx";
import { Sites } from "./sites.tsx";
import { Shortcuts, useShortcuts } from "./shortcuts.tsx";
import { TidiedSites } from "./tidied-sites.tsx";
import { StorageUse } from "./storage-use.tsx";

/** The section of each setting; inside it they stand in this order. */
const GROUPS: Record<SettingName, "script" | "people" | "looks" | "sites" | "backup"> = {
  variant: "script",
  regionalNames: "script",
  regionalWords: "script",
  taiwan: "script",
  marks: "people",
  marksOnPage: "people",
  lookUps: "people",
  theme: "looks",
  font: "looks",
  fontSize: "looks",
  measure: "looks",
  lineHeight: "looks",
  paragraphs: "looks",
  letterSpacing: "looks",
  direction: "looks",
  quotes: "looks",
  ruby: "looks",
  rubyScript: "looks",
  resume: "looks",
  readerKeys: "looks",
  speechRate: "looks",
  remoteVoices: "looks",
  pageButton: "sites",
  backupEvery: "backup",
};
const NAMES = Object.keys(GROUPS) as SettingName[];

/** The options page. Every change is saved at once, and open readers follow it. */
const namedFigure = new URLSearchParams(location.hash.slice(1)).get("figure") ?? undefined;

export function Options({ initial }: { initial: Settings }): JSX.Element {
  const [settings, setSettings] = useWatched(initial, watchSettings);
  const [notice, setNotice] = useState<Notice>();
  const shortcuts = useShortcuts();
  useTheme(settings.theme);
  const show = (change: Partial<Settings>): void => setSettings({ ...settings, ...change });
  const save = (change: Partial<Settings>, success: Notice = { kind: "saved" }): void => {
    show(change);
    saveSettings(change).then(() => setNotice(success), (error: unknown) => setNotice({ kind: "not-saved", reason: String(error) }));
  };
  const replace = ({ settings: next, sites }: Saved, success: Notice): void => {
    if (!sites) return save(next, success);
    show(next);
    Promise.all([saveSettings(next), replaceSiteSettings(sites)]).then(() => setNotice(success), (error: unknown) => setNotice({ kind: "not-saved", reason: String(error) }));
  };
  const fields = (group: (typeof GROUPS)[SettingName]): JSX.Element[] =>
    NAMES.filter((name) => GROUPS[name] === group).map((name) => <SettingField key={name} name={name} settings={settings} show={show} save={save} />);
  return (
    <>
      <header>
        <img src="../../icons/article-48.png" alt="" width="40" height="40" />
        <h1>{t("options_title")}</h1>
      </header>
      <Contents without={shortcuts.length > 0 ? [] : ["shortcuts"]} />
      <main>
        <Section id="script">{fields("script")}</Section>
        <Section id="people">
          {fields("people")}
          <KeptLookUps />
        </Section>
        <Figures {...(namedFigure ? { name: namedFigure } : {})} />
        <Section id="looks">
          <Sample settings={settings} />
          {fields("looks")}
        </Section>
        <Sites>{fields("sites")}</Sites>
        <SiteLooks settings={settings} />
        <TidiedSites />
        {shortcuts.length > 0 && <Shortcuts shortcuts={shortcuts} />}
        <StorageUse />
        <AutomaticBackup settings={settings} save={save} />
        <SettingsTransfer settings={settings} replace={replace} tell={setNotice} />
        <About />
      </main>
      <NoticeLine {...(notice ? { notice } : {})} undo={(previous) => replace(previous, { kind: "undone" })} />
    </>
  );
}
