import { DAY } from "./calendar.ts";

/** How often a backup is made by itself. */
export type BackupInterval = "never" | "day" | "week" | "month";

const DAYS: Record<BackupInterval, number> = { never: Infinity, day: 1, week: 7, month: 30 };

/** Whether a backup is due. Moments in milliseconds since 1970; one in the future (a clock that was set) counts as none. */
export function backupDue(interval: BackupInterval, backedUpAt: number | undefined, now: number): boolean {
  if (interval === "never") return false;
  return backedUpAt === undefined || backedUpAt > now || now - backedUpAt >= DAYS[interval] * DAY;
}

/** What a backup's file is called: the day by which files sort. */
export function backupName(day: string): string {
  return `qingdu-${day}.ndjson.gz`;
}
