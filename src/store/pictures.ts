import { sha256 } from "../core/clips/backup-format.ts";
import { MOST_PICTURE_BYTES, MOST_PICTURES, pictureType, type PictureFile } from "../core/clips/picture-file.ts";
import { database } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** What became of a picture: kept, or why not (larger than we take, no picture of a kind that we keep, or its clip is gone). */
export type PictureOutcome = "kept" | "too-large" | "not-a-picture" | "no-clip";

/**
 * Keeps a picture of a clip under its address on the page, the file once however many clips show it. Durable when it
 * answers. What the bytes are is told from the bytes.
 */
export async function savePicture({ clipId, src, bytes }: { clipId: string; src: string; bytes: Uint8Array<ArrayBuffer> }): Promise<PictureOutcome> {
  if (bytes.length > MOST_PICTURE_BYTES) return "too-large";
  const type = pictureType(bytes);
  if (!type) return "not-a-picture";
  // Before the transaction: it would end while the digest is made.
  const hash = await sha256(bytes);
  return inLibrary(() => database.transaction("rw", [database.clips, database.pictures, database.pictureFiles], async () => {
    if (!(await database.clips.get(clipId))) return "no-clip";
    if (!(await database.pictureFiles.get(hash))) await database.pictureFiles.add({ hash, type, bytes });
    await database.pictures.put({ clipId, src, hash });
    return "kept";
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

/** The addresses of a clip's pictures that are not kept yet, in order: what is to be fetched. At most MOST_PICTURES of a clip are kept. */
export async function missingPictures(clipId: string): Promise<string[]> {
  const [content, pictures] = await inLibrary(() => Promise.all([database.contents.get(clipId), database.pictures.where("[clipId+src]").between([clipId], [clipId, []]).toArray()]));
  const kept = new Set(pictures.map(({ src }) => src));
  return [...new Set(content?.images.map(({ src }) => src))].slice(0, MOST_PICTURES).filter((src) => !kept.has(src));
}
