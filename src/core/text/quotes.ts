import type { Variant } from "../script/script.ts";
import { HAN, HAS_HAN } from "./han.ts";

/** A pair of quotation marks. */
type Pair = readonly [open: string, close: string];
/** How quotations are marked: the outer pair, and the pair within it; deeper ones alternate. Each mark is one UTF-16 unit. */
export type QuoteStyle = readonly [outer: Pair, inner: Pair];

const CORNER: Pair = ["「", "」"];
const WHITE_CORNER: Pair = ["『", "』"];

/** Corner brackets: Taiwan and Hong Kong (重訂標點符號手冊). */
export const CORNERS: QuoteStyle = [CORNER, WHITE_CORNER];
/** Curly marks: the mainland (GB/T 15834-2011). */
export const CURLY: QuoteStyle = [["“", "”"], ["‘", "’"]];
/** The mainland's vertical text, where curly marks would lie on their side: the white brackets go outside (GB/T 15834-2011, 5.2). */
export const VERTICAL_MAINLAND: QuoteStyle = [WHITE_CORNER, CORNER];

/** The marks that a variant writes. */
export function quotesOf(variant: Variant, vertical: boolean): QuoteStyle {
  if (variant !== "cn") return CORNERS;
  return vertical ? VERTICAL_MAINLAND : CURLY;
}

/** The marks that the setting asks for; undefined leaves them as they are written. */
export function chosenQuotes(setting: "written" | "region" | "corners" | "curly", { variant, vertical }: { variant: Variant; vertical: boolean }): QuoteStyle | undefined {
  if (setting === "region") return quotesOf(variant, vertical);
  if (setting === "corners") return vertical && variant === "cn" ? VERTICAL_MAINLAND : CORNERS;
  return setting === "curly" ? CURLY : undefined;
}

const OPENING = "「『“‘〝";
const CLOSING = "」』”’〞〟";
/** Which closing mark belongs to each opening one. */
const CLOSED_BY: Record<string, string> = { "「": "」", "『": "』", "“": "”", "‘": "’", "〝": "〞〟" };
/** The primary marks of their kind: where a quotation has no other half in this text, its mark says its level. */
const OUTER = "「」“”〝〞〟";
const CHINESE = new RegExp(`[${HAN}\\u3000-\\u303f\\uff00-\\uff5e]`, "u");
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

interface Mark {
  at: number;
  opening: boolean;
  /** 0 is the outermost. */
  depth: number;
}

/**
 * A text with its quotation marks in a style, mark for mark, so that every offset stays. Pairs are matched, so that what
 * nests keeps nesting. Marks of a quotation that stands in Latin text, and apostrophes, stay as they are; straight marks
 * do, too, where they do not come in pairs.
 */
export function requote(text: string, style: QuoteStyle): string {
  // By UTF-16 unit: the halves of a character beyond the basic plane are no marks and stay together.
  const units = straightened(text).split("");
  for (const { at, opening, depth } of marksOf(units)) units[at] = style[depth % 2 === 0 ? 0 : 1][opening ? 0 : 1];
  return units.join("");
}

/** Straight double marks in Chinese text, where they come in pairs, as curly ones; inches and odd ones stay. */
function straightened(text: string): string {
  const marks = [...text.matchAll(/["＂]/g)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 === 1) return text;
  const units = text.split("");
  for (let i = 0; i < marks.length; i += 2) {
    const [open = 0, close = 0] = marks.slice(i, i + 2);
    if (!inChinese(units, open, close)) continue;
    units[open] = "“";
    units[close] = "”";
  }
  return units.join("");
}

/** The marks of Chinese quotations with their levels. */
function marksOf(units: readonly string[]): Mark[] {
  const found: Mark[] = [];
  const open: { at: number; mark: Mark }[] = [];
  units.forEach((unit, at) => {
    if (OPENING.includes(unit)) {
      open.push({ at, mark: { at, opening: true, depth: open.length } });
    } else if (CLOSING.includes(unit)) {
      const match = isApostrophe(units, at) ? -1 : open.findLastIndex((each) => CLOSED_BY[units[each.at] ?? ""]?.includes(unit));
      const begun = open[match];
      if (begun) {
        // What was opened within and never closed goes with it.
        for (const each of open.splice(match).slice(1)) found.push(...alone(units, each.at));
        if (inChinese(units, begun.at, at)) found.push(begun.mark, { at, opening: false, depth: begun.mark.depth });
      } else if (!isApostrophe(units, at)) {
        found.push(...alone(units, at));
      }
    }
  });
  return [...found, ...open.flatMap(({ at }) => alone(units, at))];
}

/** A mark whose other half stands in another paragraph: its level is what its own form says. */
function alone(units: readonly string[], at: number): Mark[] {
  const unit = units[at] ?? "";
  return CHINESE.test(`${units[at - 1] ?? ""}${units[at + 1] ?? ""}`) ? [{ at, opening: OPENING.includes(unit), depth: OUTER.includes(unit) ? 0 : 1 }] : [];
}

/** ’ within a Latin word (don’t) or after it where nothing was opened (the years’ end). */
function isApostrophe(units: readonly string[], at: number): boolean {
  return units[at] === "’" && LATIN.test(units[at + 1] ?? "");
}

/** Whether a quotation is Chinese: by what it holds, else by what stands around it. */
function inChinese(units: readonly string[], open: number, close: number): boolean {
  return CHINESE.test(`${units[open - 1] ?? ""}${units[close + 1] ?? ""}`) || HAS_HAN.test(units.slice(open + 1, close).join(""));
}
