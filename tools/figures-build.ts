// npm run figures:build [-- FOLDER]: audit assets/figures/*.psv and compile them into what the extension loads, names.bin (for
// matching) and cards.json (for cards), in FOLDER (default .cache/figures). build.mjs calls it for each browser's folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { packFigures } from "../src/core/figures/pack-cards.ts";
import { auditFigures } from "./figures-audit.ts";
import { compileFigures } from "./figures-compile.ts";
import { readAttested } from "./figures-load.ts";
import { readFigureSource } from "./figures-source.ts";

const folder = resolve(process.argv[2] ?? join(PROJECT_ROOT, ".cache/figures"));
const source = readFigureSource();
const attested = readAttested();
const compiled = compileFigures(source, attested);
const { errors, warnings } = auditFigures(source, compiled, { attested, today: new Date().toISOString().slice(0, 10) });
if (warnings.length > 0) console.error(`Warning: ${warnings.length} offices are due for review, among them ${warnings.slice(0, 3).join("; ")}.`);
if (errors.length > 0) {
  console.error(errors.join("\n"));
  process.exit(1);
}
const { names, figures, simplified } = compiled;
const cards = packFigures(figures, simplified);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "names.bin"), names);
writeFileSync(join(folder, "cards.json"), cards);
console.error(`${figures.length} figures: names.bin ${names.length} bytes (${gzipSync(names).length} gzip), cards.json ${cards.length} (${gzipSync(cards).length} gzip)`);
