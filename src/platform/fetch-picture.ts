import { MOST_PICTURE_BYTES } from "../core/clips/picture-file.ts";
import type { PictureTrouble } from "../core/clips/missing-picture.ts";

/** Time for one picture, in milliseconds: under the 30 s after which a background is put to sleep. */
const PATIENCE = 20_000;

/** Bytes: most pictures of news are smaller. */
const FIRST_ROOM = 256 * 2 ** 10;

export type FetchedPicture = { bytes: Uint8Array<ArrayBuffer> } | { trouble: PictureTrouble };

/**
 * A picture's bytes. In a page: as the page itself would fetch them, so
 * that its site's rules for other sites hold. In the background: without cookies, and without saying where we come from.
 */
export async function fetchPicture(src: string, from: "page" | "background"): Promise<FetchedPicture> {
  if (!/^https?:\/\//i.test(src)) return { trouble: "refused" };
  // The page has the picture already, however long it was meant to last. The background may be asking for the second time.
  const manners: RequestInit = from === "page" ? { credentials: "same-origin", cache: "force-cache" } : { credentials: "omit", referrerPolicy: "no-referrer" };
  try {
    const response = await fetch(src, { ...manners, signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return { trouble: "error-answer" };
    const bytes = await bytesOf(response);
    return bytes ? { bytes } : { trouble: "too-large" };
  } catch (error) {
    // Another site's refusal to be read looks the same as no network at all: the browser does not tell pages more.
    console.info("Qingdu: a picture did not come.", src, error);
    return { trouble: "no-answer" };
  }
}

/** The body, undefined where it is larger than a picture may be: then the rest is not even loaded. */
async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Copied into memory of our own: in Firefox a content script may not look into what the page's fetch has made.
  let bytes = new Uint8Array(FIRST_ROOM);
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const { length } = part.value;
    if (size + length > MOST_PICTURE_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    if (size + length > bytes.length) {
      const larger = new Uint8Array(2 * (size + length));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    bytes.set(part.value, size);
    size += length;
  }
  return bytes.slice(0, size);
}
