import type { Clip, ClipContent, ClipRow } from "../core/clips/clip.ts";
import type { ClipList } from "../core/clips/list-keys.ts";
import { database, type ListCount } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** Where a page of a list ended: the date and id of its last row in that list. */
export interface Place {
  date: number;
  id: string;
}

/** One page of a list, newest first; `next` is where the page after it begins, undefined on the last. */
export interface ClipPage {
  rows: ClipRow[];
  next?: Place;
}

/** Newest first, by a walk from a key: a page near the end costs what the first one does. */
export async function listClips({ list, after, limit }: { list: ClipList; after?: Place; limit: number }): Promise<ClipPage> {
  const { kind, value } = list;
  // An array sorts after every number: [kind, value, []] is past the newest.
  const newest = after ? [kind, value, after.date, after.id] : [kind, value, []];
  const range = database.clips.where("keys").between([kind, value], newest, true, false);
  range.reverse();
  const rows = await inLibrary(() => range.limit(limit).toArray());
  const last = rows.length === limit ? rows.at(-1) : undefined;
  const date = last?.keys.find((key) => key[0] === kind && key[1] === value)?.[2];
  return last && date !== undefined ? { rows, next: { date, id: last.id } } : { rows };
}

/** How many clips a list holds. */
export async function countClips({ kind, value }: ClipList): Promise<number> {
  return (await inLibrary(() => database.counts.get([kind, value])))?.clips ?? 0;
}

/** All lists of one kind with their counts, fullest first. */
export async function listsOf(kind: ClipList["kind"]): Promise<ListCount[]> {
  const lists = await inLibrary(() => database.counts.where("[kind+value]").between([kind], [kind, []]).toArray());
  return lists.sort((a, b) => b.clips - a.clips || (a.value < b.value ? -1 : 1));
}

/** A clip with the content that is shown, in the trash or not. */
export async function clipById(id: string): Promise<Clip | undefined> {
  return inLibrary(() => database.transaction("r", [database.clips, database.contents], async () => {
    const [row, content] = await Promise.all([database.clips.get(id), database.contents.get(id)]);
    return row && content ? { row, content } : undefined;
  }));
}

/** The clips with these ids, in that order; those that went meanwhile are left out. */
export async function clipsById(ids: string[]): Promise<Clip[]> {
  return inLibrary(() => database.transaction("r", [database.clips, database.contents], async () => {
    const [rows, contents] = await Promise.all([database.clips.bulkGet(ids), database.contents.bulkGet(ids)]);
    return rows.flatMap((row, i) => {
      const content = contents[i];
      return row && content ? [{ row, content }] : [];
    });
  }));
}

/** The row of the kept clip of an address; undefined where there is none, or only one in the trash. */
export async function clipByUrl(url: string): Promise<ClipRow | undefined> {
  const row = await inLibrary(() => database.clips.where({ url }).first());
  return row?.trashedAt === undefined ? row : undefined;
}

/** Every content of a clip, newest first: the one that is shown, then what earlier fetches gave. */
export async function versionsOf(id: string): Promise<ClipContent[]> {
  return inLibrary(() => database.transaction("r", [database.contents, database.versions], async () => {
    const [shown, earlier] = await Promise.all([database.contents.get(id), database.versions.where("[clipId+version]").between([id], [id, []]).toArray()]);
    return [...(shown ? [shown] : []), ...earlier.toReversed()];
  }));
}

/** When each kept clip was clipped, since a moment (milliseconds since 1970); read from the index alone. */
export async function clipTimes(since: number): Promise<number[]> {
  const keys: unknown[] = await inLibrary(() => database.clips.where("keys").between(["all", "", since], ["all", "", []]).keys());
  return keys.flatMap((key) => (Array.isArray(key) && typeof key[2] === "number" ? [key[2]] : []));
}
