import { Dexie } from "dexie";
import { database } from "./database.ts";

/**
 * Why the library can't be used: the browser keeps no database for us (permanent private mode), the disk or quota is
 * full, the database was written by a newer version of the extension, or the browser could not open it (a full disk again,
 * as a rule).
 */
export type StorageReason = "no-database" | "full" | "newer" | "unopened";

/** The library can't be used here. Nothing was changed. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
  readonly reason: StorageReason;

  constructor(reason: StorageReason, cause: unknown) {
    super(`The library can't be used (${reason}): ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.reason = reason;
  }
}

/** Names of the errors that each reason shows as. Firefox throws InvalidStateError in its private mode, of which we know beforehand, and where the disk is full. */
const REASONS: [StorageReason, string[]][] = [
  ["full", ["QuotaExceededError"]],
  ["newer", ["VersionError"]],
  ["no-database", ["MissingAPIError", "SecurityError"]],
  ["unopened", ["UnknownError", "InvalidStateError", "OpenFailedError"]],
  // Without any of these inside: a newer version asked for the database while we had it open.
  ["newer", ["DatabaseClosedError"]],
];

/** Chromium calls a disk that fills up while the database is open an unknown error, and says the file system's word for it. */
const NO_SPACE = /NO_SPACE/;

/** Run work on the database. Throws StorageUnavailable where the database itself is the trouble, else what the work threw. */
export async function inLibrary<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const names = namesOf(error);
    const reason = names.includes("UnknownError") && NO_SPACE.test(String(error)) ? "full" : REASONS.find(([, known]) => known.some((name) => names.includes(name)))?.[0];
    // Dexie refuses all work once an opening has failed. The next work may try again: the disk may have room by then.
    if (database.hasFailed() && !database.hasBeenClosed()) database.close({ disableAutoOpen: false });
    throw reason ? new StorageUnavailable(reason, error) : error;
  }
}

/** An error's name and those of the errors inside it: an AbortError hides the quota's, OpenFailedError everything. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [];
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined;
  return [error.name, ...namesOf(inner)];
}
