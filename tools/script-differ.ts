import { Converter } from "opencc-js";
import { createConverter } from "../src/core/script/convert.ts";
import { segmentBy } from "../src/core/script/dictionary.ts";
import { CONFIGS, plan, type ConfigName } from "../src/core/script/plan.ts";
import { parseTables, tableFor, type Stage } from "../src/core/script/tables.ts";
import { ownRules, type Rule } from "./script-own.ts";
import { baseEntries, baseTable, scriptTable } from "./script-tables.ts";

/** A span that opencc-js and we convert differently, and which line of our lists makes it so; none where nothing explains it. */
export interface Difference {
  source: string;
  theirs: string;
  ours: string;
  rule: Rule | undefined;
}

/** Part of a text that a dictionary takes as one. */
interface Segment {
  start: number;
  end: number;
  text: string;
}

/** How far before a span the phrase may begin that took a unit from one of OpenCC's (UTF-16 units): OpenCC's longest is 15. */
const REACH = 15;

/** What opencc-js's converter of this name is asked for. */
function peer(name: ConfigName): (text: string) => string {
  const { from, to, ...rest } = CONFIGS[name];
  const form = (variant: typeof from): "cn" | "t" | "tw" | "hk" | "twp" | "hkp" => (variant === "cn" || variant === "t" ? variant : "phrases" in rest ? `${variant}p` : variant);
  return Converter({ from: form(from), to: form(to) });
}

function segments(text: string, cut: (text: string) => string[]): Segment[] {
  let end = 0;
  return cut(text).map((part) => ({ start: end, end: (end += part.length), text: part }));
}

/** A part of a text. */
type Span = Pick<Segment, "start" | "end">;

/** The units in which two texts of one length differ, each a span; the whole where the lengths differ. */
function spans(a: string, b: string): Span[] {
  if (a.length !== b.length) return [{ start: 0, end: a.length }];
  return Array.from({ length: a.length }, (_, i) => ({ start: i, end: i + 1 })).filter(({ start }) => a[start] !== b[start]);
}

/** The rule whose key stands over a span of a text, the longest of those. */
function ruleOver(rules: ReadonlyMap<string, Rule>, text: string, { start, end }: Span): Rule | undefined {
  for (let length = REACH; length > 0; length -= 1) {
    for (let from = Math.max(0, end - length); from <= start; from += 1) {
      const rule = rules.get(text.slice(from, from + length));
      if (rule) return rule;
    }
  }
  return undefined;
}

/** A function that lists where opencc-js and we differ in a text, for one of OpenCC's configurations. */
export async function createDiffer(name: ConfigName, usage: "news" | "standard"): Promise<(text: string) => Difference[]> {
  const config = CONFIGS[name];
  const asset = tableFor(config.from);
  const [tables, base] = [parseTables(await scriptTable(asset)), parseTables(await baseTable(asset))];
  const converter = (form: "news" | "standard"): ((text: string) => string) => createConverter({ ...config, taiwan: "臺", usage: form }, tables);
  const [ours, standard, theirs] = [converter(usage), converter("standard"), peer(name)];
  const rulesOf = async (stage: Stage): Promise<Map<string, Rule>> => ownRules(stage, await baseEntries(stage));
  const [first] = plan({ ...config, usage });
  const segmentation = first?.segmentation ?? "st";
  const { phrases } = await baseEntries("st");
  const usageRules = config.to === "t" ? new Map<string, Rule>() : await rulesOf(`${config.to}-news`);
  const sourceRules = await rulesOf(config.from === "cn" ? "st" : "tw-rev");

  /** Our phrase that covers the span; else our character, where OpenCC has no phrase there; else our phrase that took part of OpenCC's. */
  const ruleFor = (text: string, span: Span): Rule | undefined => {
    if (segmentation !== "st") return ruleOver(sourceRules, text, span);
    const overSpan = ({ start, end }: Segment): boolean => start < span.end && span.start < end;
    const own = segments(text, (part) => segmentBy(tables.stage("st"), part)).filter(({ start, end }) => start < span.end && end > span.start - REACH);
    const covering = own.find((segment) => overSpan(segment) && sourceRules.has(segment.text));
    const crossed = segments(text, (part) => segmentBy(base.stage("st"), part)).filter(overSpan);
    const character = crossed.every((segment) => !phrases.has(segment.text)) ? text.charAt(span.start) : "";
    const near = own.toReversed().find((segment) => sourceRules.has(segment.text));
    return sourceRules.get(covering?.text ?? "") ?? sourceRules.get(character) ?? sourceRules.get(near?.text ?? "") ?? sourceRules.get(text.charAt(span.start));
  };
  return (text) => {
    const [shown, plain, peers] = [ours(text), standard(text), theirs(text)];
    if (shown === peers) return [];
    return spans(peers, shown).map((span) => {
      const own = shown.slice(span.start, span.end) === plain.slice(span.start, span.end) ? undefined : ruleOver(usageRules, plain, span);
      return { source: text.slice(span.start, span.end), theirs: peers.slice(span.start, span.end), ours: shown.slice(span.start, span.end), rule: own ?? ruleFor(text, span) };
    });
  };
}
