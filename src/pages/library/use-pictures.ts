import { useEffect, useMemo } from "preact/hooks";
import type { PictureFile } from "../../core/clips/picture-file.ts";
import { picturesOf } from "../../store/pictures.ts";
import { ready, useLive } from "./use-live.ts";

/** Addresses of a clip's kept pictures that this page can show, by their addresses on the page they are from. New ones appear as they are kept. */
export function usePictures(clipId: string): ReadonlyMap<string, string> | undefined {
  const files = ready(useLive(() => picturesOf(clipId), [clipId]));
  const addresses = useMemo(() => files && new Map([...files].map(([src, file]) => [src, addressOf(file)])), [files]);
  useEffect(() => () => addresses?.forEach((address) => URL.revokeObjectURL(address)), [addresses]);
  return addresses;
}

/** An address of a kept picture that this page can show, until it is revoked. */
export function addressOf({ bytes, type }: PictureFile): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}
