import { useEffect, useState } from "preact/hooks";
import type { PictureFile } from "../../core/clips/picture-file.ts";
import { pictureFiles } from "../../store/full-clips.ts";
import { pictureHashes } from "../../store/pictures.ts";
import { ready, useLive } from "./use-live.ts";

/**
 * Addresses of a clip's kept pictures that this page can show, by their addresses on the page they are from; undefined
 * until they are read. New ones appear as they are kept. One use shows one clip.
 */
export function usePictures(clipId: string, failed: (error: unknown) => void): ReadonlyMap<string, string> | undefined {
  const hashes = ready(useLive(() => pictureHashes(clipId), [clipId]));
  const [made] = useState(() => new Map<string, string>());
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>();
  useEffect(() => () => made.forEach((address) => URL.revokeObjectURL(address)), []);
  useEffect(() => {
    if (!hashes) return undefined;
    let current = true;
    const show = async (): Promise<void> => {
      const files = await pictureFiles([...new Set(hashes.values())].filter((hash) => !made.has(hash)));
      if (!current) return;
      for (const file of files) made.set(file.hash, addressOf(file));
      setAddresses(new Map([...hashes].flatMap(([src, hash]) => {
        const address = made.get(hash);
        return address ? [[src, address] as const] : [];
      })));
    };
    show().catch(failed);
    return () => {
      current = false;
    };
  }, [hashes]);
  return addresses;
}

/** An address of a kept picture that this page can show, until it is revoked. */
export function addressOf({ bytes, type }: PictureFile): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}
