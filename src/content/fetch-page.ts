import { decodePage } from "../core/text/charset.ts";
import type { PageTroubleKind } from "../platform/pages-words.ts";

/** The largest page that is fetched, in bytes: the markup of long reports has a tenth of it. */
const LARGEST = 2_000_000;
/** Time for one page, in milliseconds. */
const PATIENCE = 10_000;

/** Why a page could not be had. The message says more, to developers. */
export class PageTrouble extends Error {
  readonly kind: PageTroubleKind;

  constructor(kind: PageTroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * A further page of this tab's own site, as a document that loads and runs nothing. It is fetched from within the page, as
 * same-origin: no permission is needed. The site's own cookies go along, as they do when its link is clicked: to a
 * subscriber it answers with the text, to anyone else with a stub. In Firefox a page whose policy forbids connections to
 * its own site (connect-src without 'self') forbids this one, too. Rejects with a PageTrouble, or the signal's reason.
 */
export async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  if (new URL(address).origin !== location.origin) throw new PageTrouble("elsewhere", address);
  const timeout = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, timeout]), credentials: "same-origin", headers: { Accept: "text/html" } });
    if (!response.ok) throw new PageTrouble("status", String(response.status));
    if (new URL(response.url).origin !== location.origin) throw new PageTrouble("elsewhere", response.url);
    const contentType = response.headers.get("content-type");
    if (contentType && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) throw new PageTrouble("not-html", contentType);
    const text = decodePage(await bytesOf(response), contentType, document.characterSet);
    return new DOMParser().parseFromString(text, "text/html");
  } catch (error) {
    if (error instanceof PageTrouble || signal.aborted) throw error;
    if (timeout.aborted) throw new PageTrouble("timeout", address);
    throw new PageTrouble("network", error instanceof Error ? error.message : String(error));
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new PageTrouble("too-large", `over ${LARGEST} bytes`);
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
