import { listed } from "../core/clips/clip.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { replaceRows, ROW_TABLES } from "./rows.ts";
import { dropCopies } from "./second-copy.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** Moves a clip to the trash; `restoreClip` takes it out again. `now` in milliseconds since 1970. No clip with this id: nothing happens. */
export async function removeClip(id: string, now: number): Promise<void> {
  await removeClips([id], now);
}

/** Takes a clip out of the trash, to the places where it was. */
export async function restoreClip(id: string, now: number): Promise<void> {
  await restoreClips([id], now);
}

/** Moves clips to the trash, all of them or, where something goes wrong, none. */
export async function removeClips(ids: readonly string[], now: number): Promise<void> {
  await setTrashed(ids, now, now);
}

/** Takes clips out of the trash, all of them or none. */
export async function restoreClips(ids: readonly string[], now: number): Promise<void> {
  await setTrashed(ids, undefined, now);
}

/** Deletes for good what went to the trash before `before` (milliseconds since 1970), or all of it. Returns how many clips went. */
export async function emptyTrash(before = Infinity): Promise<number> {
  const due = () => database.clips.where("keys").between(["trash", ""], ["trash", "", before]);
  // The library asks this each time it is opened: without anything to do it must not keep its lists waiting.
  if ((await inLibrary(() => due().count())) === 0) return 0;
  const gone = await inLibrary(() => database.transaction("rw", [...ROW_TABLES, database.contents, database.versions, database.highlights, database.pictures, database.pictureFiles, database.missing, database.unindexed], async () => {
    const rows = await due().toArray();
    await replaceRows(rows, []);
    const ids = rows.map(({ id }) => id);
    await database.contents.bulkDelete(ids);
    await Promise.all(ids.map((id) => database.versions.where("[clipId+version]").between([id], [id, []]).delete()));
    await database.highlights.where("clipId").anyOf(ids).delete();
    await Promise.all(ids.map(dropPictures));
    await database.unindexed.bulkPut(ids.map((id) => ({ id })));
    return ids;
  }));
  await dropCopies(gone);
  return gone.length;
}

/** Forgets a clip's pictures, and the files that no other clip shows. */
async function dropPictures(id: string): Promise<void> {
  const pictures = database.pictures.where("[clipId+src]").between([id], [id, []]);
  const hashes = [...new Set((await pictures.toArray()).map(({ hash }) => hash))];
  await pictures.delete();
  await database.missing.where("[clipId+src]").between([id], [id, []]).delete();
  for (const hash of hashes) if ((await database.pictures.where({ hash }).count()) === 0) await database.pictureFiles.delete(hash);
}

async function setTrashed(ids: readonly string[], trashedAt: number | undefined, now: number): Promise<void> {
  const changed = await inLibrary(() => database.transaction("rw", ROW_TABLES, async () => {
    const rows = (await database.clips.bulkGet([...ids])).filter((row) => row !== undefined).filter((row) => (row.trashedAt === undefined) !== (trashedAt === undefined));
    await replaceRows(rows, rows.map((row) => listed({ ...row, trashedAt, changedAt: now })));
    return rows.map(({ id }) => id);
  }));
  await copyClips(changed);
}
