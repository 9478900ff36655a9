import { backupHead, backupLine, pictureRecord } from "../core/clips/backup-format.ts";
import { figureNotes, ownFigures } from "./figure-notes.ts";
import { allClipIds, fullClips, pictureFiles } from "./full-clips.ts";

/** Tells how far long work is. */
export type Progress = (done: number, total: number) => void;

/** Clips that are read at once: about 1 MB. */
const READ_AT_ONCE = 100;

/** A backup of the whole library, trash included, as a gzipped file. Throws the signal's reason when it is stopped. */
export async function writeBackup(now: number, progress: Progress, signal: AbortSignal): Promise<Blob> {
  const lines = backupLines(now, progress, signal);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
  });
  return new Response(stream.pipeThrough(new CompressionStream("gzip")), { headers: { "content-type": "application/gzip" } }).blob();
}

async function* backupLines(now: number, progress: Progress, signal: AbortSignal): AsyncGenerator<string, void> {
  yield backupLine(backupHead(now));
  const [notes, figures] = await Promise.all([figureNotes(), ownFigures()]);
  for (const note of notes) yield backupLine({ kind: "figure-note", note });
  for (const figure of figures) yield backupLine({ kind: "own-figure", figure });
  const ids = await allClipIds();
  const hashes = new Set<string>();
  let clips = 0;
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    for (const clip of await fullClips(ids.slice(at, at + READ_AT_ONCE))) {
      signal.throwIfAborted();
      for (const { hash } of clip.pictures) hashes.add(hash);
      clips += 1;
      yield backupLine({ kind: "clip", clip });
    }
    progress(clips, ids.length);
  }
  let pictures = 0;
  for (const hash of hashes) {
    signal.throwIfAborted();
    for (const file of await pictureFiles([hash])) {
      pictures += 1;
      yield backupLine(pictureRecord(file));
    }
  }
  yield backupLine({ kind: "end", clips, pictures, figures: notes.length + figures.length });
}
