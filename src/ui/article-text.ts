import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { collectBlocks } from "../core/text/blocks.ts";
import { LANG } from "../core/text/lang.ts";
import { createLedger } from "../core/text/ledger.ts";
import type { Anchor } from "../core/text/offsets.ts";
import { chosenQuotes, requote, type QuoteStyle } from "../core/text/quotes.ts";
import type { NameHints } from "../core/text/readings.ts";
import type { TextBlock } from "../core/text/text-block.ts";
import { createDress, type Line } from "./article-dress.ts";
import { createPlaces, type ArticlePlaces } from "./article-places.ts";
import { readingsOf, type PrepareReadings } from "./article-readings.ts";

/** What decides how an article's text stands there. */
export type TextSettings = Pick<Settings, "quotes" | "direction" | "ruby" | "rubyScript" | "regionalNames" | "regionalWords" | "taiwan">;

/** Where a text gets its conversions and readings: the background, in every screen of ours. */
export interface TextSources {
  convert: (request: { texts: string[]; to: Variant }) => Promise<{ texts: string[]; anchors: (Anchor[] | null)[] }>;
  prepareReadings: PrepareReadings;
  /** What is known of a figure's name, for its reading. */
  hintsOf: (figureId: string) => NameHints;
}

/** The text of an article of ours (reader, library), shown in a variant, with its quotation marks, readings and upright digits. What was written is kept apart. */
export interface ArticleText {
  /** Show it so. Resolves when it stands there; a later call overtakes an earlier one. */
  show: (variant: Variant | undefined, settings: TextSettings) => Promise<void>;
  /** Take over the text of blocks that are about to be put into the article, once their names are marked. Shown with the next `show`. */
  adopt: (blocks: readonly Element[]) => void;
  /** The variant that is shown; undefined is the original. */
  readonly shown: Variant | undefined;
  /** Where stretches of the text as written stand now below an element of the article. */
  placesIn: (root: Element) => ArticlePlaces;
}

/** Takes over the text below `article`, whose `lang` is the one it was written in, once its names are marked. */
export function createArticleText(article: HTMLElement, { convert, prepareReadings, hintsOf }: TextSources): ArticleText {
  const ledger = createLedger();
  const dress = createDress();
  const written = article.lang;
  const blocks = collectBlocks(article, ledger);
  const lines = linesOf(blocks);
  let turn = 0;
  let shown: Variant | undefined;
  let converted = { key: "", texts: new Map<string, Converted>() };

  const convertedTo = async (variant: Variant | undefined, settings: TextSettings): Promise<Map<string, Converted>> => {
    const key = variant ? [variant, settings.regionalNames, settings.regionalWords, settings.taiwan].join() : "";
    const known = key === converted.key ? converted.texts : new Map<string, Converted>();
    const unknown = [...new Set(blocks.map(({ text }) => text))].filter((text) => !known.has(text));
    converted = { key, texts: variant && unknown.length > 0 ? new Map([...known, ...(await convertAll(unknown, variant, convert))]) : known };
    return converted.texts;
  };
  const write = (known: Map<string, Converted>, quotes: QuoteStyle | undefined): void => {
    dress.remove();
    for (const block of blocks) {
      const { text, anchors } = known.get(block.text) ?? { text: block.text };
      ledger.show(block, quotes ? requote(text, quotes) : text, anchors);
    }
  };
  return {
    get shown() {
      return shown;
    },
    placesIn: (root) => createPlaces(root, ledger, dress),
    adopt(added) {
      for (const block of added) {
        const its = collectBlocks(block, ledger);
        blocks.push(...its);
        lines.push(...linesOf(its));
      }
    },
    async show(variant, settings) {
      turn += 1;
      const mine = turn;
      shown = variant;
      const known = await convertedTo(variant, settings);
      if (turn !== mine) return;
      const vertical = settings.direction === "vertical";
      const script = settings.rubyScript === "region" ? (variant === "tw" ? "zhuyin" : "pinyin") : settings.rubyScript;
      write(known, chosenQuotes(settings.quotes, { variant: variant ?? variantOf(written), vertical }));
      article.lang = variant ? LANG[variant] : written;
      dress.put(lines, { vertical, script });
      if (settings.ruby === "none") return;
      const readings = await readingsOf(lines, { which: settings.ruby, taiwan: variant === "tw", hintsOf }, prepareReadings);
      if (turn === mine) dress.put(lines, { vertical, script, readings });
    },
  };
}

/** The lines that can be dressed: headline and text, not the interface's words nor code or the page's own readings. */
function linesOf(blocks: readonly TextBlock[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "run" || block.nodes[0]?.parentElement?.closest(".facts, pre, ruby") !== null) return [];
    return [{ nodes: block.nodes, figures: block.nodes.map((node) => node.parentElement?.closest<HTMLElement>(".mention")?.dataset["figure"]) }];
  });
}

interface Converted {
  text: string;
  anchors?: Anchor[];
}

/** Characters that go to the background in one message: about 10 ms there and back, so that the page stays answerable. */
const BATCH = 20_000;

async function convertAll(texts: readonly string[], to: Variant, convert: TextSources["convert"]): Promise<Map<string, Converted>> {
  const known = new Map<string, Converted>();
  for (let start = 0; start < texts.length;) {
    let end = start;
    for (let size = 0; end < texts.length && size < BATCH; end += 1) size += texts[end]?.length ?? 0;
    const batch = texts.slice(start, end);
    const answer = await convert({ texts: batch, to });
    batch.forEach((text, i) => {
      const anchors = answer.anchors[i];
      known.set(text, { text: answer.texts[i] ?? text, ...(anchors ? { anchors } : {}) });
    });
    start = end;
  }
  return known;
}

/** The variant whose habits text as written follows. */
function variantOf(lang: string): Variant {
  return lang.startsWith("zh-Hans") ? "cn" : "tw";
}
