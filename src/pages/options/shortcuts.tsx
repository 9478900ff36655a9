import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { listShortcuts, openShortcutSettings, type Shortcut } from "../../platform/shortcuts.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { Section } from "./section.tsx";

/** The browser's own name for the toolbar button's command; it comes without a description. */
const OPEN_POPUP = "_execute_action";

/** The shortcuts as they are now, read again when the user comes back from the browser's page for them. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const refresh = (): void => unawaited(listShortcuts().then(setShortcuts), "listing the shortcuts");
    refresh();
    window.addEventListener("focus", refresh, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return shortcuts;
}

export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }): JSX.Element {
  return (
    <Section id="shortcuts">
      <dl class="pairs">
        {shortcuts.map(({ command, description, keys }) => (
          <div key={command}>
            <dt>{command === OPEN_POPUP ? t("options_shortcut_popup") : description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t("options_shortcut_none")}</span>}</dd>
          </div>
        ))}
      </dl>
      <button class="secondary" onClick={() => unawaited(openShortcutSettings(), "opening the browser's shortcuts")}>
        {t("options_shortcut_change")}
      </button>
    </Section>
  );
}
