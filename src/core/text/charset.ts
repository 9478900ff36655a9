/*
 * Bytes of an HTML page as text. Chinese sites still send GBK and Big5, and say so in the answer's header, in a `meta`
 * element, or not at all.
 */

/** The beginning in which a page states its encoding, in bytes: as far as browsers look (HTML standard, 13.2.3.2). */
const PRESCAN = 1024;

/**
 * The text of a page. `contentType` is the answer's header; `usual` the encoding to take where neither says one and the
 * bytes are no UTF-8: that of the page which links here.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null, usual: string): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const stated = [contentType && /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1], /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]];
  const decoder = marked(bytes) ?? stated.map(decoderFor).find((known) => known !== undefined) ?? (isUtf8(bytes) ? new TextDecoder() : (decoderFor(usual) ?? new TextDecoder()));
  return decoder.decode(bytes);
}

/** The decoder that a byte order mark asks for; it goes before all that is stated. */
function marked([a, b, c]: Uint8Array): TextDecoder | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder();
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le");
  return a === 0xfe && b === 0xff ? new TextDecoder("utf-16be") : undefined;
}

function decoderFor(label: string | null | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    // Not a label that the Encoding standard knows: as if the page had said nothing.
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
