// npm run -s convert -- --config s2tw [--taiwan 台|臺] [--usage standard|news]: standard input to standard output, one line in, one line out.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createConverter } from "../src/core/script/convert.ts";
import { CONFIGS, type ConfigName } from "../src/core/script/plan.ts";
import { parseTables, tableFor } from "../src/core/script/tables.ts";
import { scriptTable } from "./script-tables.ts";

const { values } = parseArgs({ options: { config: { type: "string", default: "s2tw" }, taiwan: { type: "string", default: "臺" }, usage: { type: "string", default: "standard" }, names: { type: "boolean", default: false } } });
if (!(values.config in CONFIGS)) {
  console.error(`No configuration ${values.config}. There are: ${Object.keys(CONFIGS).join(" ")}`);
  process.exit(2);
}
const config = CONFIGS[values.config as ConfigName];
const converter = createConverter({ ...config, taiwan: values.taiwan === "台" ? "台" : "臺", usage: values.usage === "news" ? "news" : "standard" }, parseTables(await scriptTable(tableFor(config.from))));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) process.stdout.write(`${converter(line)}\n`);
