// npm run figures:attest [-- --list]: look every stated name and office up in the material beside the checkout (../shared) and in
// evidence-hand.psv, and write which source prints a name (evidence-names.psv) and which sets an office beside it (evidence-roles.psv).
// --list prints the names that no source was seen to print.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folded } from "../src/core/figures/fold.ts";
import { buildTrie, findWords, HIT_SIZE } from "../src/core/figures/trie.ts";
import { readMaterial, type Material } from "./figures-material.ts";
import { attestRoles } from "./figures-offices.ts";
import { FIGURES_DIR } from "./figures-rows.ts";
import { readFigureSource, writings, type FigureSource } from "./figures-source.ts";

const SHARED = join(PROJECT_ROOT, "../shared");

const NAMES_HEAD = `# Names that a source prints: name | source:times … Written by npm run figures:attest; sources.psv names the sources.
# A stated name that is not here is shown on cards and not matched. Licence: CC0.
`;
const ROLES_HEAD = `# What each office rests on: figure | office | source | first seen | last seen. Written by npm run figures:attest.
# Seen on a day is not held from that day. An office of roles.psv without a line here does not ship. Licence: CC0.
`;

/** Which of the names each source prints, and how often: name -> source -> times. */
function countNames(names: ReadonlySet<string>, material: Material): Map<string, Map<string, number>> {
  const words = [...names];
  const trie = buildTrie(words);
  const counts = new Map<string, Map<string, number>>();
  const count = (name: string, source: string, times: number): void => {
    const bySource = counts.get(name) ?? new Map<string, number>();
    bySource.set(source, Math.max(bySource.get(source) ?? 0, times));
    counts.set(name, bySource);
  };
  const inTexts = new Map<string, number>();
  for (const { source, text } of material.texts) {
    const hits = findWords(text, trie);
    for (let at = 0; at < hits.length; at += HIT_SIZE) {
      const key = `${words[(hits[at + 2] ?? 0) - 1] ?? ""}|${source}`;
      inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, times] of inTexts) count(key.slice(0, key.indexOf("|")), key.slice(key.indexOf("|") + 1), times);
  for (const { source, name, times } of material.names) if (names.has(name)) count(name, source, times);
  return counts;
}

/** Every writing of every stated name. Names that fold to the same word of a trie are taken once, as the trie writes it where one of them is. */
function statedNames({ figures }: FigureSource): Set<string> {
  const known = new Map<string, string>();
  for (const { names } of figures) {
    for (const form of names.flatMap(({ text }) => writings(text))) {
      if (folded(form) === form || !known.has(folded(form))) known.set(folded(form), form);
    }
  }
  return new Set(known.values());
}

function write(name: string, head: string, rows: string[]): void {
  writeFileSync(join(FIGURES_DIR, name), `${head}${rows.join("\n")}\n`);
}

if (!existsSync(SHARED)) {
  console.error("There is no ../shared: nothing to attest names with. The evidence files stay as they are.");
  process.exit(1);
}
const source = readFigureSource();
for (const problem of source.problems) console.error(problem);
const material = readMaterial(SHARED);
const counts = countNames(statedNames(source), material);
const byName = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
write("evidence-names.psv", NAMES_HEAD, byName.map(([name, sources]) => `${name}|${[...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, times]) => `${key}:${times}`).join(" ")}`));
const roles = attestRoles(source, material);
write("evidence-roles.psv", ROLES_HEAD, roles);
const unattested = source.figures.flatMap(({ id, names }) => names.filter(({ text }) => !writings(text).some((form) => counts.has(form))).map(({ text }) => `${id}: ${text}`));
console.error(`${source.figures.length} figures; ${counts.size} writings attested, ${unattested.length} names not; ${roles.length} lines of evidence for offices.`);
if (process.argv.includes("--list")) console.log(unattested.join("\n"));
