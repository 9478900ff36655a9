import type { Variant } from "../core/script/script.ts";
import type { Anchor } from "../core/text/offsets.ts";
import { background } from "../platform/messaging.ts";

/** A converted text; anchors where its offsets are not those of what was written. */
export interface KnownText {
  text: string;
  anchors?: Anchor[];
}

/** What the background said of texts, for one variant at a time: a page says many things twice, and React says them again. */
export interface KnownTexts {
  /** Forgets everything where the variant is another one. */
  turnTo: (variant: Variant) => void;
  get: (text: string) => KnownText | undefined;
  /** Asks for what is not known yet. Answers whether there was something. */
  learn: (texts: readonly string[]) => Promise<boolean>;
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
      const unknown = new Set<string>();
      for (const text of texts) if (!known.has(text)) unknown.add(text);
      if (unknown.size === 0 || !to) return false;
      const into = known;
      const wanted = [...unknown];
      const { texts: shown, anchors } = await background.convert({ texts: wanted, to });
      for (const [i, text] of wanted.entries()) {
        const [converted = text, moved] = [shown[i], anchors[i]];
        into.set(text, moved ? { text: converted, anchors: moved } : { text: converted });
      }
      return true;
    },
  };
}
