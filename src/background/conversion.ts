import type { Mention } from "../core/figures/figure.ts";
import { regionalName } from "../core/figures/names.ts";
import { createConverter } from "../core/script/convert.ts";
import { convertWithNames, createNameConverter } from "../core/script/names.ts";
import { createPlaceTable, findPlaces, mergeNames, type PlaceRow, type PlaceSpan, type PlaceTable } from "../core/script/places.ts";
import type { Variant } from "../core/script/script.ts";
import { scriptOf } from "../core/script/detect-script.ts";
import { parseTables, tableFor, type TableName, type Tables } from "../core/script/tables.ts";
import { whereNeeded } from "../core/script/where-needed.ts";
import type { Settings } from "../core/settings.ts";
import type { BackgroundCalls } from "../messages.ts";
import { loadAsset } from "../platform/assets.ts";
import { loadSettings } from "../platform/settings-storage.ts";
import { allFigures, mentionsIn } from "./known-figures.ts";

type Converter = (text: string) => string;

/* Caches: a background that was asleep builds them anew. */
const tables = new Map<TableName, Promise<Tables>>();
const converters = new Map<string, Promise<Converter>>();
let places: Promise<PlaceTable> | undefined;

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

/** Places, loaded once. */
function knownPlaces(): Promise<PlaceTable> {
  places ??= loadAsset("places/names.json").then((bytes) => createPlaceTable(JSON.parse(new TextDecoder().decode(bytes)) as PlaceRow[]));
  return places;
}

/**
 * Texts in the variant's script. A text already in it is left alone but for the names of figures and places, which by
 * setting are written as the variant's region writes them.
 */
export async function convertTexts(texts: string[], to: Variant): Promise<ReturnType<BackgroundCalls["convert"]>> {
  const settings = await loadSettings();
  const [mentions, figures, placeTable] = await Promise.all([mentionsIn(texts), allFigures(), settings.regionalNames ? knownPlaces() : undefined]);
  const forward = await converterFor(to === "cn" ? "tw" : "cn", to, settings);
  const around = scriptOf(texts.join("\n"));
  const shown = texts.map((text, i) => {
    const converter = whereNeeded(text, forward, { to, scriptOf, around });
    const nameConverter = createNameConverter(converter);
    const nameFor = (name: Mention | PlaceSpan): string | undefined => {
      if ("place" in name) return name.place.names[to];
      const figure = figures.get(name.figureId);
      return settings.regionalNames && figure ? regionalName(figure, name.surface, to, nameConverter) : undefined;
    };
    return convertWithNames(text, { converter, nameConverter, mentions: mergeNames(mentions[i] ?? [], placeTable ? findPlaces(text, placeTable) : []), nameFor });
  });
  return { texts: shown.map(({ text }) => text), anchors: shown.map(({ anchors }) => (anchors.every(({ original, shown: at }) => original === at) ? null : anchors)) };
}
