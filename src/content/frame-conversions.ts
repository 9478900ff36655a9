import type { Variant } from "../core/script/script.ts";
import { unawaited } from "../platform/unawaited.ts";

/** What a frame's document needs to be shown in a variant; the page's own conversion is one. */
export interface FrameConversion {
  show: (variant: Variant | undefined) => Promise<void>;
  /** Stops without giving anything back: the document is gone. */
  leave: () => void;
}

/** The frames of a page that are of its own origin, each shown as the page is. */
export interface FrameConversions {
  /** Follows a frame from now on, through every document it loads. */
  enter: (frame: Element) => Promise<void>;
  show: (variant: Variant | undefined) => Promise<void>;
  /** Forgets them all: the page that holds them is gone. */
  leave: () => void;
}

export function createFrameConversions(create: (document: Document, signal: AbortSignal) => FrameConversion, signal: AbortSignal): FrameConversions {
  const frames = new Map<Element, { document: Document; conversion: FrameConversion } | undefined>();
  let shown: Variant | undefined;

  /** The frame's conversion; a new one where it has loaded another document. */
  const conversionOf = (frame: Element): FrameConversion | undefined => {
    const document = documentOf(frame);
    const known = frames.get(frame);
    if (known && known.document === document) return known.conversion;
    known?.conversion.leave();
    const conversion = document && create(document, signal);
    frames.set(frame, document && conversion && { document, conversion });
    return conversion;
  };
  const showFrame = async (frame: Element): Promise<void> => conversionOf(frame)?.show(shown);
  return {
    async enter(frame) {
      if (!frames.has(frame)) frame.addEventListener("load", () => unawaited(showFrame(frame), "converting a frame"), { signal });
      await showFrame(frame);
    },
    async show(variant) {
      shown = variant;
      for (const [frame, known] of frames) {
        if (frame.isConnected) continue;
        known?.conversion.leave();
        frames.delete(frame);
      }
      await Promise.all([...frames.keys()].map(showFrame));
    },
    leave() {
      for (const known of frames.values()) known?.conversion.leave();
      frames.clear();
    },
  };
}

/** The document in a frame where the page itself could read it; undefined for other origins and sandboxes. */
function documentOf(frame: Element): Document | undefined {
  return "contentDocument" in frame ? ((frame as HTMLIFrameElement).contentDocument ?? undefined) : undefined;
}
