// npm run script:differences -- [--config s2tw] [--usage standard|news] [--all] [--json] [FOLDER]
// Every span that opencc-js and we convert differently in the texts of a folder, with the line of assets/script that makes it
// so, most frequent first. Without FOLDER: OpenCC's own test cases and the shared news, where they are.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CONFIGS, type ConfigName } from "../src/core/script/plan.ts";
import { createDiffer, type Difference } from "./script-differ.ts";
import { openccCases } from "./script-cases.ts";
import { mainlandNews, savedArticles, taiwaneseNews } from "./script-news.ts";

/** Rows shown without --all. */
const SHOWN = 60;

/** Why each list differs from OpenCC; assets/script/README.md says more. */
const REASONS: Record<NonNullable<Difference["rule"]>["list"], string> = {
  boundaries: "OpenCC's phrase reaches into another word",
  news: "a word or name of the news that OpenCC's phrases get wrong",
  characters: "the character alone, where no phrase says otherwise",
  "from-taiwan": "著 of writing, which OpenCC takes for the particle",
  mainland: "as the mainland's press writes", taiwan: "as Taiwan's press writes", hongkong: "as Hong Kong's press writes",
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { config: { type: "string", default: "s2tw" }, usage: { type: "string", default: "standard" }, all: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
if (!(values.config in CONFIGS)) throw new Error(`No configuration ${values.config}. There are: ${Object.keys(CONFIGS).join(" ")}`);
const name = values.config as ConfigName;

/** The texts of a folder's files, of those below it too. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

function texts(): string[] {
  const [folder] = positionals;
  if (folder) {
    if (!existsSync(folder)) throw new Error(`No folder ${resolve(folder)}`);
    return textsIn(folder);
  }
  const simplified = CONFIGS[name].from === "cn";
  const news = simplified ? [...(mainlandNews() ?? []), ...(savedArticles("hans") ?? [])] : [...(taiwaneseNews() ?? []), ...(savedArticles("hant") ?? [])];
  return [...(openccCases() ?? []).filter((each) => each.name === name).map(({ input }) => input), ...news];
}

const lines = texts().flatMap((text) => text.split("\n"));
const differ = await createDiffer(name, values.usage === "news" ? "news" : "standard");
const counted = new Map<string, { count: number; difference: Difference }>();
let characters = 0;
for (const line of lines) {
  characters += line.length;
  for (const difference of differ(line)) {
    const key = JSON.stringify(difference);
    const known = counted.get(key) ?? { count: 0, difference };
    known.count += 1;
    counted.set(key, known);
  }
}
const rows = [...counted.values()].toSorted((a, b) => b.count - a.count).map(({ count, difference: { source, theirs, ours, rule } }) => ({
  count, source, "opencc-js": theirs, qingdu: ours, line: rule?.line ?? "", list: rule?.list ?? "", reason: rule ? REASONS[rule.list] : "unexplained",
}));
const total = rows.reduce((sum, { count }) => sum + count, 0);
const unexplained = rows.filter(({ list }) => !list).reduce((sum, { count }) => sum + count, 0);
if (values.json) console.log(JSON.stringify({ config: name, characters, differences: total, unexplained, rows }));
else {
  console.table(values.all ? rows : rows.slice(0, SHOWN));
  console.log(`${name}: ${total} differences in ${characters} characters (${rows.length} kinds); ${unexplained} without a reason.`);
}
