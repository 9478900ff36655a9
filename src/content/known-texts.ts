import type { Variant } from "../core/script/script.ts";
import type { Anchor } from "../core/text/offsets.ts";
import { background } from "../platform/messaging.ts";

/** A converted text; anchors where it is not as long as what was written. */
export interface KnownText {
  text: string;
  anchors?: Anchor[];
}

/** What the background said of texts, for one variant at a time: a page says many things twice, and React says them again. */
export interface KnownTexts {
  /** Forgets everything where the variant is another one. */
  turnTo: (variant: Variant) => void;
  get: (text: string) => KnownText | undefined;
  /** Asks for what is not known yet. */
  learn: (texts: readonly string[]) => Promise<void>;
}

export function createKnownTexts(): KnownTexts {
  let to: Variant | undefined;
  let known = new Map<string, KnownText>();
  return {
    turnTo(variant) {
      if (variant !== to) known = new Map();
      to = variant;
    },
    get: (text) => known.get(text),
    async learn(texts) {
      const wanted = [...new Set(texts.filter((text) => !known.has(text)))];
      if (wanted.length === 0 || !to) return;
      const into = known;
      const { texts: shown, anchors } = await background.convert({ texts: wanted, to });
      wanted.forEach((text, i) => into.set(text, { text: shown[i] ?? text, ...(anchors[i] ? { anchors: anchors[i] } : {}) }));
    },
  };
}
