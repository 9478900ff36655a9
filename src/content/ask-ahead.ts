import type { Mention } from "../core/figures/figure.ts";
import type { Variant } from "../core/script/script.ts";
import { collectBlocks } from "../core/text/blocks.ts";
import { createLedger } from "../core/text/ledger.ts";
import type { TextSources } from "../ui/article-text.ts";

/** Characters that are asked about ahead: one message's worth, and more than the longest report of a newspaper. */
const MOST = 20_000;

interface Background {
  mentionsOf: (texts: string[]) => Promise<Mention[][]>;
  convert: TextSources["convert"];
}

/**
 * Asks the background about an article that is about to be shown in a variant, before its names are marked and its text is
 * taken over: the answers come while the browser lays it out. What this returns answers like the background; its first
 * answers are those that were asked ahead.
 */
export function askAhead(article: HTMLElement, variant: Variant | undefined, { mentionsOf, convert }: Background): Background {
  const blocks = collectBlocks(article, createLedger());
  let mentions: ReturnType<typeof mentionsOf> | undefined = mentionsOf(blocks.filter(({ kind }) => kind === "run").map(({ text }) => text));
  let room = MOST;
  const texts = [...new Set(blocks.map(({ text }) => text))].filter(({ length }) => (room -= length) >= 0);
  let converted = variant && convert({ texts, to: variant });
  // Who awaits them hears of a failure.
  for (const promise of [mentions, converted]) promise?.catch(() => undefined);
  return {
    mentionsOf(wanted) {
      const first = mentions;
      mentions = undefined;
      return first ?? mentionsOf(wanted);
    },
    async convert({ texts: wanted, to }) {
      // Once: with other settings the same text may be another.
      const ahead = to === variant ? converted : undefined;
      converted = undefined;
      if (!ahead) return convert({ texts: wanted, to });
      const others = wanted.filter((text) => !texts.includes(text));
      const [first, rest] = await Promise.all([ahead, others.length > 0 ? convert({ texts: others, to }) : { texts: [], anchors: [] }]);
      const known = new Map([...texts.map((text, i) => [text, { text: first.texts[i], anchors: first.anchors[i] }] as const), ...others.map((text, i) => [text, { text: rest.texts[i], anchors: rest.anchors[i] }] as const)]);
      return { texts: wanted.map((text) => known.get(text)?.text ?? text), anchors: wanted.map((text) => known.get(text)?.anchors ?? null) };
    },
  };
}
