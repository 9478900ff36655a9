import { failedPictures, type PictureCount, type PictureTrouble } from "../core/clips/missing-picture.ts";
import type { ClipOutcome } from "../messages.ts";
import { t, type MessageKey } from "./i18n.ts";

const WORDS: Record<ClipOutcome["kind"], MessageKey> = {
  saved: "clip_saved",
  updated: "clip_updated",
  unchanged: "clip_unchanged",
  "nothing-to-clip": "clip_nothing",
  "no-storage": "clip_no_storage",
  full: "clip_full",
  unopened: "clip_unopened",
  failed: "clip_failed",
};

/** What became of a clip, in the interface's language. */
export function clipWords({ kind }: ClipOutcome): string {
  return t(WORDS[kind]);
}

/** What became of a clip's pictures, or how far they are; undefined for a clip without any. */
export function picturesWords(count: PictureCount): string | undefined {
  const failed = failedPictures(count);
  const all = count.kept + count.waiting + count.unasked + failed;
  if (all === 0) return undefined;
  if (count.waiting > 0) return t("pictures_coming", all - count.waiting, all);
  return failed + count.unasked > 0 ? t("pictures_lacking", failed + count.unasked, all) : t("pictures_kept", all);
}

const TROUBLE_WORDS: Record<PictureTrouble, MessageKey> = {
  refused: "picture_refused",
  "no-answer": "picture_no_answer",
  "error-answer": "picture_error_answer",
  "too-large": "picture_too_large",
  "too-many": "picture_too_many",
  "not-a-picture": "picture_not_picture",
};

/** Why a picture is not kept. */
export function troubleWords(trouble: PictureTrouble): string {
  return t(TROUBLE_WORDS[trouble]);
}
