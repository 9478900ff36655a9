/** Bytes of one call to String.fromCharCode: the engines' limit on arguments is above 65,535. */
const CHUNK = 8_192;

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
