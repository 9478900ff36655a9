import { clipFrom } from "../core/clips/clip.ts";
import type { ClipOutcome } from "../messages.ts";
import { injectReader } from "../platform/injection.ts";
import { storesForNow } from "../platform/private-context.ts";
import { page } from "../platform/messaging.ts";
import { clipByUrl } from "../store/read-clips.ts";
import { saveClip } from "../store/save-clip.ts";
import { StorageUnavailable } from "../store/storage-unavailable.ts";
import { removeClip } from "../store/trash.ts";
import { mentionsIn } from "./known-figures.ts";
import { rememberTab } from "./pictures.ts";
import { setIcon } from "./toolbar.ts";

/** Clips the article of a tab and answers once it is on the disk. Never throws: what went wrong is an outcome. */
export async function clipTab(tabId: number): Promise<ClipOutcome> {
  if (storesForNow()) return { kind: "no-storage", reason: "This browser never remembers anything." };
  try {
    const injection = await injectReader(tabId);
    if (!injection.ok) return { kind: "failed", reason: injection.reason };
    const { article } = await page(tabId).article({});
    if (!article) return { kind: "nothing-to-clip" };
    const [mentions = []] = await mentionsIn([article.text]);
    const saved = await saveClip(clipFrom(article, mentions, Date.now(), crypto.randomUUID()));
    await Promise.all([setIcon(tabId, "clipped"), rememberTab(saved.clipId, tabId)]);
    return saved;
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What an error made of a clip. */
export function outcomeOf(error: unknown): ClipOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof StorageUnavailable)) return { kind: "failed", reason };
  const kinds = { full: "full", "no-database": "no-storage", newer: "failed", unopened: "unopened" } as const;
  return { kind: kinds[error.reason], reason };
}

/** Takes a clip that was just made back to the trash. */
export async function unclip(clipId: string): Promise<void> {
  await removeClip(clipId, Date.now());
}

/** Whether the library holds this address. A library that cannot be opened holds nothing, as far as an icon goes. */
export async function isClipped(url: string): Promise<boolean> {
  try {
    const row = await clipByUrl(url);
    return row !== undefined && row.trashedAt === undefined;
  } catch (error) {
    console.info("Qingdu: the library could not be asked.", error);
    return false;
  }
}
