import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createConverter } from "../src/core/script/convert.ts";
import { parseTables } from "../src/core/script/tables.ts";
import { baseTable } from "./script-tables.ts";

const SHARED = join(PROJECT_ROOT, "../shared");

const jsonLines = (path: string): { text: string }[] => readFileSync(join(SHARED, path), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as { text: string });

/** Taiwanese news as written, one text an article. Undefined where the shared texts are not here. */
export function taiwaneseNews(): string[] | undefined {
  return existsSync(SHARED) ? jsonLines("figures/texts/taiwan-2025-11.jsonl").map(({ text }) => text) : undefined;
}

/** Mainland news as written. */
export function mainlandNews(): string[] | undefined {
  return existsSync(SHARED) ? jsonLines("figures/texts/mainland-tv-2024-2026.jsonl").map(({ text }) => text) : undefined;
}

/** The paragraphs of the saved articles in one script. */
export function savedArticles(script: "hans" | "hant"): string[] | undefined {
  if (!existsSync(SHARED)) return undefined;
  const folders = readdirSync(join(SHARED, "corpus")).map((name) => join(SHARED, "corpus", name)).filter((path) => existsSync(join(path, "gold.json")));
  return folders.flatMap((path) => {
    const meta = JSON.parse(readFileSync(join(path, "meta.json"), "utf8")) as { script: string };
    const gold = JSON.parse(readFileSync(join(path, "gold.json"), "utf8")) as { title: string; paragraphs: string[] };
    return meta.script === script ? [gold.title, ...gold.paragraphs] : [];
  });
}

/** The saved articles as a person took them from their pages, one text each. */
export function wholeArticles(): string[] | undefined {
  if (!existsSync(SHARED)) return undefined;
  const folders = readdirSync(join(SHARED, "corpus")).map((name) => join(SHARED, "corpus", name, "gold.json")).filter((path) => existsSync(path));
  return folders.map((path) => {
    const { title, paragraphs } = JSON.parse(readFileSync(path, "utf8")) as { title?: string; paragraphs?: string[] };
    return [title ?? "", ...(paragraphs ?? [])].join("\n");
  });
}

/** Sentences of all the shared news in simplified characters, each once; what was written in traditional ones is converted by OpenCC's tables. */
export async function newsLines(): Promise<string[] | undefined> {
  const [mainland, taiwanese, hans, hant] = [mainlandNews(), taiwaneseNews(), savedArticles("hans"), savedArticles("hant")];
  if (!mainland || !taiwanese || !hans || !hant) return undefined;
  const simplify = createConverter({ from: "tw", to: "cn" }, parseTables(await baseTable("from-hant")));
  const texts = [...mainland, ...hans, ...[...taiwanese, ...hant].map(simplify)];
  return [...new Set(texts.flatMap((text) => text.split(/[\n。！？]/)).filter((line) => /\p{Script=Han}{3}/u.test(line)))];
}
