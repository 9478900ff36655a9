import type { JSX } from "preact";
import { ALL } from "../../core/clips/list-keys.ts";
import { t } from "../../platform/i18n.ts";
import { listShortcuts, type Shortcut } from "../../platform/shortcuts.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { routeAddress } from "./route.ts";

const NO_SHORTCUTS: Shortcut[] = [];

/** What stands where no clip is yet: how the first one comes here. */
export function EmptyLibrary(): JSX.Element {
  const { value: shortcuts } = useAnswer(NO_SHORTCUTS, listShortcuts, []);
  const keys = shortcuts.find(({ command }) => command === "clip")?.keys;
  return (
    <div class="empty-library">
      <Icon name="library" />
      <p>{t("library_empty")}</p>
      {keys && <p class="quiet">{t("library_empty_keys", keys)}</p>}
      <p><a href={routeAddress({ list: ALL, transfer: true })}>{t("library_empty_bring")}</a></p>
    </div>
  );
}
