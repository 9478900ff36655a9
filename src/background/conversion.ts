import { regionalName } from "../core/figures/names.ts";
import { createConverter } from "../core/script/convert.ts";
import { convertWithNames, createNameConverter, type NameSpan } from "../core/script/names.ts";
import type { Variant } from "../core/script/script.ts";
import { scriptOf } from "../core/script/detect-script.ts";
import { parseTables, tableFor, type TableName, type Tables } from "../core/script/tables.ts";
import type { Settings } from "../core/settings.ts";
import type { BackgroundCalls } from "../messages.ts";
import { loadAsset } from "../platform/assets.ts";
import { loadSettings } from "../platform/settings-storage.ts";
import { allFigures, mentionsIn } from "./known-figures.ts";

type Converter = (text: string) => string;

/* Caches: a background that was asleep builds them anew. */
const tables = new Map<TableName, Promise<Tables>>();
const converters = new Map<string, Promise<Converter>>();

/** The conversion tables of this name, loaded once. */
export function tablesFor(name: TableName): Promise<Tables> {
  const known = tables.get(name) ?? loadAsset(`script/${name}.bin`).then((bytes) => parseTables(new Uint8Array(bytes)));
  tables.set(name, known);
  return known;
}

function converterFor(from: Variant, to: Variant, { regionalWords, taiwan }: Settings): Promise<Converter> {
  const key = [from, to, regionalWords, taiwan].join();
  const known = converters.get(key) ?? tablesFor(tableFor(from)).then((table) => createConverter({ from, to, phrases: regionalWords, taiwan }, table));
  converters.set(key, known);
  return known;
}

/**
 * Texts in the variant's script. A text already in it is left alone but for figures' names, which by setting are written
 * as the variant's region writes them.
 */
export async function convertTexts(texts: string[], to: Variant): Promise<ReturnType<BackgroundCalls["convert"]>> {
  const settings = await loadSettings();
  const [mentions, figures] = await Promise.all([mentionsIn(texts), allFigures()]);
  const forward = await converterFor(to === "cn" ? "tw" : "cn", to, settings);
  const keep: Converter = (text) => text;
  const shown = texts.map((text, i) => {
    const script = scriptOf(text);
    const written = script === "hans" || script === "hant";
    const converter = written && (script === "hans") === (to === "cn") ? keep : forward;
    const nameConverter = createNameConverter(converter);
    const nameFor = ({ figureId, surface }: NameSpan & { figureId: string }): string | undefined => {
      const figure = figures.get(figureId);
      return settings.regionalNames && figure ? regionalName(figure, surface, to, nameConverter) : undefined;
    };
    return convertWithNames(text, { converter, nameConverter, mentions: mentions[i] ?? [], nameFor });
  });
  return { texts: shown.map(({ text }) => text), anchors: shown.map(({ text, anchors }, i) => (text.length === texts[i]?.length ? null : anchors)) };
}
