import phrases from "opencc-js/dict/STPhrases";
import { clipFrom, listed, type Clip } from "../src/core/clips/clip.ts";
import type { Mention } from "../src/core/figures/figure.ts";

/*
 * Chinese articles that nobody wrote: words of OpenCC's dictionary drawn as words are in a language (Zipf's law), half of
 * them from the article's own topic, so that characters and their pairs are as uneven as in real text.
 */

const WORDS = phrases.split("|").map((pair) => pair.split(" "));
/** Characters that a text of news has most of; each stands between words as often as they do. */
const PARTICLES = Array.from("的了在是和有不這中大為上個國");
const TOPIC_WORDS = 200;
const PARAGRAPHS = 9;
const PARAGRAPH_LENGTH = 120;
const SITES = 40;
const FIGURES = 600;
const TAGS = 60;

/** Repeatable chance: mulberry32 (Tommy Ettinger, public domain). Numbers from 0 up to 1. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank from 0 up to `count`, small ones more often: the inverse of Zipf's law with exponent 1. */
const zipf = (chance: number, count: number): number => Math.floor(count ** chance) - 1;

/** Clip number `n`: the same each time. Every other one is simplified; about 1,100 characters, 5 people, 2 tags. */
export function madeClip(n: number): Clip {
  const chance = chanceFrom(n + 1);
  const script = n % 2 === 0 ? "hans" : "hant";
  const topic = Math.floor(chance() * (WORDS.length - TOPIC_WORDS));
  const word = (): string => {
    if (chance() < 0.2) return PARTICLES[zipf(chance(), PARTICLES.length)] ?? "的";
    const [hans = "", hant = ""] = WORDS[chance() < 0.5 ? topic + zipf(chance(), TOPIC_WORDS) : zipf(chance(), WORDS.length)] ?? [];
    return script === "hans" ? hans : hant;
  };
  const words = (length: number): string => {
    let text = "";
    while (text.length < length) text += chance() < 0.12 ? `${word()}，` : word();
    return text;
  };
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${words(PARAGRAPH_LENGTH)}。`);
  const text = paragraphs.join("\n");
  const mentions = Array.from({ length: 5 }, (_, i): Mention => ({ start: i * 10, end: i * 10 + 2, figureId: `figure-${zipf(chance(), FIGURES)}`, surface: text.slice(i * 10, i * 10 + 2), certain: true }));
  const now = Date.UTC(2026, 0, 1) + n * 60_000;
  const { row, content } = clipFrom({
    url: `https://news.example/${n}`, title: words(18), byline: ["記者"], site: `報社${zipf(chance(), SITES)}`, published: new Date(now).toISOString(), script,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(""), text, images: [], tags: [], removed: [],
  }, mentions, now, `${n.toString(16).padStart(8, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`);
  return { row: listed({ ...row, tags: [`標籤${zipf(chance(), TAGS)}`, `標籤${zipf(chance(), TAGS)}`] }), content };
}
