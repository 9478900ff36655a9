import { listed, rowOf, sameContent, type Clip, type ClipContent, type ClipRow } from "../core/clips/clip.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { want, wantAll, WANT_TABLES } from "./pictures.ts";
import { replaceRows, ROW_TABLES } from "./rows.ts";
import { dropCopies, packCopy, writeCopy } from "./second-copy.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** What became of a clip: a new one, a new version of one, or nothing new since the last fetch. */
export interface SaveOutcome {
  kind: "saved" | "updated" | "unchanged";
  clipId: string;
  /** Pictures that are to be fetched now. */
  pictures: number;
}

/**
 * Keeps a clip: one transaction, answered once it and its second copy are on the disk. An address that was clipped before gets a new version
 * of its one clip, and comes back from the trash; the same fetch sent twice changes nothing. Its pictures wait to be fetched.
 * Throws StorageUnavailable where the library can't be used; then nothing was kept.
 */
export async function saveClip(clip: Clip): Promise<SaveOutcome> {
  // The copy of a new clip needs nothing that is not at hand: it is packed while the database is asked whether the clip is
  // new, and written while the transaction waits for the disk.
  const copy = packCopy({ row: clip.row, contents: [clip.content], highlights: [], pictures: [] });
  let copied: Promise<void> | undefined;
  try {
    const outcome = await keep(clip, () => {
      copied = writeCopy(copy);
    });
    await (copied ?? copyClips([outcome.clipId]));
    return outcome;
  } catch (error) {
    if (copied) await copied.then(() => dropCopies([clip.row.id]));
    throw error;
  }
}

/** The transaction; `isNew` is called as soon as it is known that the clip is. */
function keep(clip: Clip, isNew: () => void): Promise<SaveOutcome> {
  return inLibrary(() => database.transaction("rw", [...ROW_TABLES, ...WANT_TABLES, database.versions, database.unindexed], async () => {
    const row = await database.clips.where({ url: clip.row.url }).first();
    if (!row) {
      isNew();
      return addClip(clip);
    }
    const kept = await keepAgain(row, clip);
    return { ...kept, pictures: await want(row.id, clip.content.images) };
  }));
}

async function addClip({ row, content }: Clip): Promise<SaveOutcome> {
  // At once: each request that waits for the one before adds its way to the database and back.
  const [pictures] = await Promise.all([wantAll(row.id, content.images), replaceRows([], [row]), database.contents.put(content), database.unindexed.put({ id: row.id })]);
  return { kind: "saved", clipId: row.id, pictures };
}

type Kept = Omit<SaveOutcome, "pictures">;

async function keepAgain(row: ClipRow, clip: Clip): Promise<Kept> {
  const content = await database.contents.get(row.id);
  return content && sameContent(content, clip.content) ? keepClip(row, clip) : updateClip(row, content, clip);
}

async function keepClip(row: ClipRow, clip: Clip): Promise<Kept> {
  if (row.trashedAt !== undefined) await replaceRows([row], [outOfTrash(row, clip.row.changedAt)]);
  // A request whose answer got lost is sent again with the same id.
  return { kind: row.id === clip.row.id ? "saved" : "unchanged", clipId: row.id };
}

async function updateClip(row: ClipRow, old: ClipContent | undefined, clip: Clip): Promise<Kept> {
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
