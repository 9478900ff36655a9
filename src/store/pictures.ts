import { sha256 } from "../core/clips/backup-format.ts";
import type { MissingPicture, PictureCount, PictureTrouble } from "../core/clips/missing-picture.ts";
import { MOST_PICTURE_BYTES, MOST_PICTURES, pictureType, type PictureFile } from "../core/clips/picture-file.ts";
import { database } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** What became of a picture's bytes: kept, or why not. `no-clip`: the clip is gone. */
export type PictureOutcome = "kept" | "too-large" | "not-a-picture" | "no-clip";

/**
 * Keeps a picture of a clip under its address on the page, the file once however many clips show it. Durable when it
 * answers. What the bytes are is told from the bytes; bytes that are not kept are noted as such.
 */
export async function savePicture({ clipId, src, bytes }: { clipId: string; src: string; bytes: Uint8Array<ArrayBuffer> }): Promise<PictureOutcome> {
  const type = pictureType(bytes);
  const refused = bytes.length > MOST_PICTURE_BYTES ? "too-large" : type ? undefined : "not-a-picture";
  if (refused || !type) return noteTrouble({ clipId, src, state: refused ?? "not-a-picture" });
  // Before the transaction: it would end while the digest is made.
  const hash = await sha256(bytes);
  return inLibrary(() => database.transaction("rw", [database.clips, database.pictures, database.pictureFiles, database.missing], async () => {
    if (!(await database.clips.get(clipId))) return "no-clip";
    if (!(await database.pictureFiles.get(hash))) await database.pictureFiles.add({ hash, type, bytes });
    await database.pictures.put({ clipId, src, hash });
    await database.missing.delete([clipId, src]);
    return "kept";
  }));
}

/** Notes why a picture could not be kept, and answers with it; `no-clip` where the clip is gone meanwhile. */
export async function noteTrouble<Trouble extends PictureTrouble>(missing: { clipId: string; src: string; state: Trouble }): Promise<Trouble | "no-clip"> {
  return inLibrary(() => database.transaction("rw", [database.clips, database.missing], async () => {
    if (!(await database.clips.get(missing.clipId))) return "no-clip";
    await database.missing.put(missing);
    return missing.state;
  }));
}

/** The kept pictures of a clip, by their addresses on the page. */
export async function picturesOf(clipId: string): Promise<Map<string, PictureFile>> {
  return inLibrary(() => database.transaction("r", [database.pictures, database.pictureFiles], async () => {
    const pictures = await database.pictures.where("[clipId+src]").between([clipId], [clipId, []]).toArray();
    const files = await database.pictureFiles.bulkGet(pictures.map(({ hash }) => hash));
    return new Map(pictures.flatMap(({ src }, i) => {
      const file = files[i];
      return file ? [[src, file] as const] : [];
    }));
  }));
}

/** By which hash each kept picture of a clip is kept, by its address on the page. */
export async function pictureHashes(clipId: string): Promise<Map<string, string>> {
  const pictures = await inLibrary(() => database.pictures.where("[clipId+src]").between([clipId], [clipId, []]).toArray());
  return new Map(pictures.map(({ src, hash }) => [src, hash]));
}

/** The pictures of a clip that wait to be fetched, in the order of the text. */
export async function waitingPictures(clipId: string): Promise<string[]> {
  const [content, missing] = await inLibrary(() => Promise.all([database.contents.get(clipId), missingOf(clipId)]));
  const waiting = new Set(missing.filter(({ state }) => state === "waiting").map(({ src }) => src));
  return addressesOf(content).filter((src) => waiting.has(src));
}

/** Clips with pictures that wait to be fetched: a background that was put to sleep left them. */
export async function clipsWithWaiting(): Promise<string[]> {
  const keys = await inLibrary(() => database.missing.where({ state: "waiting" }).primaryKeys());
  return [...new Set(keys.map(([clipId]) => clipId))];
}

/** Lets every picture that is not kept of this clip wait to be fetched, whatever became of it before. Returns how many wait. */
export async function wantPictures(clipId: string): Promise<number> {
  return inLibrary(() => database.transaction("rw", WANT_TABLES, async () => want(clipId, (await database.contents.get(clipId))?.images ?? [])));
}

/** Tables that `want` reads and writes: a transaction that calls it names them. */
export const WANT_TABLES = [database.contents, database.pictures, database.missing];

function missingFrom(clipId: string, images: { src: string }[]): MissingPicture[] {
  return addressesOf({ images }).map((src, i): MissingPicture => ({ clipId, src, state: i < MOST_PICTURES ? "waiting" : "too-many" }));
}

/** `wantPictures` of a clip that shows these, inside a transaction over WANT_TABLES. */
export async function want(clipId: string, images: { src: string }[]): Promise<number> {
  const [before, kept] = await Promise.all([missingOf(clipId), keptOf(clipId)]);
  const wanted = missingFrom(clipId, images).filter(({ src }) => !kept.has(src));
  const now = new Set(wanted.map(({ src }) => src));
  await database.missing.bulkDelete(before.filter(({ src }) => !now.has(src)).map(({ src }) => [clipId, src]));
  await database.missing.bulkPut(wanted);
  return wanted.filter(({ state }) => state === "waiting").length;
}

/** `want` of a new clip, of which nothing is kept. */
export async function wantAll(clipId: string, images: { src: string }[]): Promise<number> {
  const wanted = missingFrom(clipId, images);
  if (wanted.length > 0) await database.missing.bulkPut(wanted);
  return wanted.filter(({ state }) => state === "waiting").length;
}

/** Lets every picture wait again that was refused for lack of the user's leave, in all clips. Returns the clips. */
export async function wantRefused(): Promise<string[]> {
  return inLibrary(() => database.transaction("rw", database.missing, async () => {
    const refused = await database.missing.where({ state: "refused" }).toArray();
    await database.missing.bulkPut(refused.map((missing) => ({ ...missing, state: "waiting" })));
    return [...new Set(refused.map(({ clipId }) => clipId))];
  }));
}

/** How far a clip's pictures are. */
export async function countPictures(clipId: string): Promise<PictureCount> {
  return inLibrary(() => database.transaction("r", WANT_TABLES, async () => {
    const [content, kept, missing] = await Promise.all([database.contents.get(clipId), keptOf(clipId), missingOf(clipId)]);
    const states = new Map(missing.map(({ src, state }) => [src, state]));
    const count: PictureCount = { kept: 0, waiting: 0, troubles: {}, unasked: 0 };
    for (const src of addressesOf(content)) {
      const state = states.get(src);
      if (kept.has(src)) count.kept += 1;
      else if (state === undefined) count.unasked += 1;
      else if (state === "waiting") count.waiting += 1;
      else count.troubles[state] = (count.troubles[state] ?? 0) + 1;
    }
    return count;
  }));
}

/** Of a clip's pictures that are not kept, what is known of each, by address. */
export async function missingPictures(clipId: string): Promise<Map<string, MissingPicture["state"]>> {
  return new Map((await inLibrary(() => missingOf(clipId))).map(({ src, state }) => [src, state]));
}

const missingOf = (clipId: string): PromiseLike<MissingPicture[]> => database.missing.where("[clipId+src]").between([clipId], [clipId, []]).toArray();

async function keptOf(clipId: string): Promise<Set<string>> {
  const keys = await database.pictures.where("[clipId+src]").between([clipId], [clipId, []]).primaryKeys();
  return new Set(keys.map(([, src]) => src));
}

const addressesOf = (content: { images: { src: string }[] } | undefined): string[] => [...new Set(content?.images.map(({ src }) => src))];
