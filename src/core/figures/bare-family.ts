import { isFollowed, isInWord, standsAlone, standsInPair } from "./bare-context.ts";
import type { Mention } from "./figure.ts";
import { codeSet, isHan } from "./fold.ts";

/**
 * Family names that papers of Taiwan and Hong Kong print alone once the bearer is named (卓則回嗆, 鄭也認為) and that are hardly ever a
 * word of their own. 高, 應, 何 and the like begin too many words to be told from them. The mainland's papers do not do so.
 */
const isFamily = codeSet("王李張劉陳楊黃趙吳周徐孫朱郭林羅鄭謝唐馮董蕭曹袁鄧傅沈呂蘇盧蔣蔡賈丁魏薛葉閻潘杜鍾汪姜范廖鄒熊郝孔邵湯尹黎賴翁柯侯卓邱洪彭龔涂凌莊顏胡韓馬江許游詹梁倪阮俞");
/** A land that papers write with a family name's character: beside 南韓, 韓 is no person. */
const LANDS: Readonly<Record<string, RegExp>> = { 韓: /[南北日美朝中]韓|韓[方軍朝美元]|韓國(?!瑜)|首爾|朝鮮/u, 馬: /馬來西亞|新馬|星馬/u };
/** How much of a text tells its script, in UTF-16 units, and characters that hardly any text in traditional ones lacks in it. */
const SAMPLE = 100;
const TRADITIONAL = /[這為來說會國對時個們學與員業總長間]/u;
const SENTENCE_END = /[。！？\n]/u;
/** Length of a full name in Chinese characters: a family name of one, a given name of one or two. */
const FULL_NAME = { min: 2, max: 3 };

/**
 * The mentions with those added that only the family name makes, as papers write after the full name: 卓榮泰 …。卓表示, 替卓發聲. It counts
 * between words that show it to be a name, and only where its character was last written in that very person's name: another 卓 in
 * between leaves it open who is meant, unless it is part of a common word; one who is named but once, to the end of that sentence.
 * `own` are the mentions that isFullName lets through.
 */
export function withBareFamilies(text: string, mentions: Mention[], own: readonly Mention[]): Mention[] {
  if (own.length === 0 || !TRADITIONAL.test(text.slice(0, SAMPLE))) return mentions;
  const bearers = soleBearers(text, own);
  const families = new Set(bearers.map(({ first }) => first.surface.charAt(0)));
  const isOther = (family: string): boolean => families.has(family);
  const isAlone = (at: number): boolean => standsAlone(text, at, isOther) || standsInPair(text, at, isOther);
  const added = bearers.flatMap((bearer) => bareMentions({ text, mentions, isAlone }, bearer));
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
}

/** Whether [start, end) of the text can be a full name whose family name papers print alone. */
export const isFullName = (text: string, start: number, end: number): boolean =>
  end - start >= FULL_NAME.min && end - start <= FULL_NAME.max && isFamily(text.charCodeAt(start)) && isHan(text.charCodeAt(end - 1));

interface Bearer {
  /** The first full name. */
  first: Mention;
  /** Whether no other figure named in full has this family name. */
  isSole: boolean;
  /** How often the text names the figure in full. */
  times: number;
}

/** The figures whom the text names in full, and no other figure of that family name. */
function soleBearers(text: string, own: readonly Mention[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const mention of own) {
    const family = mention.surface.charAt(0);
    const bearer = bearers.get(family);
    if (!bearer) bearers.set(family, { first: mention, isSole: LANDS[family]?.test(text) !== true, times: 1 });
    else if (bearer.first.figureId === mention.figureId) bearer.times++;
    else bearer.isSole = false;
  }
  return [...bearers.values()].filter(({ isSole }) => isSole);
}

interface Search {
  text: string;
  mentions: readonly Mention[];
  isAlone: (at: number) => boolean;
}

/** Where the bearer's family name alone is a mention. One whom the text names once is meant in that sentence only. */
function bareMentions({ text, mentions, isAlone }: Search, { first: { surface, figureId, start }, times }: Bearer): Mention[] {
  const family = surface.charAt(0);
  const sentenceEnd = sentenceEnds(text);
  const end = times > 1 ? text.length : sentenceEnd(start);
  const found: Mention[] = [];
  let isSettled = false;
  let doubtEnd = start;
  let counts: ReadonlyMap<string, number> | undefined;
  let next = 0;
  for (let at = start; at >= 0 && at < end; at = text.indexOf(family, at + 1)) {
    while ((mentions[next]?.end ?? Infinity) <= at) next++;
    const mention = mentions[next];
    if (mention && mention.start <= at) {
      isSettled = mention.figureId === figureId && mention.certain && (isSettled || isFullName(text, mention.start, mention.end));
      if (isSettled) doubtEnd = at;
    } else if (isSettled && !isInWord(text, at)) {
      if (at >= doubtEnd && isAlone(at)) found.push({ start: at, end: at + 1, figureId, surface: family, certain: true });
      else if (!isFollowed(text, at)) {
        counts ??= nameCounts(text, family);
        // Whose name stands in the text again is spoken of further on.
        doubtEnd = (counts.get(nameAt(text, at)) ?? 0) > 1 ? text.length : sentenceEnd(at);
      }
    }
  }
  return found;
}

/** What may be a full name with the family name at `at`: as much of it as every full name has. */
const nameAt = (text: string, at: number): string => text.slice(at, at + FULL_NAME.min);

/** How often each of what may be full names with this family name stands in the text. */
function nameCounts(text: string, family: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) counts.set(nameAt(text, at), (counts.get(nameAt(text, at)) ?? 0) + 1);
  return counts;
}

/** What tells where the sentence ends that a place stands in, for places in order: a text without any end is looked through once. */
function sentenceEnds(text: string): (at: number) => number {
  const pattern = new RegExp(SENTENCE_END, "gu");
  let end = -1;
  return (at) => {
    if (at < end) return end;
    pattern.lastIndex = at;
    end = pattern.exec(text)?.index ?? text.length;
    return end;
  };
}
