import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { readSettingsFile, writeSettingsFile } from "../../core/settings-file.ts";
import { parseSettings, type Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { loadSiteSettings } from "../../platform/site-settings-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import type { Notice, Saved } from "./notice.tsx";
import { saveTextFile } from "./save-text-file.ts";
import { Section } from "./section.tsx";

interface TransferProps {
  settings: Settings;
  replace: (next: Saved, done: Notice) => void;
  tell: (notice: Notice) => void;
}

/** Settings to a file, from a file, and back to what they were at first. */
export function SettingsTransfer({ settings, replace, tell }: TransferProps): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    // A file that is gone since, or may not be read, holds no settings either.
    const result = readSettingsFile(await chosen.text().catch(() => ""));
    // Without this, choosing the same file again would be no change and do nothing.
    input.value = "";
    if (result.kind !== "settings") return tell(result);
    const { settings: next, sites, ignored } = result;
    const previous = { settings, ...(sites ? { sites: await loadSiteSettings() } : {}) };
    replace({ settings: next, ...(sites ? { sites } : {}) }, { kind: "imported", previous, ignored });
  };
  const write = async (): Promise<void> => saveTextFile(writeSettingsFile(settings, await loadSiteSettings()), "qingdu-settings.json", "application/json");
  return (
    <Section id="transfer">
      <p>{t("options_transfer_words")}</p>
      <div class="actions">
        <button class="secondary" onClick={() => unawaited(write(), "writing the settings file")}>
          {t("options_export")}
        </button>
        <button class="secondary" onClick={() => file.current?.click()}>
          {t("options_import")}
        </button>
        <input ref={file} type="file" accept=".json,application/json" hidden aria-label={t("options_import")} onChange={({ currentTarget }) => unawaited(read(currentTarget), "reading the settings file")} />
        <button class="secondary" onClick={() => replace({ settings: parseSettings({}) }, { kind: "reset", previous: { settings } })}>
          {t("options_reset")}
        </button>
      </div>
    </Section>
  );
}
