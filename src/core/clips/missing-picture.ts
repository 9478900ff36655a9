/**
 * Why a picture of a clip is not kept. `refused`: its site lets only its own pages read it, and the user has not allowed us
 * to; `no-answer`: no network, or a site that does not answer; `error-answer`: the site says no; `too-large` and `too-many`:
 * beyond what a clip may take; `not-a-picture`: what came is none of the kinds that we keep.
 */
export const PICTURE_TROUBLES = ["refused", "no-answer", "error-answer", "too-large", "too-many", "not-a-picture"] as const;
export type PictureTrouble = (typeof PICTURE_TROUBLES)[number];

/** A picture that a clip shows and that is not kept: it waits to be fetched, or could not be. */
export interface MissingPicture {
  clipId: string;
  /** Its address on the page. */
  src: string;
  state: "waiting" | PictureTrouble;
}

/** How far a clip's pictures are. */
export interface PictureCount {
  kept: number;
  waiting: number;
  /** Of those that were asked for and could not be kept, how many for which reason. */
  troubles: Partial<Record<PictureTrouble, number>>;
  /** Never asked for: the clip came from a file, or from before pictures were kept. */
  unasked: number;
}

/** How many could not be kept. */
export function failedPictures({ troubles }: PictureCount): number {
  return Object.values(troubles).reduce((sum, count) => sum + count, 0);
}
