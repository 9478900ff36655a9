import type { ClipContent } from "../core/clips/clip.ts";
import { mergeClips, type FullClip } from "../core/clips/full-clip.ts";
import type { PictureFile } from "../core/clips/picture-file.ts";
import { database } from "./database.ts";
import { replaceRows, ROW_TABLES } from "./rows.ts";
import { writeCopies } from "./second-copy.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** What became of a record that was brought in: new here, newer than what was here (or with more), or nothing new. */
export type MergeOutcome = "added" | "merged" | "same";

/** Records of one transaction: each waits for the disk, which takes longer than writing ten clips. */
export const BROUGHT_AT_ONCE = 50;

const CLIP_TABLES = [...ROW_TABLES, database.contents, database.versions, database.highlights, database.pictures];

/** The ids of all clips, trash included. */
export async function allClipIds(): Promise<string[]> {
  return inLibrary(() => database.clips.toCollection().primaryKeys());
}

/** Everything that is kept of these clips; those that went meanwhile are left out. */
export async function fullClips(ids: string[]): Promise<FullClip[]> {
  return inLibrary(() => database.transaction("r", CLIP_TABLES, async () => (await Promise.all(ids.map(readFull))).filter((clip) => clip !== undefined)));
}

async function readFull(id: string): Promise<FullClip | undefined> {
  const [row, shown, earlier, highlights, pictures] = await Promise.all([
    database.clips.get(id),
    database.contents.get(id),
    database.versions.where("[clipId+version]").between([id], [id, []]).toArray(),
    database.highlights.where({ clipId: id }).toArray(),
    database.pictures.where("[clipId+src]").between([id], [id, []]).toArray(),
  ]);
  return row && shown ? { row, contents: [shown, ...earlier.toReversed()], highlights, pictures } : undefined;
}

/**
 * Brings records in: each is added where neither its id nor its address is here, else merged with the clip that is. All
 * of them in one transaction, so that a stop leaves each clip whole. Answers in the order given.
 */
export async function bringIn(clips: FullClip[]): Promise<MergeOutcome[]> {
  const brought = await inLibrary(() => database.transaction("rw", [...CLIP_TABLES, database.unindexed], async () => {
    const all: { outcome: MergeOutcome; id: string }[] = [];
    for (const clip of clips) all.push(await bringInOne(clip));
    return all;
  }));
  await copyClips(brought.filter(({ outcome }) => outcome !== "same").map(({ id }) => id));
  return brought.map(({ outcome }) => outcome);
}

/** The copying that was asked for last. */
let copying: Promise<void> = Promise.resolve();

/**
 * Brings the second copies of clips up to date with what is kept of them then. To be awaited before a change is acknowledged. One change
 * after the other: an undo that overtook what it undoes would be written over.
 */
export function copyClips(ids: string[]): Promise<void> {
  const copied = copying.then(() => copyInTurn(ids));
  copying = copied.catch(() => undefined);
  return copied;
}

/** As few at once as were brought in, that thousands need not be held. */
async function copyInTurn(ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BROUGHT_AT_ONCE) await writeCopies(await fullClips(ids.slice(at, at + BROUGHT_AT_ONCE)));
}

async function bringInOne(clip: FullClip): Promise<{ outcome: MergeOutcome; id: string }> {
  const row = (await database.clips.get(clip.row.id)) ?? (await database.clips.where({ url: clip.row.url }).first());
  const here = row && (await readFull(row.id));
  // A link without a text has nothing to add to a clip that is here.
  if (here && clip.contents.every(({ html }) => html === "")) return { outcome: "same", id: here.row.id };
  const merged = here ? mergeClips(here, clip) : clip;
  if (here && JSON.stringify(merged) === JSON.stringify(here)) return { outcome: "same", id: here.row.id };
  await writeFull(merged, here);
  return { outcome: here ? "merged" : "added", id: merged.row.id };
}

async function writeFull({ row, contents, highlights, pictures }: FullClip, here: FullClip | undefined): Promise<void> {
  const [shown, ...earlier]: ClipContent[] = contents;
  await replaceRows(here ? [here.row] : [], [row]);
  if (shown) await database.contents.put(shown);
  await database.versions.where("[clipId+version]").between([row.id], [row.id, []]).delete();
  await database.versions.bulkPut(earlier);
  await database.highlights.bulkPut(highlights);
  await database.pictures.bulkPut(pictures);
  await database.unindexed.put({ id: row.id });
}

/** The files of pictures, as many of these as are here. */
export async function pictureFiles(hashes: string[]): Promise<PictureFile[]> {
  return (await inLibrary(() => database.pictureFiles.bulkGet(hashes))).filter((file) => file !== undefined);
}

/** Keeps picture files; one that is here already stays. */
export async function keepFiles(files: PictureFile[]): Promise<void> {
  await inLibrary(() => database.pictureFiles.bulkPut(files));
}
