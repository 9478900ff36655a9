import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import type { MissingPicture } from "../../core/clips/missing-picture.ts";
import type { Settings } from "../../core/settings.ts";
import { troubleWords } from "../../platform/clip-words.ts";
import { t } from "../../platform/i18n.ts";
import { missingPictures } from "../../store/pictures.ts";
import { openClipText, type ClipText } from "./clip-text.ts";
import { useKeys } from "./use-keys.ts";
import { ready, useLive } from "./use-live.ts";
import { usePictures } from "./use-pictures.ts";

interface ClipBodyProps {
  clip: Clip;
  settings: Settings;
  highlights: Highlight[];
  remove: (highlight: Highlight) => void;
  addNote: (highlightId: string) => void;
  variant: Variant | undefined;
  singleKeys: boolean;
  /** The text, once it is there. */
  text: ClipText | undefined;
  opened: (text: ClipText) => void;
  failed: (error: unknown) => void;
}

/** The text of a clip in the reader's variant, with its figures, pictures and highlights. */
export function ClipBody({ clip, settings, highlights, remove, addNote, variant, singleKeys, text, opened, failed }: ClipBodyProps): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  const pictures = usePictures(clip.row.id, failed);
  const missing = ready(useLive(() => missingPictures(clip.row.id), [clip.row.id]));
  const known = useRef({ highlights, remove });
  known.current = { highlights, remove };
  const { html, version } = clip.content;
  // Before it is painted: title and text come together.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const takeAway = (id: string): void => {
      const highlight = known.current.highlights.find((each) => each.id === id);
      if (highlight) known.current.remove(highlight);
    };
    const open = async (): Promise<void> => {
      if (!body.current) return;
      const here = await openClipText({ body: body.current, clip, settings, remove: takeAway, addNote, failed, signal });
      if (here && !signal.aborted) opened(here);
    };
    open().catch(failed);
    return () => controller.abort();
  }, [html, version]);
  useEffect(() => { text?.show(variant, settings).catch(failed); }, [text, variant, settings]);
  useEffect(() => text?.showHighlights(highlights), [text, highlights]);
  useEffect(() => { if (pictures && missing) text?.placePictures(pictures, (src) => stateWords(missing.get(src))); }, [text, pictures, missing]);
  useKeys({ h: () => text?.toggleHighlight() }, singleKeys);
  return <div class="body" ref={body} />;
}

/** Why a picture is not here, as far as it is known. */
function stateWords(state: MissingPicture["state"] | undefined): string {
  if (state === "waiting") return t("library_picture_coming");
  return state ? troubleWords(state) : "";
}
