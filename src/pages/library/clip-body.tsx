import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { sanitizeToFragment } from "../../core/article/sanitize.ts";
import type { ClipContent } from "../../core/clips/clip.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { collectBlocks } from "../../core/text/blocks.ts";
import { createLedger, type Ledger } from "../../core/text/ledger.ts";
import type { MissingPicture } from "../../core/clips/missing-picture.ts";
import { troubleWords } from "../../platform/clip-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { missingPictures } from "../../store/pictures.ts";
import { highlightRange, useDrawn, useSelected } from "./use-highlights.ts";
import { picturePlaces, showPictures, type PicturePlace } from "./picture-places.ts";
import { ready, useLive } from "./use-live.ts";
import { usePictures } from "./use-pictures.ts";

interface ClipBodyProps {
  content: ClipContent;
  highlights: Highlight[];
  /** Language of what is shown. */
  lang: string | undefined;
  variant: Variant | undefined;
  failed: (error: unknown) => void;
}

/** The text of a clip in the reader's variant, sanitised again on its way to the page: what lies in the store may come from a file. */
export function ClipBody({ content, highlights, lang, variant, failed }: ClipBodyProps): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  const [ledger] = useState(createLedger);
  const [converted, setConverted] = useState(0);
  const places = useRef<PicturePlace[]>([]);
  const pictures = usePictures(content.clipId, failed);
  const missing = ready(useLive(() => missingPictures(content.clipId), [content.clipId]));
  useLayoutEffect(() => {
    const fragment = sanitizeToFragment(content.html, document);
    places.current = picturePlaces(fragment);
    body.current?.replaceChildren(fragment);
  }, [content.html]);
  useLayoutEffect(() => {
    if (pictures && missing) showPictures(places.current, pictures, (src) => stateWords(missing.get(src)));
  }, [content.html, pictures, missing]);
  useEffect(() => {
    if (!variant || !body.current) return undefined;
    const controller = new AbortController();
    showIn(body.current, ledger, variant, controller.signal).then(() => setConverted((times) => times + 1), failed);
    return () => controller.abort();
  }, [content.html, variant]);
  useDrawn(body, ledger, highlights, [content.html, variant, converted]);
  const selected = useSelected(body);
  const mark = (): void => {
    if (selected && body.current) highlightRange(body.current, ledger, selected, content).then(() => getSelection()?.removeAllRanges(), failed);
  };
  return (
    <>
      <div class="body" lang={lang} ref={body} />
      {selected && <HighlightButton range={selected} mark={mark} />}
    </>
  );
}

/** Above the selection; pressed with the mouse it must not take the selection away first. */
function HighlightButton({ range, mark }: { range: Range; mark: () => void }): JSX.Element {
  const { top, left, width } = range.getBoundingClientRect();
  return (
    <button type="button" id="highlight" class="primary highlight-button" style={{ top: `${top}px`, left: `${left + width / 2}px` }} onMouseDown={(event) => event.preventDefault()} onClick={mark}>
      {t("library_highlight")}
    </button>
  );
}

/** Why a picture is not here, as far as it is known. */
function stateWords(state: MissingPicture["state"] | undefined): string {
  if (state === "waiting") return t("library_picture_coming");
  return state ? troubleWords(state) : "";
}

/** Shows text in a variant until the signal aborts, which gives it back as written. */
async function showIn(root: Element, ledger: Ledger, variant: Variant, signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", () => ledger.restore(), { once: true });
  const blocks = collectBlocks(root, ledger);
  const { texts, anchors } = await background.convert({ texts: blocks.map(({ text }) => text), to: variant });
  if (signal.aborted) return;
  blocks.forEach((block, i) => ledger.show(block, texts[i] ?? block.text, anchors[i] ?? undefined));
}
