import { findPassage, passageAt, type Passage } from "../core/clips/anchor.ts";
import type { Highlight } from "../core/clips/full-clip.ts";
import { sameSite } from "../core/sites.ts";
import type { ClipOutcome } from "../messages.ts";
import { page } from "../platform/messaging.ts";
import { highlightsOf, removeHighlight, saveHighlight } from "../store/highlights.ts";
import { clipById, clipByUrl } from "../store/read-clips.ts";
import { clipTab, outcomeOf } from "./clipping.ts";

/**
 * Keeps a passage of a tab's article as a highlight of its clip. The article is clipped first where it is not in the
 * library, and clipped again where the clip's text does not hold the passage: the page has changed since. Highlights of the
 * clip that it takes in (`instead`, ids) go, and leave it their notes. Never throws.
 */
export async function highlightIn(tabId: number, passage: Passage, instead: readonly string[] = []): Promise<{ outcome: ClipOutcome; highlight?: Highlight }> {
  try {
    const { article } = await page(tabId).article({});
    if (!article) return { outcome: { kind: "nothing-to-clip" } };
    const known = await clipByUrl(article.url);
    const text = known && (await clipById(known.id))?.content.text;
    const outcome: ClipOutcome = known && text !== undefined && findPassage(text, passage) ? { kind: "unchanged", clipId: known.id, pictures: 0 } : await clipTab(tabId);
    if (!("clipId" in outcome)) return { outcome };
    const highlight = { id: crypto.randomUUID(), clipId: outcome.clipId, madeAt: Date.now(), ...(await passageIn(outcome.clipId, passage)) };
    await saveHighlight(highlight, instead);
    return { outcome, highlight };
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
}

/** The passage as the clip's text has it; as it came where it is no part of that, such as a caption. */
async function passageIn(clipId: string, passage: Passage): Promise<Passage> {
  const { text } = (await clipById(clipId))?.content ?? { text: "" };
  const place = findPassage(text, passage);
  return place ? passageAt(text, place.start, place.end) : passage;
}

/** The highlights of the clip of an address, for a page of the same site; none where it is no clip. */
export async function highlightsAt(url: string, from: string): Promise<Highlight[]> {
  const row = sameSite(url, from) ? await clipByUrl(url) : undefined;
  return row ? highlightsOf(row.id) : [];
}

/** Takes a highlight away from the clip of an address, for a page of the same site. */
export async function unhighlight(id: string, url: string, from: string): Promise<void> {
  const highlight = (await highlightsAt(url, from)).find((each) => each.id === id);
  if (highlight) await removeHighlight(highlight);
}
