import type { Variant } from "../../core/script/script.ts";
import { mapThrough, type OffsetMap } from "../../core/text/offsets.ts";
import { background } from "../../platform/messaging.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** A text as the reader sees it; `map` leads from offsets in the text to offsets in what is shown. */
export interface Shown {
  text: string;
  map?: OffsetMap;
}

/** Texts in the reader's variant; as written until the background has answered, and where no variant is chosen. */
export function useShown(texts: string[], variant: Variant | undefined): Shown[] {
  const asked = JSON.stringify([variant, texts]);
  const { value } = useAnswer<{ asked: string; shown: Shown[] } | undefined>(undefined, async () => {
    if (!variant || texts.length === 0) return undefined;
    const converted = await background.convert({ texts, to: variant });
    const shown = texts.map((text, i) => ({ text: converted.texts[i] ?? text, ...mapOf(converted.anchors[i]) }));
    return { asked, shown };
  }, [asked]);
  return value?.asked === asked ? value.shown : texts.map((text) => ({ text }));
}

function mapOf(anchors: Parameters<typeof mapThrough>[0] | null | undefined): { map?: OffsetMap } {
  return anchors ? { map: mapThrough(anchors) } : {};
}
