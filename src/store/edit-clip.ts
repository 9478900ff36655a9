import { listed, type ClipRow } from "../core/clips/clip.ts";
import { cleanTags } from "../core/clips/tags.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { replaceRows, ROW_TABLES } from "./rows.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** Gives a clip these tags, in this order; empty ones and repetitions are dropped. `now` in milliseconds since 1970. */
export async function tagClip(id: string, tags: string[], now: number): Promise<void> {
  await changeRow(id, { tags: cleanTags(tags) }, now);
}

/** Gives a clip the reader's note, plain text; an empty one takes it away. */
export async function noteClip(id: string, note: string, now: number): Promise<void> {
  await changeRow(id, { note }, now);
}

async function changeRow(id: string, change: Partial<Pick<ClipRow, "tags" | "note">>, now: number): Promise<void> {
  await inLibrary(() => database.transaction("rw", [...ROW_TABLES, database.unindexed], async () => {
    const row = await database.clips.get(id);
    if (!row) return;
    await replaceRows([row], [listed({ ...row, ...change, changedAt: now })]);
    if (change.note !== undefined) await database.unindexed.put({ id });
  }));
  await copyClips([id]);
}
