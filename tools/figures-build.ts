// npm run figures:build [-- FOLDER]: compile assets/figures/*.psv into what the extension loads, names.bin (for matching) and
// cards.json (for cards), in FOLDER (default .cache/figures). build.mjs calls it for each browser's folder. Fails where the audit does.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { compileFigures } from "./figures-compile.ts";
import { readAttested } from "./figures-load.ts";
import { readFigureSource } from "./figures-source.ts";

const folder = resolve(process.argv[2] ?? join(PROJECT_ROOT, ".cache/figures"));
const source = readFigureSource();
if (source.problems.length > 0) {
  console.error(source.problems.join("\n"));
  process.exit(1);
}
const { names, figures } = compileFigures(source, readAttested());
const cards = JSON.stringify(figures);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "names.bin"), names);
writeFileSync(join(folder, "cards.json"), cards);
console.error(`${figures.length} figures: names.bin ${names.length} bytes (${gzipSync(names).length} gzip), cards.json ${cards.length} (${gzipSync(cards).length} gzip)`);
