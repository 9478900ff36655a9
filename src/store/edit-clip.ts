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

/** Gives each of these clips these tags beside its own. Answers with the tags of those that changed, as they were, by clip. */
export async function addTags(ids: readonly string[], tags: readonly string[], now: number): Promise<Map<string, string[]>> {
  return changeTags(ids, (row) => [...row.tags, ...tags], now);
}

/** Gives each of these clips the tags that are named for it: what `addTags` answered undoes it. */
export async function putTags(tags: ReadonlyMap<string, string[]>, now: number): Promise<void> {
  await changeTags([...tags.keys()], (row) => tags.get(row.id) ?? row.tags, now);
}

/** One transaction; clips that are gone or would stay the same are left out. */
async function changeTags(ids: readonly string[], tagsOf: (row: ClipRow) => string[], now: number): Promise<Map<string, string[]>> {
  const before = await inLibrary(() => database.transaction("rw", ROW_TABLES, async () => {
    const rows = (await database.clips.bulkGet([...ids])).filter((row) => row !== undefined);
    const changes = rows.map((row) => ({ row, tags: cleanTags(tagsOf(row)) })).filter(({ row, tags }) => tags.join("\n") !== row.tags.join("\n"));
    await replaceRows(changes.map(({ row }) => row), changes.map(({ row, tags }) => listed({ ...row, tags, changedAt: now })));
    return new Map(changes.map(({ row }) => [row.id, row.tags]));
  }));
  await copyClips([...before.keys()]);
  return before;
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
