import type { Highlight } from "../core/clips/full-clip.ts";
import { database } from "./database.ts";
import { copyClips } from "./full-clips.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** The highlights of a clip, in order of the text. */
export async function highlightsOf(clipId: string): Promise<Highlight[]> {
  return (await highlightsOfAll([clipId])).get(clipId) ?? [];
}

/** The highlights of several clips, by clip, in order of the text; clips without any are left out. */
export async function highlightsOfAll(clipIds: readonly string[]): Promise<Map<string, Highlight[]>> {
  const all = await inLibrary(() => database.highlights.where("clipId").anyOf(clipIds).toArray());
  const byClip = new Map<string, Highlight[]>();
  for (const highlight of all.sort((a, b) => a.start - b.start)) byClip.set(highlight.clipId, [...(byClip.get(highlight.clipId) ?? []), highlight]);
  return byClip;
}

/** Keeps a highlight, in the place of others of its clip, whose notes it takes over; one with the same id is replaced. */
export async function saveHighlight(highlight: Highlight, instead: readonly string[] = []): Promise<void> {
  await changeHighlights(highlight.clipId, async () => {
    const others = (await database.highlights.bulkGet([...instead])).filter((other) => other !== undefined).filter(({ clipId }) => clipId === highlight.clipId);
    const noted = [highlight, ...others.sort((a, b) => a.start - b.start)].filter(({ note }) => note !== undefined);
    await database.highlights.bulkDelete(others.map(({ id }) => id));
    const notes = { note: noted.map(({ note }) => note).join("\n"), notedAt: Math.max(...noted.map(({ notedAt }) => notedAt ?? 0)) };
    await database.highlights.put(noted.length === 0 ? highlight : { ...highlight, ...notes });
  });
}

/** Writes the reader's note on a highlight, plain text; an empty one takes it away. `now` in milliseconds since 1970. A highlight that is gone stays so. */
export async function noteHighlight({ id, clipId }: Pick<Highlight, "id" | "clipId">, note: string, now: number): Promise<void> {
  await changeHighlights(clipId, async () => {
    const highlight = await database.highlights.get(id);
    if (!highlight) return;
    const { note: _before, ...rest } = highlight;
    await database.highlights.put({ ...rest, notedAt: now, ...(note === "" ? {} : { note }) });
  });
}

/** Takes a highlight away. Answers with what was kept of it, to be put back; undefined where it was gone already. */
export async function removeHighlight({ id, clipId }: Pick<Highlight, "id" | "clipId">): Promise<Highlight | undefined> {
  return changeHighlights(clipId, async () => {
    const highlight = await database.highlights.get(id);
    await database.highlights.delete(id);
    return highlight;
  });
}

/** Changes a clip's highlights in one transaction; their notes are searched, so the clip's words are noted as changed. */
async function changeHighlights<T>(clipId: string, change: () => Promise<T>): Promise<T> {
  const changed = await inLibrary(() => database.transaction("rw", [database.highlights, database.unindexed], async () => {
    const result = await change();
    await database.unindexed.put({ id: clipId });
    return result;
  }));
  await copyClips([clipId]);
  return changed;
}
