import type { Mention } from "./figure.ts";
import { codeSet, isHan } from "./fold.ts";

/**
 * Family names that papers of Taiwan and Hong Kong print alone once the bearer is named (卓則回嗆, 鄭也認為) and that are hardly ever a
 * word of their own. 高, 許, 應, 韓 and the like begin too many words to be told from them. The mainland's papers do not do so.
 */
const isFamily = codeSet("王李張劉陳楊黃趙吳周徐孫朱郭林羅鄭謝唐馮董蕭曹袁鄧傅沈呂蘇盧蔣蔡賈丁魏薛葉閻潘杜鍾汪姜范廖鄒熊郝孔邵湯尹黎賴翁柯侯卓邱洪彭龔涂凌莊顏");
/** How much of a text tells its script, in UTF-16 units, and characters that hardly any text in traditional ones lacks in it. */
const SAMPLE = 100;
const TRADITIONAL = /[這為來說會國對時個們學與員業總長間]/u;
/** What ends the clause before a name that stands alone. */
const isBoundary = codeSet("，。；：！？、「」『』（）…\n\r\t 　");
/** Words that say what a person did, or that stand between a subject and what it did. */
const DEED = /^(?:說(?!明會|法)|表示|指出|強調|認為|直言|坦[言承]|透露|回[應嗆]|反[嗆駁]|追問|證稱|自己|批(?![發准])|質疑|呼?籲|解釋|重申|主張|要求|宣布|否認|出席|受訪|則(?!徐)|也|還(?!珠)|並|昨|未|已|曾|日前|今天|隨後|席間|提到|談到|提及|指[，：]|補充|感嘆|澄清|承諾|警告|建議|期盼|希望)/u;
/** Longest match of DEED, in UTF-16 units. */
const DEED_LENGTH = 4;
/** Length of a full name in Chinese characters: a family name of one, a given name of one or two. */
const FULL_NAME = { min: 2, max: 3 };

/**
 * The mentions with those added that only the family name makes, as papers write after the full name: 卓榮泰 …。卓表示. It counts at
 * the beginning of a clause and before a word of speech, and only where its character was last written in that very person's name:
 * another 卓 in between leaves it open who speaks. `own` are the mentions that isFullName lets through.
 */
export function withBareFamilies(text: string, mentions: Mention[], own: readonly Mention[]): Mention[] {
  if (own.length < 2 || !TRADITIONAL.test(text.slice(0, SAMPLE))) return mentions;
  const added = soleBearers(own).flatMap((bearer) => bareMentions(text, bearer, mentions));
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
}

/** Whether [start, end) of the text can be a full name whose family name papers print alone. */
export const isFullName = (text: string, start: number, end: number): boolean =>
  end - start >= FULL_NAME.min && end - start <= FULL_NAME.max && isFamily(text.charCodeAt(start)) && isHan(text.charCodeAt(end - 1));

/** The first mention each of the figures whom the text names in full more than once, and no other figure of that family name. */
function soleBearers(own: readonly Mention[]): Mention[] {
  const bearers = new Map<number, { first: Mention; isSole: boolean; times: number }>();
  for (const mention of own) {
    const bearer = bearers.get(mention.surface.charCodeAt(0));
    if (!bearer) bearers.set(mention.surface.charCodeAt(0), { first: mention, isSole: true, times: 1 });
    else if (bearer.first.figureId === mention.figureId) bearer.times++;
    else bearer.isSole = false;
  }
  return [...bearers.values()].flatMap(({ first, isSole, times }) => (isSole && times > 1 ? [first] : []));
}

function bareMentions(text: string, { surface, figureId, start }: Mention, mentions: readonly Mention[]): Mention[] {
  const family = surface.charAt(0);
  const found: Mention[] = [];
  let isSettled = false;
  let next = 0;
  for (let at = start; at >= 0; at = text.indexOf(family, at + 1)) {
    while ((mentions[next]?.end ?? Infinity) <= at) next++;
    const mention = mentions[next];
    if (mention && mention.start <= at) isSettled = mention.figureId === figureId && mention.certain && (isSettled || isFullName(text, mention.start, mention.end));
    else if (isSettled && isAlone(text, at)) found.push({ start: at, end: at + 1, figureId, surface: family, certain: true });
    else isSettled = false;
  }
  return found;
}

const isAlone = (text: string, at: number): boolean => (at === 0 || isBoundary(text.charCodeAt(at - 1))) && isHan(text.charCodeAt(at + 1)) && DEED.test(text.slice(at + 1, at + 1 + DEED_LENGTH));
