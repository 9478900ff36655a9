import type { JSX } from "preact";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { StorageUnavailable, type StorageReason } from "../../store/storage-unavailable.ts";

const WORDS: Record<StorageReason, MessageKey> = {
  "no-database": "library_no_database",
  full: "library_disk_full",
  newer: "library_newer_database",
  unopened: "library_unopened",
};

/** Why the library, or a part of it, can't be shown. */
export function Trouble({ error }: { error: unknown }): JSX.Element {
  const words = error instanceof StorageUnavailable ? t(WORDS[error.reason]) : t("library_failed", error instanceof Error ? error.message : String(error));
  return <p role="alert" class="trouble">{words}</p>;
}
