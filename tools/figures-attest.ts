// npm run figures:attest: look every stated name up in the material beside the checkout (../shared) and write which source
// prints it (assets/figures/evidence-names.psv), and which offices stand beside which names (evidence-roles.psv).
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildTrie, eachWord, indexTrie } from "../src/core/figures/trie.ts";
import { readMaterial, type Material } from "./figures-material.ts";
import { FIGURES_DIR } from "./figures-rows.ts";
import { readFigureSource, writings, type FigureSource } from "./figures-source.ts";

const SHARED = join(PROJECT_ROOT, "../shared");

const NAMES_HEAD = `# Names that a source prints: name | source:times … Written by npm run figures:attest; sources.psv names the sources.
# A stated name that is not here is shown on cards, marked as unverified, and not matched. Licence: CC0.
`;

/** Which of the names each source prints, and how often: name -> source -> times. */
export function countNames(names: ReadonlySet<string>, material: Material): Map<string, Map<string, number>> {
  const words = [...names];
  const trie = indexTrie(buildTrie(words));
  const counts = new Map<string, Map<string, number>>();
  const count = (name: string, source: string, times: number): void => {
    const bySource = counts.get(name) ?? new Map<string, number>();
    bySource.set(source, (bySource.get(source) ?? 0) + times);
    counts.set(name, bySource);
  };
  for (const { source, text } of material.texts) eachWord(text, trie, (_start, _end, word) => count(words[word - 1] ?? "", source, 1));
  for (const { source, name, times } of material.names) if (names.has(name)) count(name, source, times);
  return counts;
}

/** Every writing of every stated name. Names that fold to the same trie word are taken once. */
function statedNames({ figures }: FigureSource): Set<string> {
  const folded = new Map<string, string>();
  for (const { names } of figures) for (const { text } of names) for (const form of writings(text)) folded.set(form.replaceAll(/[‧•・．･.–—‐]/g, "·").replaceAll(/[-－]/g, "·"), form);
  return new Set(folded.values());
}

function writeNames(counts: Map<string, Map<string, number>>): void {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sources]) => `${name}|${[...sources].map(([source, times]) => `${source}:${times}`).join(" ")}`);
  writeFileSync(join(FIGURES_DIR, "evidence-names.psv"), `${NAMES_HEAD}${rows.join("\n")}\n`);
}

if (!existsSync(SHARED)) {
  console.error("There is no ../shared: nothing to attest names with. The evidence files stay as they are.");
  process.exit(1);
}
const source = readFigureSource();
for (const problem of source.problems) console.error(problem);
const material = readMaterial(SHARED);
const names = statedNames(source);
const counts = countNames(names, material);
writeNames(counts);
console.error(`${counts.size} of ${names.size} writings attested, ${source.figures.length} figures.`);
const unattested = source.figures.flatMap(({ id, names: stated }) => stated.filter(({ text }) => !writings(text).some((form) => counts.has(form))).map(({ text }) => `${id}: ${text}`));
if (process.argv.includes("--list")) console.log(unattested.join("\n"));
