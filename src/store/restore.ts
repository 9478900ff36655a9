import { BackupProblem, readBackupLine, readPicture, type BackupRecord } from "../core/clips/backup-format.ts";
import { RecordProblem } from "../core/clips/parse-clip.ts";
import type { Progress } from "./backup.ts";
import type { FullClip } from "../core/clips/full-clip.ts";
import { bringInFigures } from "./figure-notes.ts";
import { bringIn, BROUGHT_AT_ONCE, keepFiles, type MergeOutcome } from "./full-clips.ts";

/** How many records of a file were new, newer than what was here, or here already. */
export type MergeReport = Record<MergeOutcome, number>;

/** Largest line and largest whole, decompressed: a clip with 60 MB of pictures has no line above 12 MB; the rest are bombs. */
const LONGEST_LINE = 64 * 2 ** 20;
const LARGEST_BACKUP = 4 * 2 ** 30;

/**
 * Merges a backup into the library, record by record. The whole file is read and checked first: a file that is torn,
 * altered or none of ours throws BackupProblem and changes nothing. Stopped by the signal, what was merged stays, and
 * merging the same file again goes on from there.
 */
export async function restoreBackup(file: Blob, progress: Progress, signal: AbortSignal): Promise<MergeReport> {
  const total = await checkBackup(file, signal);
  const report: MergeReport = { added: 0, merged: 0, same: 0 };
  let done = 0;
  let batch: FullClip[] = [];
  const flush = async (): Promise<void> => {
    for (const outcome of await bringIn(batch)) report[outcome] += 1;
    progress((done += batch.length), total);
    batch = [];
  };
  for await (const record of backupRecords(file, signal)) {
    if (record.kind === "figure-note") await bringInFigures([record.note], []);
    if (record.kind === "own-figure") await bringInFigures([], [record.figure]);
    if (record.kind === "picture") await keepFiles([await readPicture(record)]);
    if (record.kind === "clip") batch.push(record.clip);
    if (batch.length === BROUGHT_AT_ONCE) await flush();
  }
  await flush();
  return report;
}

/** Reads the whole file without using any of it. Returns its number of clips. */
async function checkBackup(file: Blob, signal: AbortSignal): Promise<number> {
  const seen = { head: 0, "figure-note": 0, "own-figure": 0, clip: 0, picture: 0, end: 0 };
  let promised: BackupRecord | undefined;
  for await (const record of backupRecords(file, signal)) {
    if (seen.head === 0 && record.kind !== "head") throw new BackupProblem("not-backup", "it does not begin as one");
    if (seen.end > 0) throw new BackupProblem("damaged", "it goes on after its end");
    seen[record.kind] += 1;
    if (record.kind === "picture") await readPicture(record);
    if (record.kind === "end") promised = record;
  }
  if (promised?.kind !== "end" || promised.clips !== seen.clip || promised.pictures !== seen.picture || promised.figures !== seen["figure-note"] + seen["own-figure"]) throw new BackupProblem("damaged", "it is not whole");
  return seen.clip;
}

async function* backupRecords(file: Blob, signal: AbortSignal): AsyncGenerator<BackupRecord, void> {
  let first = true;
  for await (const line of linesOf(file)) {
    signal.throwIfAborted();
    // A file that is something else altogether is called that, not damaged.
    if (first && !line.startsWith('{"sha256":"')) throw new BackupProblem("not-backup", "it does not begin as one");
    first = false;
    yield await readRecord(line);
  }
}

async function readRecord(line: string): Promise<BackupRecord> {
  try {
    return await readBackupLine(line);
  } catch (error) {
    throw error instanceof RecordProblem ? new BackupProblem("damaged", `a record's ${error.message}`) : error;
  }
}

/** The lines of a gzipped file, decompressed piece by piece. */
async function* linesOf(file: Blob): AsyncGenerator<string, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let size = 0;
  let rest = "";
  for await (const piece of unzipped(file)) {
    size += piece.length;
    rest += decoder.decode(piece, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    if (size > LARGEST_BACKUP || rest.length > LONGEST_LINE) throw new BackupProblem("too-large", `${size} bytes`);
    yield* lines;
  }
  if (rest !== "") yield rest;
}

async function* unzipped(file: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  let begun = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      begun = true;
      yield value;
    }
  } catch (error) {
    // A DOMException says that the file itself could not be read; anything else, that it is not gzipped right.
    throw error instanceof DOMException ? error : new BackupProblem(begun ? "damaged" : "not-backup", String(error));
  } finally {
    // Frees the file where reading stops early; a stream that broke is free already, and says so by rejecting.
    reader.cancel().catch(() => reader.releaseLock());
  }
}
