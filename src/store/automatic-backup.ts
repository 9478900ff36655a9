import { backupDue, type BackupInterval } from "../core/clips/backup-due.ts";
import { ALL } from "../core/clips/list-keys.ts";
import { writeBackup } from "./backup.ts";
import { forgetFact, libraryFacts, noteFact } from "./facts.ts";
import { countClips } from "./read-clips.ts";

export interface AutomaticBackup {
  interval: BackupInterval;
  /** Milliseconds since 1970. */
  now: number;
  /** Brings the file to where it is kept; resolves when it is there, rejects with what went wrong. */
  keep: (file: Blob) => Promise<void>;
  signal: AbortSignal;
}

/** One page of ours at a time makes a backup, however many are open. */
const LOCK = "qingdu-automatic-backup";

/**
 * Backs the library up where that is due, and notes when, or what went wrong; the next look tries again. An empty library
 * is not backed up: it may be one that the browser has lost. Answers whether a backup was made.
 */
export async function backUpIfDue({ interval, now, keep, signal }: AutomaticBackup): Promise<boolean> {
  if (interval === "never") return false;
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !backupDue(interval, (await libraryFacts()).backedUpAt, now) || (await countClips(ALL)) === 0) return false;
    try {
      await keep(await writeBackup(now, () => undefined, signal));
    } catch (error) {
      if (!signal.aborted) await noteFact("backupTrouble", error instanceof Error ? error.message : String(error));
      return false;
    }
    await noteFact("backedUpAt", now);
    await forgetFact("backupTrouble");
    return true;
  });
}
