import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { sanitizeToFragment } from "../../core/article/sanitize.ts";
import type { ClipContent } from "../../core/clips/clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { collectBlocks } from "../../core/text/blocks.ts";
import { createLedger } from "../../core/text/ledger.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { usePictures } from "./use-pictures.ts";

interface ClipBodyProps {
  content: ClipContent;
  /** Language of what is shown. */
  lang: string | undefined;
  variant: Variant | undefined;
  failed: (error: unknown) => void;
}

/** The text of a clip in the reader's variant, sanitised again on its way to the page: what lies in the store may come from a file. */
export function ClipBody({ content, lang, variant, failed }: ClipBodyProps): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  const pictures = usePictures(content.clipId);
  useLayoutEffect(() => {
    const fragment = sanitizeToFragment(content.html, document);
    if (pictures) placePictures(fragment, pictures);
    else for (const picture of fragment.querySelectorAll("img")) picture.remove();
    body.current?.replaceChildren(fragment);
  }, [content.html, pictures]);
  useEffect(() => {
    if (!variant || !body.current) return undefined;
    const controller = new AbortController();
    showIn(body.current, variant, controller.signal).catch(failed);
    return () => controller.abort();
  }, [content.html, pictures, variant]);
  return <div class="body" lang={lang} ref={body} />;
}

/** A clip asks nothing of the network when it is read: its pictures come from the library, and those that are not kept say so. */
function placePictures(fragment: DocumentFragment, pictures: ReadonlyMap<string, string>): void {
  for (const picture of fragment.querySelectorAll("img")) {
    const address = pictures.get(picture.getAttribute("src") ?? "");
    if (address === undefined) {
      const missing = document.createElement("span");
      missing.className = "missing-picture";
      missing.append(picture.alt || t("library_picture_not_kept"));
      picture.replaceWith(missing);
    } else {
      picture.src = address;
    }
  }
}

/** Shows text in a variant until the signal aborts, which gives it back as written. */
async function showIn(root: Element, variant: Variant, signal: AbortSignal): Promise<void> {
  const ledger = createLedger();
  signal.addEventListener("abort", () => ledger.restore(), { once: true });
  const blocks = collectBlocks(root, ledger);
  const { texts, anchors } = await background.convert({ texts: blocks.map(({ text }) => text), to: variant });
  if (signal.aborted) return;
  blocks.forEach((block, i) => ledger.show(block, texts[i] ?? block.text, anchors[i] ?? undefined));
}
