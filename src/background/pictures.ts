import { bytesOf } from "../core/clips/base64.ts";
import { PICTURE_TROUBLES, type PictureCount } from "../core/clips/missing-picture.ts";
import { MOST_CLIP_BYTES } from "../core/clips/picture-file.ts";
import { browser } from "../platform/browser.ts";
import { fetchPicture, type FetchedPicture } from "../platform/fetch-picture.ts";
import { page } from "../platform/messaging.ts";
import { mayFetch, mayFetchAll } from "../platform/picture-permission.ts";
import { unawaited } from "../platform/unawaited.ts";
import { clipsWithWaiting, countPictures, noteTrouble, savePicture, waitingPictures, wantRefused } from "../store/pictures.ts";

/*
 * A clip's pictures. The text is acknowledged first; which pictures are still to come stands in the store, so that a
 * background that was put to sleep on the way goes on where it was. Each picture is asked for in the page first: it lies in
 * the page's own cache, and its site shows it there. Another site's picture may be kept from the page's reading; then it
 * comes from the background, where the user allowed that.
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
  const work = running.get(clipId) ?? fetchWaiting(clipId).finally(() => running.delete(clipId));
  running.set(clipId, work);
  return work;
}

/** `fetchPictures`; then tells the tab's page what became of them. */
export async function fetchAndTell(clipId: string, tabId: number): Promise<void> {
  await fetchPictures(clipId);
  const count: PictureCount = await countPictures(clipId);
  await page(tabId).tellPictures({ count });
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
  const tabId = (await browser.storage.session.get(TAB + clipId))[TAB + clipId];
  const queue = await waitingPictures(clipId);
  let bytesLeft = MOST_CLIP_BYTES;
  const work = async (): Promise<void> => {
    for (let src = queue.shift(); src !== undefined; src = queue.shift()) {
      const fetched: FetchedPicture = bytesLeft <= 0 ? { trouble: "too-many" } : await pictureFrom(src, typeof tabId === "number" ? tabId : undefined);
      if ("bytes" in fetched) bytesLeft -= fetched.bytes.length;
      const outcome = "bytes" in fetched ? await savePicture({ clipId, src, bytes: fetched.bytes }) : await noteTrouble({ clipId, src, state: fetched.trouble });
      if (outcome === "no-clip") queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.storage.session.remove(TAB + clipId);
}

async function pictureFrom(src: string, tabId: number | undefined): Promise<FetchedPicture> {
  const fromPage = tabId === undefined ? undefined : await askPage(src, tabId);
  if (fromPage && "bytes" in fromPage) return fromPage;
  if (await mayFetch(src)) return fetchPicture(src, "background");
  // A page gets no other answer from a site that refuses it than from no network.
  return fromPage && (fromPage.trouble !== "no-answer" || !navigator.onLine) ? fromPage : { trouble: "refused" };
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
