import { bytesOf } from "../core/clips/base64.ts";
import { PICTURE_TROUBLES, type PictureCount } from "../core/clips/missing-picture.ts";
import { MOST_CLIP_BYTES } from "../core/clips/picture-file.ts";
import type { ClipOutcome } from "../messages.ts";
import { browser } from "../platform/browser.ts";
import { fetchPicture, type FetchedPicture } from "../platform/fetch-picture.ts";
import { page } from "../platform/messaging.ts";
import { mayFetch, mayFetchAll } from "../platform/picture-permission.ts";
import { unawaited } from "../platform/unawaited.ts";
import { clipById } from "../store/read-clips.ts";
import { clipsWithWaiting, countPictures, noteTrouble, savePicture, waitingPictures, wantRefused } from "../store/pictures.ts";

/*
 * A clip's pictures. The text is acknowledged first; which pictures are still to come stands in the store, so that a
 * background that was put to sleep on the way goes on where it was. A picture of the article's own site is asked for in the
 * page, which has it in its cache and may read it. Another site's comes from the background, where the browser allows that
 * (Firefox unasked, Chromium when the user said so); else from the page again, where that site lets others read it.
 */

/** Pictures on the way at once: as a browser asks one site. */
const AT_ONCE = 4;
/** Session storage: the tab that a clip was made in, while its pictures are on their way. */
const TAB = "clip-tab:";

const running = new Map<string, Promise<void>>();

/** Remembers the tab that a clip was made in: after a sleep its page can still be asked. */
export async function rememberTab(clipId: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ [TAB + clipId]: tabId });
}

/** Fetches the pictures of a clip that wait; resolves when each is kept or has its reason. Once at a time for a clip. */
export function fetchPictures(clipId: string): Promise<void> {
  // A picture that began to wait after the one before had looked is for the one after.
  const before = Promise.allSettled([running.get(clipId)]);
  const work: Promise<void> = before.then(() => fetchWaiting(clipId)).finally(() => running.get(clipId) === work && running.delete(clipId));
  running.set(clipId, work);
  return work;
}

/** `fetchPictures`; then tells the tab's page what became of them. */
export async function fetchAndTell(clipId: string, tabId: number): Promise<void> {
  await fetchPictures(clipId);
  const count: PictureCount = await countPictures(clipId);
  await page(tabId).tellPictures({ count });
}

/** Tells a tab's page what became of its clip, while the pictures are fetched: they come for a tab, too, that was closed at once. */
export async function tellAndFetch(outcome: ClipOutcome, tabId: number): Promise<void> {
  await Promise.all([page(tabId).tellClip({ outcome }), "pictures" in outcome && fetchAndTell(outcome.clipId, tabId)]);
}

/** Goes on with what a sleep or the end of the browser has left. */
export async function resumePictures(): Promise<void> {
  for (const clipId of await clipsWithWaiting()) await fetchPictures(clipId);
}

/** Call synchronously at start. A permission for all sites brings the pictures that were refused for the lack of it. */
export function followPicturePermission(): void {
  const granted = async (): Promise<void> => {
    if (!(await mayFetchAll())) return;
    for (const clipId of await wantRefused()) await fetchPictures(clipId);
  };
  browser.permissions.onAdded.addListener(() => unawaited(granted(), "fetching pictures that were refused"));
}

async function fetchWaiting(clipId: string): Promise<void> {
  const [session, clip, queue] = await Promise.all([browser.storage.session.get(TAB + clipId), clipById(clipId), waitingPictures(clipId)]);
  const tabId: unknown = session[TAB + clipId];
  const own = new URL(clip?.row.url ?? "about:blank").origin;
  let bytesLeft = MOST_CLIP_BYTES;
  const work = async (): Promise<void> => {
    for (let src = queue.shift(); src !== undefined; src = queue.shift()) {
      const fetched: FetchedPicture = bytesLeft <= 0 ? { trouble: "too-many" } : await pictureFrom(src, { own, ...(typeof tabId === "number" ? { tabId } : {}) });
      if ("bytes" in fetched) bytesLeft -= fetched.bytes.length;
      const outcome = "bytes" in fetched ? await savePicture({ clipId, src, bytes: fetched.bytes }) : await noteTrouble({ clipId, src, state: fetched.trouble });
      if (outcome === "no-clip") queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.storage.session.remove(TAB + clipId);
}

/** Its own site's pictures from the page, others from where they can be had; then from the other of the two. */
async function pictureFrom(src: string, { own, tabId }: { own: string; tabId?: number }): Promise<FetchedPicture> {
  const byPage = async (): Promise<FetchedPicture | undefined> => (tabId === undefined ? undefined : askPage(src, tabId));
  const byUs = async (): Promise<FetchedPicture | undefined> => ((await mayFetch(src)) ? fetchPicture(src, "background") : undefined);
  const [first, second] = new URL(src).origin === own ? [byPage, byUs] : [byUs, byPage];
  const one = await first();
  if (one && "bytes" in one) return one;
  const other = await second();
  if (other && "bytes" in other) return other;
  const known = [one, other].find((got) => got && got.trouble !== "no-answer");
  if (known) return known;
  // A page hears no other answer from a site that refuses it than from no network.
  return (one && other) || !navigator.onLine ? { trouble: "no-answer" } : { trouble: "refused" };
}

/** The picture as the tab's page gets it; undefined where the page is gone. */
async function askPage(src: string, tabId: number): Promise<FetchedPicture | undefined> {
  try {
    const reply = await page(tabId).picture({ src });
    if ("base64" in reply) return { bytes: bytesOf(reply.base64) };
    return { trouble: PICTURE_TROUBLES.find((known) => known === reply.trouble) ?? "no-answer" };
  } catch (error) {
    console.info("Qingdu: the page could not be asked for a picture.", error);
    return undefined;
  }
}
