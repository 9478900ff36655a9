import { backupLine, readBackupLine } from "../core/clips/backup-format.ts";
import type { FullClip } from "../core/clips/full-clip.ts";

/*
 * A second copy of every clip, each in a file of its own in the origin's private file system. Chromium's database goes on
 * writing after a line that a kill has torn, finds that line at the next start but one, and then throws the whole
 * database away without a word (seen twice in 82 kills, with strict durability). What is kept here it does not touch.
 */

const FOLDER = "clips";

let opened: Promise<FileSystemDirectoryHandle | undefined> | undefined;

/** The folder of the copies; undefined where the browser has no such file system (Node, permanent private mode). */
function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  return (opened ??= openFolder());
}

async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  if (typeof navigator === "undefined" || !navigator.storage?.getDirectory) return undefined;
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    console.info("Qingdu: no second copy of clips can be kept here.", error);
    return undefined;
  }
}

/** A clip's copy that is not written yet. */
export interface Copy {
  id: string;
  /** Begun at once, so that it is there when the clip may be written; undefined where no copies are kept. */
  packed: Promise<ArrayBuffer | undefined>;
}

/** Packs a clip's copy. */
export function packCopy(clip: FullClip): Copy {
  const pack = async (): Promise<ArrayBuffer | undefined> => {
    try {
      return (await folder()) && (await through(new Blob([await backupLine({ kind: "clip", clip })]), new CompressionStream("gzip")).arrayBuffer());
    } catch (error) {
      console.info("Qingdu: the second copy of a clip was not packed.", error);
      return undefined;
    }
  };
  return { id: clip.row.id, packed: pack() };
}

/** Writes a copy in the place of the one before. What can't be written is reported: the clip itself is kept already. */
export async function writeCopy({ id, packed }: Copy): Promise<void> {
  try {
    // One after the other: inside a transaction Promise.all is Dexie's own, which ends with it.
    const copies = await folder();
    const bytes = await packed;
    if (!copies || !bytes) return;
    const file = await (await copies.getFileHandle(nameOf(id), { create: true })).createWritable();
    await file.write(bytes);
    await file.close();
  } catch (error) {
    // The user may have cleared what sites store: the folder is then another one.
    opened = undefined;
    console.info("Qingdu: the second copy of a clip was not written.", error);
  }
}

/** Writes the copies of clips, one after the other. */
export async function writeCopies(clips: readonly FullClip[]): Promise<void> {
  for (const clip of clips) await writeCopy(packCopy(clip));
}

/** Takes away the copies of clips that are deleted for good. */
export async function dropCopies(ids: readonly string[]): Promise<void> {
  const copies = await folder();
  for (const id of ids) {
    await copies?.removeEntry(nameOf(id)).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
    });
  }
}

/** Every copy that is whole. */
export async function* readCopies(): AsyncGenerator<FullClip, void> {
  for await (const file of (await folder())?.values() ?? []) {
    if (file.kind !== "file") continue;
    const clip = await wholeClip(await file.getFile());
    if (clip) yield clip;
  }
}

async function wholeClip(copy: Blob): Promise<FullClip | undefined> {
  try {
    const record = await readBackupLine(await through(copy, new DecompressionStream("gzip")).text());
    return record.kind === "clip" ? record.clip : undefined;
  } catch (error) {
    // A copy that was being written when the browser was killed: cut short, so that it does not even unpack.
    console.info("Qingdu: a second copy is not whole.", error);
    return undefined;
  }
}

const nameOf = (id: string): string => `${id}.json.gz`;

function through(data: Blob, stream: CompressionStream | DecompressionStream): Response {
  return new Response(data.stream().pipeThrough(stream));
}
