import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertBy, readDictionary, type Dictionary } from "../src/core/script/dictionary.ts";
import type { Stage } from "../src/core/script/tables.ts";
import { encodeDictionary, type Entries } from "./script-encode.ts";

/** The lines of one of our lists below assets/script, without comments. */
function linesOf(file: string): string[] {
  return readFileSync(join(PROJECT_ROOT, "assets/script", file), "utf8").split("\n").map((line) => line.replace(/\s*#.*$/, "")).filter(Boolean);
}

/** Lines of `key|value`. */
const pairsOf = (file: string): [string, string][] => linesOf(file).map((line) => [line.slice(0, line.indexOf("|")), line.slice(line.indexOf("|") + 1)]);

/** `[ab]c|*d` stands for two lines, ac and bc: for each bracket one of its characters, which `*` gives as it converts. */
function expand([key, value]: [string, string], characters: ReadonlyMap<string, string>): [string, string][] {
  const bracket = /\[([^\]]+)\]/u.exec(key);
  if (!bracket) return [[key, value]];
  const of = (character: string): [string, string] => [key.replace(bracket[0], character), value.replace("*", characters.get(character) ?? character)];
  return Array.from(bracket[1] ?? "").flatMap((character) => expand(of(character), characters));
}

/** What newspapers write instead, by stage. */
const USAGE: Partial<Record<Stage, string>> = { "cn-news": "mainland.psv", "tw-news": "taiwan.psv", "hk-news": "hongkong.psv" };

/** A stage of opencc-js with what is ours over it; assets/script says what and why. */
export function withOwn(stage: Stage, base: Entries): Entries {
  if (stage === "st") return withNews(base);
  if (stage === "tw-rev") return { ...base, phrases: new Map([...base.phrases, ...pairsOf("from-taiwan.psv").flatMap((pair) => expand(pair, new Map()))]) };
  const usage = USAGE[stage];
  return usage ? { characters: new Map(pairsOf(usage).filter(isCharacter)), phrases: new Map(pairsOf(usage).filter((pair) => !isCharacter(pair))) } : base;
}

const isCharacter = ([key]: [string, string]): boolean => Array.from(key).length === 1;

/** What we say of a phrase goes over what the counts say of its boundaries. */
function withNews(base: Entries): Entries {
  const characters = new Map([...base.characters, ...pairsOf("characters.psv")]);
  const news = pairsOf("news.psv").flatMap((pair) => expand(pair, characters));
  const dictionary = readDictionary(encodeDictionary({ phrases: new Map([...base.phrases, ...news]), characters }));
  return { characters, phrases: new Map([...base.phrases, ...linesOf("boundaries.psv").map((line) => boundaryPhrase(line, dictionary)), ...news]) };
}

/** The lists that change what OpenCC gives. */
export type List = "news" | "boundaries" | "characters" | "from-taiwan" | "mainland" | "taiwan" | "hongkong";

/** What a list says of a phrase or character: the list, and its line there. */
export interface Rule {
  list: List;
  line: string;
}

/** Our rules for text of a stage, by what they match. Usage is matched in what the stages before have made of the text. */
export function ownRules(stage: Stage, base: Entries): Map<string, Rule> {
  const rules = (list: List, characters: Entries["characters"] = new Map()): [string, Rule][] =>
    pairsOf(`${list}.psv`).flatMap((pair) => expand(pair, characters).map(([key]): [string, Rule] => [key, { list, line: pair.join("|") }]));
  if (stage === "tw-rev") return new Map(rules("from-taiwan"));
  if (stage === "st") {
    const boundaries = linesOf("boundaries.psv").map((line): [string, Rule] => [line.replace("|", ""), { list: "boundaries", line }]);
    return new Map([...rules("characters"), ...boundaries, ...rules("news", base.characters)]);
  }
  const usage = USAGE[stage]?.replace(".psv", "") as List | undefined;
  return new Map(usage ? rules(usage) : []);
}

/** A boundary `a|b` as a phrase: both sides together turn into what each turns into alone. */
function boundaryPhrase(line: string, dictionary: Dictionary): [string, string] {
  return [line.replace("|", ""), line.split("|").map((side) => convertBy(dictionary, side)).join("")];
}
