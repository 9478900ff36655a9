import type { Highlight } from "../core/clips/full-clip.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** The highlights of a clip, in order of the text. */
export async function highlightsOf(clipId: string): Promise<Highlight[]> {
  return (await inLibrary(() => database.highlights.where({ clipId }).toArray())).sort((a, b) => a.start - b.start);
}

/** Keeps a highlight; one with the same id is replaced. */
export async function saveHighlight(highlight: Highlight): Promise<void> {
  await inLibrary(() => database.highlights.put(highlight));
  await copyClips([highlight.clipId]);
}

export async function removeHighlight({ id, clipId }: Pick<Highlight, "id" | "clipId">): Promise<void> {
  await inLibrary(() => database.highlights.delete(id));
  await copyClips([clipId]);
}
