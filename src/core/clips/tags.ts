/** Longest tag, in UTF-16 units: one line of the narrowest list. */
const LONGEST_TAG = 60;
/** Tags of one clip: each is a key in the index of lists. */
const MOST_TAGS = 40;

/** Tags as they are kept: trimmed, inner spaces single, without `#` before them, each once, empty ones dropped. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => tag.normalize("NFC").replace(/[\s\p{Cc}]+/gu, " ").trim().replace(/^[#＃]+/, "").trim().slice(0, LONGEST_TAG));
  return [...new Set(clean)].filter((tag) => tag !== "").slice(0, MOST_TAGS);
}

/** The tags in what was typed: parted by commas of either script, semicolons or line breaks. */
export function tagsTyped(typed: string): string[] {
  return cleanTags(typed.split(/[,，、;；\n]/));
}
