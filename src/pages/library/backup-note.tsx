import type { JSX } from "preact";
import { DAY } from "../../core/clips/calendar.ts";
import { ALL } from "../../core/clips/list-keys.ts";
import { t } from "../../platform/i18n.ts";
import { libraryFacts } from "../../store/facts.ts";
import { countClips } from "../../store/read-clips.ts";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** A library of so many clips is worth a backup, and a backup is old after so many days. */
const WORTH_IT = 25;
const OLD_DAYS = 30;

/** Says that the automatic backup failed, or reminds of one that is due: nothing else guards against a lost disk or a removed extension. */
export function BackupNote(): JSX.Element | null {
  const facts = ready(useLive(libraryFacts, []));
  const count = ready(useLive(() => countClips(ALL), [])) ?? 0;
  if (facts?.backupTrouble !== undefined) return <p class="backup-note" role="alert"><a href="../options/index.html#backup">{t("backup_failed", facts.backupTrouble)}</a></p>;
  if (!facts || count < WORTH_IT || (facts.backedUpAt ?? 0) > Date.now() - OLD_DAYS * DAY) return null;
  return <p class="backup-note"><a href={routeAddress({ list: ALL, transfer: true })}>{t("library_backup_due", count)}</a></p>;
}
