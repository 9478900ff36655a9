/** The file of a picture: kept once, however many clips show it. */
export interface PictureFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  type: PictureType;
  bytes: Uint8Array<ArrayBuffer>;
}

export type PictureType = "image/jpeg" | "image/png" | "image/gif" | "image/webp" | "image/avif";

/** Bytes of one picture, and pictures of one clip: a long photo report fits, a hostile page does not fill the disk. */
export const MOST_PICTURE_BYTES = 8 * 2 ** 20;
export const MOST_PICTURES = 60;
/** Bytes of all pictures of one clip. */
export const MOST_CLIP_BYTES = 60 * 2 ** 20;

/** First bytes of each type, as Latin-1; `?` stands for any byte. */
const SIGNATURES: [string, PictureType][] = [
  ["\xff\xd8\xff", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["RIFF????WEBP", "image/webp"],
  ["????ftypavif", "image/avif"],
  ["????ftypavis", "image/avif"],
];

/** What kind of picture the bytes are, whatever their sender called them; undefined for none that we keep (SVG can hold script). */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const starts = (signature: string): boolean => signature.split("").every((char, i) => char === "?" || char.charCodeAt(0) === bytes[i]);
  return SIGNATURES.find(([signature]) => starts(signature))?.[1];
}

/** The file extension of a type. */
export const pictureExtension = (type: PictureType): string => (type === "image/jpeg" ? "jpg" : type.slice("image/".length));
