// npm run bench:similar [-- --json]: how well the same story is told from others, on news where the shared texts are here, else on
// made articles; and what it costs. The threshold in src/core/clips/similar.ts rests on these figures.
import { Converter } from "opencc-js";
import { fold } from "../src/core/clips/fold.ts";
import { likeness, likenessIfAny, SAME_OUTLETS_STORY, SAME_STORY, sketchOf, type Sketch } from "../src/core/clips/similar.ts";
import { madeClip } from "./library-articles.ts";
import { mainlandNews, taiwaneseNews, wholeArticles } from "./script-news.ts";

/** Texts of each script that are rewritten, and that are held against one another. */
const REWRITTEN = 300;
const COMPARED = 1_500;
/** Shorter ones are headlines. */
const SHORTEST = 200;
/** A library in which clips are looked for, and a screen of rows that are asked about. */
const LIBRARY = 10_000;
const ROWS = 50;

const sketch = (text: string): Sketch => sketchOf(fold(text));

/** Texts without the lines that several of them hold: what an outlet prints around everything, which extraction takes out. */
function withoutFurniture(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const line of texts.flatMap((text) => [...new Set(text.split("\n"))])) seen.set(line, (seen.get(line) ?? 0) + 1);
  return texts.map((text) => text.split("\n").filter((line) => (seen.get(line) ?? 0) < 3).join("\n"));
}

const news = [mainlandNews(), taiwaneseNews()].map((texts) => texts && withoutFurniture(texts).filter(({ length }) => length >= SHORTEST).slice(0, COMPARED));
const [hans, hant] = news.map((texts, i) => texts ?? Array.from({ length: 400 }, (_, n) => madeClip(2 * n + i).content.text));
const source = news[0] && news[1] ? "news" : "made articles";
const [toTaiwan, toMainland] = [Converter({ from: "cn", to: "twp" }), Converter({ from: "twp", to: "cn" })];

/** A text as another outlet prints it. */
const REWRITES: Record<string, (text: string) => string> = {
  "regional words": (text) => text,
  "another lead, the last third cut": (text) => `本報綜合報導，詳情如下，記者連線。${text.slice(Math.min(80, text.length / 5), (text.length * 2) / 3)}`,
  "every seventh sentence gone": (text) => text.split(/(?<=[。！？\n])/).filter((_, i) => i % 7 !== 3).join(""),
  "first half only": (text) => text.slice(0, text.length / 2),
};

const quantile = (values: number[], part: number): number => Math.round((values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0) * 100) / 100;

function recall(rewrite: (text: string) => string) {
  const pairs = [...(hans ?? []).slice(0, REWRITTEN).map((text) => [text, toTaiwan(rewrite(text))]), ...(hant ?? []).slice(0, REWRITTEN).map((text) => [text, toMainland(rewrite(text))])];
  const likes = pairs.map(([one = "", other = ""]) => likeness(sketch(one), sketch(other)));
  return { pairs: pairs.length, p5: quantile(likes, 0.05), p50: quantile(likes, 0.5), found: likes.filter((like) => like >= SAME_STORY).length / likes.length };
}

/** Of all pairs of different texts in each script, most of them of a few outlets: how many share this part of their runs. Some do tell the same story. */
function strangers() {
  const groups = [hans ?? [], hant ?? []].map((texts) => [...new Set(texts)].map(sketch));
  const likes = groups.flatMap((sketches) => sketches.flatMap((one, i) => sketches.slice(i + 1).map((other) => likenessIfAny(one, other)).filter((like) => like > 0.05)));
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const above = [0.1, 0.2, SAME_STORY, 0.5, SAME_OUTLETS_STORY].map((part) => [part, likes.filter((like) => like >= part).length]);
  return { pairs, above: Object.fromEntries(above) as Record<string, number> };
}

/** Of articles as a person took them from their pages, so without what is printed around them: pairs that tell one story, and the likest of the others. */
function articles() {
  const sketches = (wholeArticles() ?? []).filter(({ length }) => length >= SHORTEST).map(sketch);
  const likes = sketches.flatMap((one, i) => sketches.slice(i + 1).map((other) => likeness(one, other)));
  return { pairs: likes.length, same: likes.filter((like) => like >= SAME_STORY).length, "likest of the others": Math.max(0, ...likes.filter((like) => like < SAME_STORY)) };
}

function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function cost() {
  const texts = Array.from({ length: 1_000 }, (_, n) => madeClip(n).content.text);
  const sketches: Sketch[] = [];
  const made = cpu(() => { for (const text of texts) sketches.push(sketch(text)); });
  const many = Array.from({ length: LIBRARY }, (_, n) => sketches[n % sketches.length] ?? new Uint16Array(128));
  const asked = cpu(() => { for (let row = 0; row < ROWS; row += 1) for (const other of many) likenessIfAny(many[row * 7] ?? other, other); });
  return { "sketch, µs a clip": Math.round(made), [`${ROWS} rows among ${LIBRARY} clips, ms`]: Math.round(asked) };
}

const figures = { source, threshold: SAME_STORY, rewritten: Object.fromEntries(Object.entries(REWRITES).map(([name, rewrite]) => [name, recall(rewrite)])), strangers: strangers(), articles: articles(), cost: cost() };
if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
else {
  console.log(`${source}, threshold ${SAME_STORY}`);
  console.table(figures.rewritten);
  console.log(`different texts: ${figures.strangers.pairs} pairs`);
  console.table(figures.strangers.above);
  console.log("saved articles");
  console.table(figures.articles);
  console.table(figures.cost);
}
