import { sanitizeHtml, sanitizeToFragment } from "../../core/article/sanitize.ts";
import { importFile, isGzip, MOST_IMPORT_BYTES } from "../../core/clips/import-file.ts";
import { clipOfImport, ImportProblem, type ImportTools } from "../../core/clips/imported.ts";
import { scriptOf } from "../../core/script/detect-script.ts";
import type { Progress } from "../../store/backup.ts";
import { bringIn, BROUGHT_AT_ONCE } from "../../store/full-clips.ts";
import { restoreBackup, type MergeReport } from "../../store/restore.ts";

/** What came of a file: records by outcome, and entries without an address. */
export interface ImportReport extends MergeReport {
  skipped: number;
}

/** Brings a file in: a backup of ours, or what another program exported. Throws BackupProblem or ImportProblem; then nothing was changed. */
export async function importClips(file: File, progress: Progress, signal: AbortSignal): Promise<ImportReport> {
  if (isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))) return { ...(await restoreBackup(file, progress, signal)), skipped: 0 };
  if (file.size > MOST_IMPORT_BYTES) throw new ImportProblem("too-large", `${file.size} bytes`);
  const { items, skipped } = importFile(new Uint8Array(await file.arrayBuffer()), (html) => new DOMParser().parseFromString(html, "text/html"));
  const report: ImportReport = { added: 0, merged: 0, same: 0, skipped };
  const now = Date.now();
  for (let at = 0; at < items.length; at += BROUGHT_AT_ONCE) {
    signal.throwIfAborted();
    const clips = items.slice(at, at + BROUGHT_AT_ONCE).map((item) => clipOfImport(item, now, TOOLS));
    for (const outcome of await bringIn(clips)) report[outcome] += 1;
    progress(Math.min(at + BROUGHT_AT_ONCE, items.length), items.length);
  }
  return report;
}

const TOOLS: ImportTools = {
  clean: (html) => sanitizeHtml(html, document),
  textOf: (html) => paragraphsOf(sanitizeToFragment(html, document)),
  scriptOf,
  newId: () => crypto.randomUUID(),
};

/** The text of each block that holds no other, joined by line breaks. */
function paragraphsOf(fragment: DocumentFragment): string {
  const blocks = [...fragment.querySelectorAll("p, h2, h3, h4, h5, h6, li, pre, td, th, figcaption")].filter((block) => !block.querySelector("p, li"));
  return blocks.map((block) => block.textContent?.replace(/\s+/g, " ").trim() ?? "").filter((line) => line !== "").join("\n");
}
