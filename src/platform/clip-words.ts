import type { ClipOutcome } from "../messages.ts";
import { t, type MessageKey } from "./i18n.ts";

const WORDS: Record<ClipOutcome["kind"], MessageKey> = {
  saved: "clip_saved",
  updated: "clip_updated",
  unchanged: "clip_unchanged",
  "nothing-to-clip": "clip_nothing",
  "no-storage": "clip_no_storage",
  full: "clip_full",
  failed: "clip_failed",
};

/** What became of a clip, in the interface's language. */
export function clipWords({ kind }: ClipOutcome): string {
  return t(WORDS[kind]);
}
