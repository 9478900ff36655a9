// npm run -s convert -- --config s2tw [--names] [--taiwan 台|臺] [--usage standard|news]
// Standard input to standard output, one line in, one line out. --names writes figures and places as the target region does.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { findMentions } from "../src/core/figures/match.ts";
import { regionalName } from "../src/core/figures/names.ts";
import { createConverter } from "../src/core/script/convert.ts";
import { convertWithNames, createNameConverter } from "../src/core/script/names.ts";
import { createPlaceTable, findPlaces, mergeNames } from "../src/core/script/places.ts";
import { CONFIGS, type ConfigName } from "../src/core/script/plan.ts";
import { parseTables, tableFor } from "../src/core/script/tables.ts";
import { loadShippedFigures } from "./figures-load.ts";
import { placeRows } from "./places-table.ts";
import { scriptTable } from "./script-tables.ts";

const { values } = parseArgs({
  options: {
    config: { type: "string", default: "s2tw" }, taiwan: { type: "string", default: "臺" }, usage: { type: "string", default: "standard" },
    names: { type: "boolean", default: false },
  },
});
if (!(values.config in CONFIGS)) {
  console.error(`No configuration ${values.config}. There are: ${Object.keys(CONFIGS).join(" ")}`);
  process.exit(2);
}
const config = CONFIGS[values.config as ConfigName];
const tables = parseTables(await scriptTable(tableFor(config.from)));
const form = { taiwan: values.taiwan === "台" ? "台" : "臺", usage: values.usage === "news" ? "news" : "standard" } as const;
const converter = createConverter({ ...config, ...form }, tables);

/** The line with the names of figures and places as the target region writes them. */
function namesConverter(): (line: string) => string {
  const { to } = config;
  const { table, figures } = loadShippedFigures();
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const places = createPlaceTable(placeRows());
  const nameConverter = createNameConverter(createConverter({ from: config.from, to, ...form }, tables));
  return (line) => {
    const mentions = mergeNames(findMentions(line, table), findPlaces(line, places));
    return convertWithNames(line, {
      converter, nameConverter, mentions,
      nameFor: (mention) => {
        if (to === "t") return undefined;
        if ("place" in mention) return mention.place.names[to];
        const figure = byId.get(mention.figureId);
        return figure && regionalName(figure, mention.surface, to, nameConverter);
      },
    }).text;
  };
}

const convert = values.names ? namesConverter() : converter;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) process.stdout.write(`${convert(line)}\n`);
