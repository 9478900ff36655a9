import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { scriptTable } from "./script-tables.ts";

/** The converters that bench:script measures, each as a module `load(direction)` that gives a function over text. */
export const PEERS = ["qingdu", "opencc-js", "tongwen-core"] as const;
export type Peer = (typeof PEERS)[number];
export type Direction = "cn-tw" | "tw-cn";

const FOLDER = join(PROJECT_ROOT, ".cache/bench-script");

/** What a peer's users write to convert, in one module of its own, so that a fresh process loads nothing else. */
const SOURCES: Record<Peer, string> = {
  qingdu: `
    import { readFileSync } from "node:fs";
    import { createConverter } from ${JSON.stringify(join(PROJECT_ROOT, "src/core/script/convert.ts"))};
    import { parseTables } from ${JSON.stringify(join(PROJECT_ROOT, "src/core/script/tables.ts"))};
    export async function load(direction) {
      const [from, to] = direction.split("-");
      const bytes = readFileSync(${JSON.stringify(FOLDER)} + (from === "cn" ? "/from-hans.bin" : "/from-hant.bin"));
      return createConverter({ from, to, taiwan: "臺", usage: "standard" }, parseTables(bytes));
    }`,
  "opencc-js": `
    export async function load(direction) {
      const [from, to] = direction.split("-");
      const { Converter } = from === "cn" ? await import("opencc-js/cn2t") : await import("opencc-js/t2cn");
      return Converter({ from, to });
    }`,
  // Its main entry reads NodeFilter when imported, which Node has not.
  "tongwen-core": `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    const require = createRequire(${JSON.stringify(join(PROJECT_ROOT, "package.json"))});
    export async function load(direction) {
      const { createConverterMap } = require("tongwen-core/cjs/converter/map/index.js");
      const type = direction === "cn-tw" ? "s2t" : "t2s";
      const converter = createConverterMap({ s2t: [], t2s: [], [type]: ["char", "phrase"].map((kind) => require("tongwen-core/dictionaries/" + type + "-" + kind + ".json")) });
      const { LangType } = require("tongwen-core/cjs/dictionary/index.js");
      return (text) => converter.phrase(LangType[type], text);
    }`,
};

/** Write the peers' modules and our tables, and return the address of each module. */
export async function preparePeers(): Promise<Record<Peer, string>> {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ["from-hans", "from-hant"] as const) writeFileSync(join(FOLDER, `${name}.bin`), await scriptTable(name));
  for (const peer of PEERS) {
    await build({
      stdin: { contents: SOURCES[peer], resolveDir: PROJECT_ROOT, loader: "ts" }, outfile: join(FOLDER, `${peer}.mjs`), bundle: true, packages: "external",
      platform: "node", format: "esm", target: "node20", minify: true, logLevel: "warning",
    });
  }
  const address = (peer: Peer): string => pathToFileURL(join(FOLDER, `${peer}.mjs`)).href;
  return { qingdu: address("qingdu"), "opencc-js": address("opencc-js"), "tongwen-core": address("tongwen-core") };
}
