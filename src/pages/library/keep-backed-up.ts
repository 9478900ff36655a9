import { backupName } from "../../core/clips/backup-due.ts";
import { downloadFile } from "../../platform/automatic-downloads.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { dayStamp } from "./dates.ts";

/** How long after the page was opened, and how often after that, it is seen whether a backup is due, in milliseconds: the page is drawn first. */
const FIRST_LOOK = 3_000;
const NEXT_LOOK = 60 * 60 * 1_000;

/** Backs the library up by itself, as often as the user wishes, as long as the page is open. */
export function keepBackedUp(): void {
  const look = (): void => {
    unawaited(backUp(), "the automatic backup");
    setTimeout(look, NEXT_LOOK);
  };
  setTimeout(look, FIRST_LOOK);
}

async function backUp(): Promise<void> {
  const now = Date.now();
  const { backupEvery } = await loadSettings();
  if (backupEvery === "never") return;
  // Most libraries are backed up by hand: the others fetch the code when they need it.
  const { backUpIfDue } = await import("./later-parts.ts");
  await backUpIfDue({ interval: backupEvery, now, keep: (file) => downloadFile(file, backupName(dayStamp(now))), signal: new AbortController().signal });
}
