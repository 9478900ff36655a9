import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { SettingName, Settings } from "../../core/settings.ts";
import type { SiteSettings } from "../../core/settings-file.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";

/** Settings, and what is set for single sites where that was replaced too. */
export interface Saved {
  settings: Settings;
  sites?: SiteSettings;
}

/** What the page has to say about what was just done. */
export type Notice =
  | { kind: "saved" }
  | { kind: "undone" }
  | { kind: "not-saved"; reason: string }
  /** All settings were replaced; `previous` brings them back. */
  | { kind: "reset"; previous: Saved }
  | { kind: "imported"; previous: Saved; ignored: string[] }
  /** A file was chosen that cannot be taken: nothing was changed. */
  | { kind: "not-settings" }
  | { kind: "newer" }
  | { kind: "bad-value"; name: SettingName };

/** A line at the foot of the window, read out as it changes. Short good news leaves by itself; the rest stays. */
export function NoticeLine({ notice, undo }: { notice?: Notice; undo: (previous: Saved) => void }): JSX.Element {
  const shown = useRef<{ notice?: Notice; count: number }>({ count: 0 });
  // A new element for each notice: the same words twice are read out twice, and the fading starts again.
  if (shown.current.notice !== notice) shown.current = { ...(notice ? { notice } : {}), count: shown.current.count + 1 };
  const passing = notice?.kind === "saved" || notice?.kind === "undone";
  return (
    <div class="notice" role="status">
      {notice && (
        <p key={shown.current.count} class={passing ? "passing" : undefined}>
          {noticeWords(notice)}
          {"previous" in notice && <button onClick={() => undo(notice.previous)}>{t("options_undo")}</button>}
        </p>
      )}
    </div>
  );
}

const PLAIN = {
  saved: "options_saved",
  undone: "options_undone",
  reset: "options_reset_done",
  "not-settings": "options_import_not_settings",
  newer: "options_import_newer",
} as const satisfies Partial<Record<Notice["kind"], MessageKey>>;

function noticeWords(notice: Notice): string {
  if (notice.kind === "not-saved") return t("options_not_saved", notice.reason);
  if (notice.kind === "bad-value") return t("options_import_bad_value", t(`setting_${notice.name}`));
  if (notice.kind === "imported") return notice.ignored.length > 0 ? t("options_imported_partly", notice.ignored.join(", ")) : t("options_imported");
  return t(PLAIN[notice.kind]);
}
