import { listed, rowOf, sameContent, type Clip, type ClipContent, type ClipRow } from "../core/clips/clip.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { replaceRows, ROW_TABLES } from "./rows.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** What became of a clip: a new one, a new version of one, or nothing new since the last fetch. */
export interface SaveOutcome {
  kind: "saved" | "updated" | "unchanged";
  clipId: string;
}

/**
 * Keeps a clip: one transaction, answered once it and its second copy are on the disk. An address that was clipped before gets a new version
 * of its one clip, and comes back from the trash; the same fetch sent twice changes nothing.
 * Throws StorageUnavailable where the library can't be used; then nothing was kept.
 */
export async function saveClip(clip: Clip): Promise<SaveOutcome> {
  const outcome = await inLibrary(() => database.transaction("rw", [...ROW_TABLES, database.contents, database.versions, database.unindexed], async () => {
    const row = await database.clips.where({ url: clip.row.url }).first();
    if (!row) return addClip(clip);
    const content = await database.contents.get(row.id);
    if (content && sameContent(content, clip.content)) return keepClip(row, clip);
    return updateClip(row, content, clip);
  }));
  await copyClips([outcome.clipId]);
  return outcome;
}

async function addClip({ row, content }: Clip): Promise<SaveOutcome> {
  await replaceRows([], [row]);
  await database.contents.put(content);
  await database.unindexed.put({ id: row.id });
  return { kind: "saved", clipId: row.id };
}

async function keepClip(row: ClipRow, clip: Clip): Promise<SaveOutcome> {
  if (row.trashedAt !== undefined) await replaceRows([row], [outOfTrash(row, clip.row.changedAt)]);
  // A request whose answer got lost is sent again with the same id.
  return { kind: row.id === clip.row.id ? "saved" : "unchanged", clipId: row.id };
}

async function updateClip(row: ClipRow, old: ClipContent | undefined, clip: Clip): Promise<SaveOutcome> {
  const content = { ...clip.content, clipId: row.id, version: row.version + 1 };
  if (old) await database.versions.put(old);
  await database.contents.put(content);
  await database.unindexed.put({ id: row.id });
  const { site, script, changedAt } = clip.row;
  await replaceRows([row], [outOfTrash({ ...row, site, script, ...rowOf(content, row.savedAt) }, changedAt)]);
  return { kind: "updated", clipId: row.id };
}

function outOfTrash(row: Omit<ClipRow, "trashedAt">, now: number): ClipRow {
  return listed({ ...row, trashedAt: undefined, changedAt: now });
}
